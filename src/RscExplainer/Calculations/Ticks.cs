namespace RscExplainer.Calculations;

/// <summary>Round numbers along a stretch, in order, none of them beyond its ends.</summary>
public static class Ticks
{
    private const int MostExponents = 2 * Number.MaximumExponent;

    private static readonly int[] Steps = [1, 2, 5, 10];

    /// <summary>Steps of 1, 2 or 5 times a power of ten; as many as there is room for.</summary>
    public static ImmutableArray<Number> Linear(Number least, Number most, int room)
    {
        if (least >= most || room < 1)
            return [];
        var power = Number.TenTo(((most - least) / room).Magnitude);
        var step = Steps.Select(one => one * power).First(one => one * room >= most - least);
        var first = (least / step).RoundedAt(0) - 1;
        return
        [
            .. Enumerable
                .Range(0, room + 4)
                .Select(place => Number.Whole(first + place) * step)
                .Where(tick => tick >= least && tick <= most),
        ];
    }

    /// <summary>
    /// Powers of ten, with 2 and 5 times of each where there is room and with gaps where there is little; both ends are above zero.
    /// </summary>
    public static ImmutableArray<Number> Log(Number least, Number most, int room)
    {
        if (least >= most || room < 1)
            return [];
        var powers = Enumerable.Range(least.Magnitude, Math.Min(most.Magnitude - least.Magnitude + 1, MostExponents));
        var all = powers.Select(Number.TenTo).ToList();
        int[][] between =
        [
            [1, 2, 5],
            [1, 3],
            [1],
        ];
        foreach (var steps in between)
        {
            var ticks = Inside(all.SelectMany(power => steps.Select(step => step * power)));
            if (ticks.Length <= room)
                return ticks;
        }
        // Every second, third .. power; thousands read best where they are as many.
        var apart = Math.Max(2, (all.Count + room - 1) / room);
        return Inside(all.Where(power => power.Magnitude % apart == 0));

        ImmutableArray<Number> Inside(IEnumerable<Number> ticks) =>
            [.. ticks.Where(tick => tick >= least && tick <= most)];
    }
}
