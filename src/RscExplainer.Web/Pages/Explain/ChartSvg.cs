using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using RscExplainer.Calculations;
using RscExplainer.Charts;
using RscExplainer.Content;
using RscExplainer.Text;
using RscExplainer.Timelines;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Explain;

/// <summary>
/// Draws the chart of an explainer twice, for wide and for narrow screens, of which the style sheet shows one, so that words keep
/// their size; and writes the same values as a table.
/// </summary>
public static class ChartSvg
{
    private const double Wide = 680;
    private const double Narrow = 340;
    private const double Dot = 5;
    private const string LogScale = "logarithmic scale";
    private const string Explained = $"{LogScale}: each step multiplies";

    public static IHtmlContent Of(Explainer explainer, Answered answered, PageText text)
    {
        var chart = explainer.Chart;
        var html = new HtmlContentBuilder();
        html.AppendHtml($"<figcaption><strong>{Html.Escape(chart.Title)}</strong>");
        var (values, name) = answered.Chart switch
        {
            ChartValues.Curve curve => (curve as ChartValues, Wording.Capital(curve.Output.Label)),
            var bars => (bars, ""),
        };
        html.AppendHtml(
            $"<span class=\"axis-name\">{Html.Escape(AxisName(name, chart.Unit, chart.Scale is Scale.Log ? Explained : ""))}</span></figcaption>"
        );
        foreach (var width in new[] { Wide, Narrow })
        {
            html.AppendHtml(
                values is ChartValues.Curve curve
                    ? Curve(explainer, curve, width)
                    : Bars(explainer, (ChartValues.Bars)values, width)
            );
        }
        if (values is ChartValues.Curve { Over: var over })
            html.AppendHtml(
                $"<p class=\"axis-name across\">{Html.Escape(AxisName(Wording.Capital(over.Label), over.Unit, over.Scale is Scale.Log ? LogScale : ""))}</p>"
            );
        html.AppendHtml(
            "<details class=\"as-table\"><summary>The chart as a table</summary><div class=\"scroll\" tabindex=\"0\">"
        );
        if (values is ChartValues.Curve of)
            Table(html, of, text);
        else
            Table(html, (ChartValues.Bars)values, text);
        return html.AppendHtml("</div></details>");
    }

    // "Length of the video (years, logarithmic scale)"; what a number counts is often in its name already.
    private static string AxisName(string name, UnitExpression unit, string scale)
    {
        string[] parts = [QuantityText.ForPeople(unit), scale];
        var behind = string.Join(", ", parts.Where(part => part.Length > 0));
        return name.Length == 0 ? Wording.Capital(behind + " ").Trim()
            : behind.Length == 0 ? name
            : $"{name} ({behind})";
    }

    private static string Bars(Explainer explainer, ChartValues.Bars bars, double width)
    {
        var chart = explainer.Chart;
        var picture = BarPicture.Of(bars.Of, chart.Scale, width);
        var svg = Begin(
            chart.Title,
            $"{Wording.Count(bars.Of.Length, "value")}, from {Least(bars).Shown} to {Most(bars).Shown}. The table below has all of them.",
            width,
            picture.Height,
            "bars"
        );
        foreach (var tick in picture.Axis.Ticks)
            svg.Append(
                Svg(
                    $"""<path class="grid" d="M{tick.Place} {picture.Top}V{picture.Height}"/><text class="tick" x="{tick.Place}" y="{picture.Top - 7}" text-anchor="middle">{tick.Words}</text>"""
                )
            );
        svg.Append(Svg($"""<path class="axis" d="M{picture.Zero} {picture.Top}V{picture.Height}"/>"""));
        foreach (var bar in picture.Bars)
        {
            svg.Append(bar.Value.IsReaders ? "<g class=\"own\">" : "<g>");
            var y = bar.Y;
            foreach (var line in bar.Label)
                svg.Append(Line(line, bar.Left, y += BarPicture.LineHeight, "label"));
            foreach (var line in bar.Note)
                svg.Append(Line(line, bar.Left, y += BarPicture.LineHeight, "note"));
            svg.Append(
                chart.Scale is Scale.Log
                    ? Svg(
                        $"""<path class="to" d="M{picture.Zero} {bar.Middle}H{bar.End}"/><circle cx="{bar.End}" cy="{bar.Middle}" r="{Dot}"/>"""
                    )
                    : Svg(
                        $"""<rect x="{Math.Min(picture.Zero, bar.End)}" y="{bar.Middle - (BarPicture.Thickness / 2)}" width="{Math.Max(Math.Abs(bar.End - picture.Zero), 1)}" height="{BarPicture.Thickness}"/>"""
                    )
            );
            svg.Append(
                Svg(
                    $"""<text class="value" x="{bar.End + 10}" y="{bar.Middle + 4.5}">{Html.Escape(bar.Value.Calculation.Shown)}</text></g>"""
                )
            );
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Curve(Explainer explainer, ChartValues.Curve curve, double width)
    {
        var chart = explainer.Chart;
        var picture = CurvePicture.Of(curve, chart.Scale, width, "as you set it");
        var (first, last) = (curve.Table[0], curve.Table[^1]);
        var svg = Begin(
            chart.Title,
            $"From {first.Calculation.Shown} at {first.At.InFull} to {last.Calculation.Shown} at {last.At.InFull}; as you set it, {curve.Reader.Calculation.Shown} at {curve.Reader.At.InFull}. The table below has more.",
            width,
            picture.Height,
            "curve"
        );
        foreach (var tick in picture.Up.Ticks)
            svg.Append(
                Svg(
                    $"""<path class="grid" d="M{picture.Across.From} {tick.Place}H{picture.Across.To}"/><text class="tick" x="{picture.Across.From - 8}" y="{tick.Place + 4.5}" text-anchor="end">{tick.Words}</text>"""
                )
            );
        foreach (var tick in picture.Across.Ticks)
            svg.Append(
                Svg(
                    $"""<path class="grid" d="M{tick.Place} {picture.Up.To}V{picture.Up.From}"/><text class="tick" x="{tick.Place}" y="{picture.Up.From + 18}" text-anchor="middle">{tick.Words}</text>"""
                )
            );
        var own = picture.Points[0];
        svg.Append(Svg($"""<path class="axis" d="M{picture.Across.From} {picture.Up.From}H{picture.Across.To}"/>"""))
            .Append(Svg($"""<path class="drop" d="M{own.X} {picture.Up.From}V{own.Y}H{picture.Across.From}"/>"""));
        if (picture.Line.Length > 0)
            svg.Append("<path class=\"line\" d=\"")
                .AppendJoin("", picture.Line.Select((point, i) => Svg($"{(i == 0 ? "M" : "L")}{point.X} {point.Y}")))
                .Append("\"/>");
        foreach (var point in picture.Points.Reverse())
            svg.Append(
                Svg(
                    $"""<circle class="{(point == own ? "own" : "mark")}" cx="{point.X}" cy="{point.Y}" r="{(point == own ? Dot + 1.5 : Dot)}"/>"""
                )
            );
        foreach (var point in picture.Points)
        {
            svg.Append(point == own ? "<g class=\"own\">" : "<g>");
            var y = point.Top - 4;
            foreach (var line in point.Words)
                svg.Append(Line(line, point.Left, y += CurvePicture.LineHeight, point == own ? "label" : "note"));
            svg.Append("</g>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static void Table(HtmlContentBuilder html, ChartValues.Bars bars, PageText text)
    {
        html.AppendHtml(
            "<table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">How counted</th><th scope=\"col\">Value</th><th scope=\"col\">From</th></tr></thead><tbody>"
        );
        foreach (var value in bars.Of)
        {
            html.AppendHtml(
                    $"<tr><th scope=\"row\">{Html.Escape(value.Bar.Label)}</th><td>{Html.Escape(value.Bar.Note)}</td><td class=\"num\">"
                )
                .AppendHtml(text.Result(value.Calculation))
                .AppendHtml("</td><td>")
                .AppendHtml(Origins(value.Bar.Origin, value.Calculation, text))
                .AppendHtml("</td></tr>");
        }
        html.AppendHtml("</tbody></table>");
    }

    private static void Table(HtmlContentBuilder html, ChartValues.Curve curve, PageText text)
    {
        html.AppendHtml(
            $"<table><thead><tr><th scope=\"col\">{Html.Escape(Wording.Capital(curve.Over.Label))}</th><th scope=\"col\">{Html.Escape(Wording.Capital(curve.Output.Label))}</th><th scope=\"col\">From</th></tr></thead><tbody>"
        );
        var rows = curve
            .Table.Select(row => (Row: row, Words: ""))
            .Append((Row: curve.Reader, Words: "as you set it"))
            .Concat(curve.Marks.Select(mark => (Row: mark, Words: mark.Label)))
            .OrderBy(row => row.Row.Point.X);
        foreach (var (row, words) in rows)
        {
            html.AppendHtml(
                    $"<tr><th scope=\"row\">{Html.Escape(row.At.ForPeople(3))}</th><td class=\"num\">{Html.Escape(row.Calculation.Shown)}</td><td>"
                )
                .AppendHtml(Html.Escape(words));
            if (curve.Marks.Contains(row))
                html.AppendHtml(": ").AppendHtml(Origins(row.Origin, row.Calculation, text));
            html.AppendHtml("</td></tr>");
        }
        html.AppendHtml("</tbody></table>");
    }

    // Where a value has no origin of its own, those of the quantities that it is worked out from are told.
    private static HtmlContentBuilder Origins(Origin? own, Calculation calculation, PageText text)
    {
        var html = new HtmlContentBuilder();
        var origins = own is null ? calculation.Used.Select(used => used.Origin).Distinct().ToList() : [own];
        for (var i = 0; i < origins.Count; i++)
            html.AppendHtml(i == 0 ? "" : "; ").AppendHtml(text.Origin(origins[i]));
        return html;
    }

    private static Calculation Least(ChartValues.Bars bars) => bars.Of.MinBy(bar => bar.Value)!.Calculation;

    private static Calculation Most(ChartValues.Bars bars) => bars.Of.MaxBy(bar => bar.Value)!.Calculation;

    private static StringBuilder Begin(string title, string about, double width, double height, string kind)
    {
        var size = width == Wide ? "wide" : "narrow";
        return new StringBuilder(
            Svg(
                $"""<svg class="{kind} {size}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-size="{BarPicture.TextSize}" role="img" aria-labelledby="chart-title-{size} chart-about-{size}"><title id="chart-title-{size}">{Html.Escape(title)}</title><desc id="chart-about-{size}">{Html.Escape(about)}</desc>"""
            )
        );
    }

    // The length is given, so that the words keep to their box in whatever font the reader has.
    private static string Line(string words, double x, double y, string part)
    {
        var weight = part is "label" ? TextWeight.Semibold : TextWeight.Regular;
        var length = TextWidth.IsKnown(words)
            ? Svg($""" textLength="{TextWidth.Of(words, BarPicture.TextSize, weight)}" """)
            : " ";
        return Svg($"""<text class="{part}" x="{x}" y="{y - 4}"{length}>{Html.Escape(words)}</text>""");
    }

    /// <summary>Numbers with a tenth of a pixel and a point, wherever the program runs.</summary>
    private static string Svg(FormattableString markup) =>
        string.Format(
            CultureInfo.InvariantCulture,
            markup.Format,
            [.. markup.GetArguments().Select(argument => argument is double number ? Math.Round(number, 1) : argument)]
        );
}
