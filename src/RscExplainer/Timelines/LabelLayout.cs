namespace RscExplainer.Timelines;

/// <summary>A label that somebody would like at a place of a line.</summary>
/// <param name="Anchor">Where its leader begins.</param>
/// <param name="Weight">Where there is no room for all, the lightest give way.</param>
public sealed record LabelWish(double Anchor, double Width, int Weight);

/// <summary>Where a label stands.</summary>
/// <param name="Row">Away from the line, from 0.</param>
/// <param name="Left">The left edge of its box, which touches no other.</param>
public sealed record LabelPlace(LabelSide Side, int Row, double Left);

public enum LabelSide
{
    /// <summary>The box stands to the right of its leader.</summary>
    Below,

    /// <summary>The box stands to the left of its leader.</summary>
    Above,
}

/// <summary>
/// Places labels along a line like flags on poles. Below the line all flags fly to the right, above it all to the left, and a flag
/// that would be pierced by the poles of others hangs further out than they do. So no two boxes overlap, no leader crosses a box,
/// and in each row they stand in the order of their anchors. A label at the right end can only stand above, one at the left end
/// only below; one wider than half the line may fit nowhere.
/// </summary>
public static class LabelLayout
{
    /// <summary>Between a leader and its box.</summary>
    public const double Offset = 6;

    /// <summary>Between two boxes of a row, and between a box and the leader of another.</summary>
    public const double Gap = 10;

    /// <summary>
    /// A place for each wish, or null where there was no room for it. The cost grows with the fourth power of their number, so a
    /// picture asks for a few only.
    /// </summary>
    /// <param name="wishes">In the order of their anchors, which lie on the line.</param>
    /// <param name="width">The length of the line, from 0.</param>
    /// <param name="rows">So many rows on each side at most.</param>
    public static ImmutableArray<LabelPlace?> Place(ImmutableArray<LabelWish> wishes, double width, int rows)
    {
        var kept = new List<int>();
        // The heaviest first, so that one gives way only to those that count more; one that fits between them still finds its place.
        foreach (var index in Enumerable.Range(0, wishes.Length).OrderByDescending(index => wishes[index].Weight))
        {
            kept.Add(index);
            kept.Sort();
            var tried = Sides(wishes, kept, width);
            if (!tried.ContainsKey(index) || Height(Rows(wishes, tried), tried).Most > rows)
                kept.Remove(index);
        }
        var sides = Sides(wishes, kept, width);
        var placed = Rows(wishes, sides);
        return
        [
            .. wishes.Select(
                (wish, index) =>
                    placed.TryGetValue(index, out var row)
                        ? new LabelPlace(sides[index], row, Left(wish, sides[index]))
                        : null
            ),
        ];
    }

    private static double Left(LabelWish wish, LabelSide side) =>
        side is LabelSide.Below ? wish.Anchor + Offset : wish.Anchor - Offset - wish.Width;

    /// <summary>The sides that keep the rows few; a wish that fits on neither has none.</summary>
    private static Dictionary<int, LabelSide> Sides(ImmutableArray<LabelWish> wishes, List<int> kept, double width)
    {
        var sides = new Dictionary<int, LabelSide>();
        var free = new List<int>();
        foreach (var index in kept)
        {
            var isBelow = Left(wishes[index], LabelSide.Below) + wishes[index].Width <= width;
            var isAbove = Left(wishes[index], LabelSide.Above) >= 0;
            if (isBelow && isAbove)
                free.Add(index);
            else if (isBelow || isAbove)
                sides[index] = isBelow ? LabelSide.Below : LabelSide.Above;
        }
        foreach (var index in free)
        {
            sides[index] = LabelSide.Below;
            var below = Height(Rows(wishes, sides), sides);
            sides[index] = LabelSide.Above;
            if (Height(Rows(wishes, sides), sides).CompareTo(below) >= 0)
                sides[index] = LabelSide.Below;
        }
        return sides;
    }

    // The taller side counts first: only when both are full does a label give way.
    private static (int Most, int Sum) Height(Dictionary<int, int> rows, Dictionary<int, LabelSide> sides)
    {
        int[] heights = [.. rows.GroupBy(row => sides[row.Key]).Select(side => side.Max(row => row.Value) + 1)];
        return (heights.Max(), heights.Sum());
    }

    private static Dictionary<int, int> Rows(ImmutableArray<LabelWish> wishes, Dictionary<int, LabelSide> sides)
    {
        var rows = new Dictionary<int, int>();
        // From the pole that no flag of its side reaches to the one that flies over the most.
        foreach (var index in Side(LabelSide.Below).OrderDescending().Concat(Side(LabelSide.Above).Order()))
        {
            var wish = wishes[index];
            var reach = Offset + wish.Width + Gap;
            var row = 0;
            foreach (var (other, taken) in rows)
            {
                if (sides[other] == sides[index] && Math.Abs(wishes[other].Anchor - wish.Anchor) < reach)
                    row = Math.Max(row, taken + 1);
            }
            rows[index] = row;
        }
        return rows;

        IEnumerable<int> Side(LabelSide side) => sides.Where(pair => pair.Value == side).Select(pair => pair.Key);
    }
}
