using RscExplainer.Content;
using RscExplainer.Timelines;

namespace RscExplainer.Charts;

/// <summary>A curve laid out for a width, with its points and their words.</summary>
/// <param name="Line">The corners of the curve, from left to right.</param>
/// <param name="Points">The reader's own first.</param>
public sealed record CurvePicture(
    double Width,
    double Height,
    Axis Across,
    Axis Up,
    ImmutableArray<ChartPoint> Line,
    ImmutableArray<PlacedPoint> Points
)
{
    public const double TextSize = 13;
    public const double LineHeight = 17;

    private const double Proportion = 0.62;
    private const double LeastHeight = 260;
    private const double Margin = 10;
    private const double Footer = 26;
    private const double RoomAcross = 74;
    private const double RoomUp = 44;
    private const double PartForLabel = 0.42;

    /// <summary>So many lines up or down from its point words may stand.</summary>
    private const int Far = 5;

    /// <param name="own">What stands at the reader's point.</param>
    public static CurvePicture Of(ChartValues.Curve curve, Scale scale, double width, string own)
    {
        var height = Math.Round(Math.Clamp(width * Proportion, LeastHeight, 420));
        var bottom = height - Footer;
        var named = curve.Marks.Prepend(curve.Reader with { Label = own }).ToImmutableArray();
        var up = Axis.Round(
            scale,
            curve.Line.Select(point => point.Y).Concat(named.Select(mark => mark.Point.Y)),
            bottom,
            Margin,
            Math.Max(2, (int)((bottom - Margin) / RoomUp))
        );
        var left =
            Margin + up.Ticks.Select(tick => TextWidth.Of(tick.Words, TextSize)).DefaultIfEmpty(0).Max() + Margin;
        var right = width - (2 * Margin);
        var across = Axis.Exactly(
            curve.Over.Scale,
            curve.Over.Min.ToDouble(),
            curve.Over.Max.ToDouble(),
            left,
            right,
            Math.Max(2, (int)((right - left) / RoomAcross))
        );
        ImmutableArray<ChartPoint> line =
        [
            .. curve.Line.Select(point => new ChartPoint(across.Place(point.X), up.Place(point.Y))),
        ];
        return new(width, height, across, up, line, PlacePoints(named, across, up, line, width * PartForLabel));
    }

    private static ImmutableArray<PlacedPoint> PlacePoints(
        ImmutableArray<MarkValue> named,
        Axis across,
        Axis up,
        ImmutableArray<ChartPoint> line,
        double room
    )
    {
        var points = named.Select(mark => new ChartPoint(across.Place(mark.Point.X), up.Place(mark.Point.Y))).ToList();
        var taken = points.Select(point => Box.Around(point)).ToList();
        var placed = ImmutableArray.CreateBuilder<PlacedPoint>();
        for (var i = 0; i < named.Length; i++)
        {
            var weight = i == 0 ? TextWeight.Semibold : TextWeight.Regular;
            var lines = Lines.Of(Words(named[i]), room, TextSize, weight);
            var box = Best(points[i], lines, weight);
            // Where there is no room at all, the table alone tells it.
            if (i > 0 && taken.Exists(box.Meets))
                lines = [];
            else
                taken.Add(box);
            placed.Add(new(named[i], points[i].X, points[i].Y, lines, box.Left, box.Top));
        }
        return placed.ToImmutable();

        string Words(MarkValue mark) => $"{mark.Label}: {mark.Calculation.Shown}";

        // Beside the point, where neither other words nor the curve run through, and never beyond the edges.
        Box Best(ChartPoint point, ImmutableArray<string> lines, TextWeight weight)
        {
            var width = lines.Max(one => TextWidth.Of(one, TextSize, weight));
            var height = lines.Length * LineHeight;
            const double Off = 9;
            var places =
                from top in Enumerable
                    .Range(-Far, (2 * Far) + 1)
                    .Select(lines => point.Y - (height / 2) + (lines * LineHeight))
                    .Concat([point.Y - height - Off, point.Y + Off])
                from start in new[] { point.X + Off, point.X - width - Off, point.X - (width / 2) }
                select new Box(
                    Math.Clamp(start, across.From, Math.Max(across.From, across.To - width)),
                    Math.Clamp(top, up.To, Math.Max(up.To, up.From - height)),
                    width,
                    height
                );
            return places.MinBy(box => Cost(box, point))!;
        }

        // Other words and points are worse than the curve, which is worse than some distance.
        double Cost(Box box, ChartPoint point) =>
            (taken.Count(box.Meets) * 10_000) + (line.Count(box.Holds) * 30) + box.From(point);
    }

    private sealed record Box(double Left, double Top, double Width, double Height)
    {
        private const double Radius = 7;

        public static Box Around(ChartPoint point) => new(point.X - Radius, point.Y - Radius, 2 * Radius, 2 * Radius);

        /// <summary>The distance of a point from the nearest edge.</summary>
        public double From(ChartPoint point) =>
            Math.Abs(point.X - Math.Clamp(point.X, Left, Left + Width))
            + Math.Abs(point.Y - Math.Clamp(point.Y, Top, Top + Height));

        public bool Meets(Box other) =>
            Left < other.Left + other.Width
            && other.Left < Left + Width
            && Top < other.Top + other.Height
            && other.Top < Top + Height;

        public bool Holds(ChartPoint point) =>
            point.X >= Left && point.X <= Left + Width && point.Y >= Top && point.Y <= Top + Height;
    }
}

/// <summary>A point with its words, which begin at <paramref name="Left"/> and <paramref name="Top"/>; without words where there is no room.</summary>
public sealed record PlacedPoint(
    MarkValue Mark,
    double X,
    double Y,
    ImmutableArray<string> Words,
    double Left,
    double Top
);
