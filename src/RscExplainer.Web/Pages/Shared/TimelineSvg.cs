using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using RscExplainer.Content;
using RscExplainer.Text;
using RscExplainer.Timelines;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>
/// Draws timelines. A list with the same words and links stands beside each, so the picture is hidden from those who can't see it,
/// and its links are for the mouse alone: else every link would be met twice.
/// </summary>
public static class TimelineSvg
{
    /// <summary>Fits the column of a claim, and screens from 700 pixels.</summary>
    public const double Narrow = 640;

    /// <summary>Fits the home page on wide screens.</summary>
    public const double Wide = 1000;

    private const double Mark = 5;
    private const double BarHeight = 10;

    /// <param name="width">One of the widths above.</param>
    public static IHtmlContent Of(Timeline timeline, double width)
    {
        var picture = TimelinePicture.Of(timeline, width);
        var svg = new StringBuilder();
        svg.Append(
            Svg(
                $"""<svg class="timeline {(width > Narrow ? "wide" : "narrow")}" viewBox="0 0 {picture.Width} {picture.Height}" width="{picture.Width}" height="{picture.Height}" font-size="{TimelinePicture.TextSize}" aria-hidden="true" focusable="false">"""
            )
        );
        foreach (var tick in picture.Ticks)
        {
            svg.Append(
                Svg(
                    $"""<path class="tick" d="M{tick.X} 2V{picture.Axis}"/><text class="when" x="{tick.X + 4}" y="12">{Html.Escape(tick.Words)}</text>"""
                )
            );
        }
        svg.Append(Svg($"""<path class="axis" d="M{picture.Left} {picture.Axis}H{picture.Right}"/>"""));
        foreach (var span in picture.Spans)
            Draw(svg, span, picture.Axis);
        // Leaders lie under all words and marks.
        foreach (var (_, x, label) in picture.Moments)
        {
            if (label is not null)
                svg.Append(
                    Svg(
                        $"""<path class="leader" d="M{x} {picture.Axis}V{(label.Side is LabelSide.Below ? label.Top + label.Height - 4 : label.Top + 2)}"/>"""
                    )
                );
        }
        foreach (var moment in picture.Moments)
            Draw(svg, moment, picture.Axis);
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static void Draw(StringBuilder svg, PlacedSpan placed, double axis)
    {
        var span = placed.Span;
        var y = placed.Name is null ? axis : placed.Y;
        svg.Append(Svg($"""<g class="span {span.Hue}">"""));
        if (placed.Name is not null)
            svg.Append(Link(span.Address));
        svg.Append(
            Svg(
                $"""<rect x="{placed.From}" y="{y - BarHeight / 2}" width="{Math.Max(placed.By - placed.From, 2)}" height="{BarHeight}" rx="1"/>"""
            )
        );
        if (placed.Late is { } late)
            svg.Append(
                Svg(
                    $"""<path class="late" d="M{placed.By} {y}H{late}"/><circle class="end" cx="{late}" cy="{y}" r="{Mark - 1}"/>"""
                )
            );
        if (placed.Name is { } name)
            svg.Append(Words(name, placed.NameX, placed.NameY, TextWeight.Regular, "name")).Append("</a>");
        svg.Append("</g>");
    }

    private static void Draw(StringBuilder svg, PlacedMoment placed, double axis)
    {
        var (moment, x, label) = placed;
        svg.Append(Svg($"""<g class="{moment.Hue} {(moment.Mark is MomentMark.Full ? "full" : "hollow")}">"""));
        if (moment.Address is { } address)
            svg.Append(Link(address));
        svg.Append(
            Svg(
                $"<title>{Html.Escape($"{Wording.Of(moment.On)}: {moment.Title}{(moment.Note is { } note ? $". {note}" : "")}")}</title>"
            )
        );
        svg.Append(
            moment.Mark is MomentMark.Plain
                ? Svg($"""<path class="day" d="M{x} {axis - Mark - 3}V{axis + Mark + 3}"/>""")
                : Svg($"""<circle cx="{x}" cy="{axis}" r="{Mark}"/>""")
        );
        if (label is not null)
        {
            var y = label.Top;
            svg.Append("<g class=\"label\">");
            for (var line = 0; line < label.Lines.Length; line++)
            {
                y += TimelinePicture.LineHeight;
                svg.Append(
                    line == 0
                        ? Words(label.Lines[line], label.Left, y - 4, TextWeight.Semibold, "date")
                        : Words(label.Lines[line], label.Left, y - 4, TextWeight.Regular, "what")
                );
            }
            svg.Append("</g>");
        }
        svg.Append(moment.Address is null ? "</g>" : "</a></g>");
    }

    private static string Link(string address) => $"<a href=\"{Html.Escape(address)}\" tabindex=\"-1\">";

    // The length is given, so that the words keep to their box in whatever font the reader has.
    private static string Words(string words, double x, double y, TextWeight weight, string part)
    {
        var length = TextWidth.IsKnown(words)
            ? Svg($""" textLength="{TextWidth.Of(words, TimelinePicture.TextSize, weight)}" """)
            : " ";
        return Svg($"""<text class="{part}" x="{x}" y="{y}"{length}>{Html.Escape(words)}</text>""");
    }

    /// <summary>Numbers with a tenth of a pixel and a point, wherever the program runs.</summary>
    private static string Svg(FormattableString markup) =>
        string.Format(
            CultureInfo.InvariantCulture,
            markup.Format,
            [.. markup.GetArguments().Select(argument => argument is double number ? Math.Round(number, 1) : argument)]
        );
}
