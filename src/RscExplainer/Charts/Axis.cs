using RscExplainer.Calculations;
using RscExplainer.Content;

namespace RscExplainer.Charts;

/// <summary>Where values lie between two edges of a picture.</summary>
/// <param name="Least">The value at <paramref name="From"/>.</param>
/// <param name="Most">The value at <paramref name="To"/>, which may lie before it: pictures count from the top.</param>
public sealed record Axis(Scale Scale, double Least, double Most, double From, double To, ImmutableArray<Tick> Ticks)
{
    private const int DigitsOfTicks = 3;
    private const int DigitsOfEnds = 6;

    /// <summary>An axis that ends where its values do.</summary>
    /// <param name="room">So many ticks fit.</param>
    public static Axis Exactly(Scale scale, double least, double most, double from, double to, int room)
    {
        var (first, last) = (Number.Near(least, DigitsOfEnds), Number.Near(most, DigitsOfEnds));
        var ticks =
            scale is Scale.Log
                ? Calculations.Ticks.Log(first, last, room)
                : Calculations.Ticks.Linear(first, last, room);
        var bare = new Axis(scale, least, most, from, to, []);
        return bare with { Ticks = [.. ticks.Select(bare.Tick)] };
    }

    /// <summary>An axis that ends at round numbers beyond all values; one that adds begins at zero.</summary>
    public static Axis Round(Scale scale, IEnumerable<double> values, double from, double to, int room)
    {
        var all = values.ToList();
        if (scale is Scale.Linear)
        {
            var (low, high) = (Math.Min(0, all.Min()), Math.Max(0, all.Max()));
            if (low >= high)
                high = low + 1;
            var inside = Exactly(scale, low, high, from, to, room);
            var step = inside.Ticks.Length > 1 ? inside.Ticks[1].Value - inside.Ticks[0].Value : high - low;
            return Exactly(
                scale,
                Math.Floor(low / step + 1e-9) * step,
                Math.Ceiling(high / step - 1e-9) * step,
                from,
                to,
                room + 2
            );
        }
        return Exactly(scale, Below(all.Min()), Above(all.Max()), from, to, room);
    }

    /// <summary>The place of a value; one beyond the ends is put at the nearer end.</summary>
    public double Place(double value)
    {
        var inside = Math.Clamp(value, Least, Most);
        var part =
            Scale is Scale.Log
                ? Math.Log10(inside / Least) / Math.Log10(Most / Least)
                : (inside - Least) / (Most - Least);
        return From + ((To - From) * part);
    }

    private Tick Tick(Number value) =>
        new(value.ToDouble(), Place(value.ToDouble()), NumberText.WithScale(value, DigitsOfTicks));

    // The next of 1, 2 and 5 times a power of ten, with some distance: a point at the edge of a logarithmic scale looks like none.
    private static double Below(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var lead = value / power;
        return lead >= 5.5 ? 5 * power
            : lead >= 2.2 ? 2 * power
            : lead >= 1.1 ? power
            : power / 2;
    }

    private static double Above(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var lead = value / power;
        return lead <= 1.8 ? 2 * power
            : lead <= 4.5 ? 5 * power
            : lead <= 9 ? 10 * power
            : 20 * power;
    }
}

/// <summary>A labelled place of an axis.</summary>
public sealed record Tick(double Value, double Place, string Words);
