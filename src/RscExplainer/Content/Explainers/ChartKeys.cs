using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class ChartKeys
{
    private static readonly Key<string> Title = Shapes.Line.Required("title", "what is to be seen");
    private static readonly Key<UnitExpression> Unit = QuantityValues.Units.Optional(
        "unit",
        "of its values; none for plain numbers"
    );
    private static readonly Key<Scale> Scale = Shapes
        .Word<Scale>("scale")
        .Optional("scale", "log, where each step multiplies");
    private static readonly Key<ImmutableArray<Located<BarDraft>>> Bars = Shapes
        .List(BarKeys.Map)
        .Optional("bars", "named values side by side");
    private static readonly Key<CurveDraft> Curve = CurveKeys.Map.Optional("curve", "an output over an input");

    public static readonly Shape<ChartDraft> Map = Shapes.Map(new KeySet(Title, Unit, Scale, Bars, Curve), From);

    private static ChartDraft From(Fields fields, Problems problems)
    {
        var title = fields.Need(Title);
        var unit = fields.Get(Unit) ?? new(UnitExpression.None, fields.At);
        var scale = fields.Get(Scale);
        var bars = fields.Get(Bars);
        var curve = fields.Get(Curve);
        if (fields.AreSound && (bars is null) == (curve is null))
            problems.Add(Rules.ChartKind.At(fields.At));
        if (!fields.AreSound)
            return null!; // it is thrown away
        var of = scale?.Value ?? Content.Scale.Linear;
        return new(
            curve is null
                ? new ExplainerChart.Bars(
                    title.Value,
                    unit.Value,
                    of,
                    [.. bars!.Value.Select(bar => InUnit(bar.Value.Bar))]
                )
                : new ExplainerChart.Curve(
                    title.Value,
                    unit.Value,
                    of,
                    curve.Value.Output.Value,
                    curve.Value.Over.Value,
                    [.. curve.Value.Marks.Select(mark => MarkInUnit(mark.Value.Mark))]
                ),
            scale,
            bars?.Value ?? [],
            curve
        );

        ExplainerBar InUnit(ExplainerBar bar) => bar with { Formula = bar.Formula with { Unit = unit } };

        ExplainerMark MarkInUnit(ExplainerMark mark) => mark with { Formula = mark.Formula with { Unit = unit } };
    }
}

internal static class BarKeys
{
    private static readonly Key<string> Label = Shapes.Line.Required("label", "whose value it is");
    private static readonly Key<string> Note = Shapes.Line.Optional("note", "how it was counted, in a few words");
    private static readonly Key<Formula> Value = QuantityValues.Bare.Required("value", "a calculation");

    public static readonly Shape<BarDraft> Map = Shapes.Map(
        new KeySet([Label, Note, Value, .. OriginKeys.All]),
        (fields, problems) =>
        {
            var (label, value, note) = (fields.Need(Label), fields.Need(Value), fields.Get(Note)?.Value ?? "");
            if (!fields.AreSound)
                return null!; // it is thrown away
            var origin = OriginKeys.Read(fields, label.Value, problems);
            return new BarDraft(new(label.Value, note, value.Value, origin?.Value), origin);
        }
    );
}

internal static class CurveKeys
{
    private static readonly Key<string> Of = Shapes.Line.Required("of", "the output");
    private static readonly Key<string> Over = Shapes.Line.Required("over", "the input");
    private static readonly Key<ImmutableArray<Located<MarkDraft>>> Marks = Shapes
        .List(MarkKeys.Map)
        .Optional("marks", "points that somebody gave");

    public static readonly Shape<CurveDraft> Map = Shapes.Map(
        new KeySet(Of, Over, Marks),
        fields => new CurveDraft(fields.Need(Of), fields.Need(Over), fields.Get(Marks)?.Value ?? [])
    );
}

internal static class MarkKeys
{
    private static readonly Key<string> Label = Shapes.Line.Required("label", "what stands there");
    private static readonly Key<Formula> At = QuantityValues.Formulas.Required("at", "where, along the input");
    private static readonly Key<Formula> Value = QuantityValues.Bare.Required("value", "a calculation");

    public static readonly Shape<MarkDraft> Map = Shapes.Map(
        new KeySet([Label, At, Value, .. OriginKeys.All]),
        (fields, problems) =>
        {
            var (label, at, value) = (fields.Need(Label), fields.Need(At), fields.Need(Value));
            if (!fields.AreSound)
                return null!; // it is thrown away
            var origin = OriginKeys.Read(fields, label.Value, problems);
            return new MarkDraft(new(label.Value, at.Value, value.Value, origin?.Value), origin);
        }
    );
}
