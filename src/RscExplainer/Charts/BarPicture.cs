using RscExplainer.Content;
using RscExplainer.Timelines;

namespace RscExplainer.Charts;

/// <summary>
/// Values side by side, laid out for a width, from the top down. Units are pixels where it is drawn at its own size. On a wide picture
/// the words stand left of the bars, on a narrow one above them.
/// </summary>
/// <param name="Zero">Where bars begin; on a logarithmic axis, where there is no zero, the edge from which lines lead to the points.</param>
public sealed record BarPicture(
    double Width,
    double Height,
    Axis Axis,
    double Zero,
    double Top,
    ImmutableArray<PlacedBar> Bars
)
{
    public const double TextSize = 13;
    public const double LineHeight = 17;
    public const double Thickness = 14;

    private const double WidthForColumns = 560;
    private const double PartForWords = 0.4;
    private const double Gap = 10;
    private const double Margin = 8;
    private const double Header = 24;
    private const double RoomOfTick = 62;

    public static BarPicture Of(ImmutableArray<BarValue> values, Scale scale, double width)
    {
        var isWide = width >= WidthForColumns;
        var left = isWide ? Math.Round(width * PartForWords) : Margin;
        var widest = values.Max(bar => TextWidth.Of(bar.Calculation.Shown, TextSize, TextWeight.Semibold));
        var right = width - widest - Gap - Margin;
        var axis = Axis.Round(
            scale,
            values.Select(bar => bar.Value),
            left,
            right,
            Math.Max(2, (int)((right - left) / RoomOfTick))
        );
        var bars = ImmutableArray.CreateBuilder<PlacedBar>();
        var y = Header + Gap;
        foreach (var value in values)
        {
            var room = isWide ? left - Margin - Gap : width - (2 * Margin);
            var label = Lines.Of(value.Bar.Label, room, TextSize, TextWeight.Semibold);
            var note = Lines.Of(value.Bar.Note, room, TextSize, TextWeight.Regular);
            var words = (label.Length + note.Length) * LineHeight;
            var middle = isWide ? y + (LineHeight / 2) : y + words + Gap;
            bars.Add(new(value, label, note, Margin, y, axis.Place(value.Value), middle));
            y = Math.Max(y + words, middle + (Thickness / 2)) + Gap;
        }
        return new(
            width,
            Math.Ceiling(y),
            axis,
            axis.Place(scale is Scale.Log ? axis.Least : 0),
            Header,
            bars.ToImmutable()
        );
    }
}

/// <param name="Left">Where its words begin.</param>
/// <param name="Y">Where its first line begins.</param>
/// <param name="End">How far along the axis it reaches.</param>
/// <param name="Middle">How far down the bar itself lies.</param>
public sealed record PlacedBar(
    BarValue Value,
    ImmutableArray<string> Label,
    ImmutableArray<string> Note,
    double Left,
    double Y,
    double End,
    double Middle
);
