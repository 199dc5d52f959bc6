using System.Globalization;
using RscExplainer.Content;

namespace RscExplainer.Timelines;

/// <summary>A timeline laid out for a width: everything that is drawn, with its place. Units are pixels where it is drawn at its own size.</summary>
/// <param name="Axis">How far down the line lies.</param>
public sealed record TimelinePicture(
    double Width,
    double Height,
    double Axis,
    double Left,
    double Right,
    ImmutableArray<PlacedTick> Ticks,
    ImmutableArray<PlacedSpan> Spans,
    ImmutableArray<PlacedMoment> Moments
)
{
    public const double TextSize = 12;
    public const double LineHeight = 15;

    /// <summary>Room for a label's width, as a part of the whole: with a half, one of two sides always has it.</summary>
    private const double MostOfWidth = 0.27;

    private const double Margin = 8;
    private const double TickRow = 22;
    private const double SpanRow = 24;
    private const double RowGap = 9;
    private const int TitleLines = 2;
    private const int MostRows = 4;
    private const int MostLabels = 16;

    /// <summary>The distance from the line to the labels next to it.</summary>
    private const double ToLabels = 16;

    public static TimelinePicture Of(Timeline timeline, double width)
    {
        var first = timeline
            .Moments.Select(moment => moment.On.Last)
            .Concat(timeline.Spans.Select(span => span.From))
            .DefaultIfEmpty(timeline.Until)
            .Min();
        var scale = new TimeScale(first, timeline.Until, Margin, width - Margin);
        var spans = PlaceSpans(timeline, scale, width);
        var labelled = timeline
            .Moments.Select((moment, index) => (moment, index))
            .OrderByDescending(pair => pair.moment.Weight)
            .ThenBy(pair => pair.index)
            .Take(MostLabels)
            .OrderBy(pair => pair.index)
            .Select(pair => new Wanted(pair.index, pair.moment, scale.X(pair.moment.On.Last), width * MostOfWidth))
            .ToImmutableArray();
        var places = LabelLayout.Place(
            [.. labelled.Select(one => new LabelWish(one.X, one.Width, one.Moment.Weight))],
            width,
            MostRows
        );
        var row = labelled.Select(one => one.Lines.Length).DefaultIfEmpty(0).Max() * LineHeight + RowGap;
        var top = spans.Select(span => span.Y + SpanRow / 2 + RowGap).Append(TickRow).Max();
        var axis = top + Rows(LabelSide.Above) * row + (Rows(LabelSide.Above) > 0 ? ToLabels : Margin);
        var height = axis + (Rows(LabelSide.Below) > 0 ? ToLabels + Rows(LabelSide.Below) * row : Margin * 2);
        var labels = labelled
            .Zip(places, (one, place) => (one.Index, Label: place is { } at ? Label(one, at) : null))
            .ToDictionary(pair => pair.Index, pair => pair.Label);
        return new(
            width,
            Math.Ceiling(height),
            axis,
            Margin,
            width - Margin,
            PlaceTicks(scale),
            spans,
            [
                .. timeline.Moments.Select(
                    (moment, index) =>
                        new PlacedMoment(moment, scale.X(moment.On.Last), labels.GetValueOrDefault(index))
                ),
            ]
        );

        int Rows(LabelSide side) =>
            places.Where(place => place?.Side == side).Select(place => place!.Row + 1).DefaultIfEmpty(0).Max();

        PlacedLabel Label(Wanted one, LabelPlace at)
        {
            var isBelow = at.Side is LabelSide.Below;
            var edge = isBelow ? axis + ToLabels + at.Row * row : axis - ToLabels - at.Row * row;
            var lines = one.Lines.Length * LineHeight;
            return new(at.Side, at.Left, isBelow ? edge : edge - lines, one.Width, lines, one.Lines);
        }
    }

    private static ImmutableArray<PlacedTick> PlaceTicks(TimeScale scale)
    {
        const double Month = 90;
        const double Year = 64;
        const double ToText = 4;
        var ticks = scale.Ticks(Month, Year).ToList();
        var format = TimeScale.AreYears(ticks) ? "yyyy" : "MMM yyyy";
        return
        [
            .. from tick in ticks
            let words = tick.ToString(format, CultureInfo.InvariantCulture)
            where scale.X(tick) + ToText + TextWidth.Of(words, TextSize) <= scale.Right + Margin
            select new PlacedTick(scale.X(tick), words),
        ];
    }

    // A name stands behind its bar where there is room, else above it in a row of its own.
    private static ImmutableArray<PlacedSpan> PlaceSpans(Timeline timeline, TimeScale scale, double width)
    {
        const double ToName = 10;
        var spans = ImmutableArray.CreateBuilder<PlacedSpan>();
        var y = TickRow + SpanRow / 2;
        foreach (var span in timeline.Spans)
        {
            var left = scale.X(span.From);
            var end = Late(span, scale) ?? scale.X(span.By);
            if (span.Title is null)
            {
                spans.Add(new(span, left, scale.X(span.By), Late(span, scale), 0, null, 0, 0));
                continue;
            }
            var name = $"{span.Title}: {span.Status}";
            var behind = width - Margin - end - ToName;
            var isBehind = TextWidth.Of(name, TextSize) <= behind;
            var shown = isBehind ? name : TextWidth.Wrap(name, TextSize, width - 2 * Margin, 1)[0];
            var wide = TextWidth.Of(shown, TextSize);
            if (!isBehind)
                y += LineHeight;
            spans.Add(
                new(
                    span,
                    left,
                    scale.X(span.By),
                    Late(span, scale),
                    y,
                    shown,
                    isBehind ? end + ToName : Math.Max(Margin, Math.Min(left, width - Margin - wide)),
                    isBehind ? y + TextSize / 3 : y - TextSize
                )
            );
            y += SpanRow;
        }
        return spans.ToImmutable();
    }

    private static double? Late(TimelineSpan span, TimeScale scale) => span.Late is { } late ? scale.X(late) : null;

    /// <summary>A moment whose words are broken into lines, and the room that they need.</summary>
    private sealed record Wanted(int Index, TimelineMoment Moment, double X, double Most)
    {
        public ImmutableArray<string> Lines { get; } =
        [Wording.Of(Moment.On), .. TextWidth.Wrap(Moment.Title, TextSize, Most, TitleLines)];

        public double Width { get; } =
            Math.Max(
                TextWidth.Of(Wording.Of(Moment.On), TextSize, TextWeight.Semibold),
                TextWidth.Wrap(Moment.Title, TextSize, Most, TitleLines).Max(line => TextWidth.Of(line, TextSize))
            );
    }
}

/// <summary>The beginning of a month or year.</summary>
public sealed record PlacedTick(double X, string Words);

/// <param name="Late">Where its lateness ends.</param>
/// <param name="Y">The middle of its bar; 0 for one without a name, which lies on the line itself.</param>
/// <param name="Name">Its title, as far as there is room; null where it needs none.</param>
public sealed record PlacedSpan(
    TimelineSpan Span,
    double From,
    double By,
    double? Late,
    double Y,
    string? Name,
    double NameX,
    double NameY
);

/// <param name="Label">Null where there was no room for one.</param>
public sealed record PlacedMoment(TimelineMoment Moment, double X, PlacedLabel? Label);

/// <param name="Lines">The first is the date.</param>
public sealed record PlacedLabel(
    LabelSide Side,
    double Left,
    double Top,
    double Width,
    double Height,
    ImmutableArray<string> Lines
);
