using RscExplainer.Calculations;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class ExplainerKeys
{
    private static readonly Key<string> Title = Shapes.Line.Required("title", "the question that it answers");
    private static readonly Key<Prose> Answer = ProseReader.Value.Required(
        "answer",
        "one sentence with what comes out, which it names"
    );
    private static readonly Key<ImmutableArray<Located<InputDraft>>> Inputs = Shapes
        .List(InputKeys.Map)
        .Required("inputs", "what readers can change");
    private static readonly Key<ImmutableArray<Located<OutputDraft>>> Outputs = Shapes
        .List(OutputKeys.Map)
        .Required("outputs", "what is worked out");
    private static readonly Key<ChartDraft> Chart = ChartKeys.Map.Required("chart", "one picture of it");

    public static readonly KeySet All = new(Title, Answer, Inputs, Outputs, Chart);

    public static ExplainerDraft From(Id<Explainer> id, Fields fields, Prose body) =>
        new(
            id,
            fields.At,
            fields.Need(Title),
            fields.Need(Answer),
            fields.Need(Inputs),
            fields.Need(Outputs),
            fields.Need(Chart),
            body
        );
}

internal static class InputKeys
{
    private static readonly Key<string> Name = Shapes.Line.Required("id", "its name in calculations and addresses");
    private static readonly Key<string> Label = Shapes.Line.Required(
        "label",
        "what it is, as the middle of a sentence"
    );
    private static readonly Key<UnitExpression> Unit = QuantityValues.Units.Optional(
        "unit",
        "in which it is written; none for a plain number"
    );
    private static readonly Key<Number> Default = QuantityValues.Numbers.Required("default", "its value at first");
    private static readonly Key<Number> Min = QuantityValues.Numbers.Required("min", "the least that it can be");
    private static readonly Key<Number> Max = QuantityValues.Numbers.Required("max", "the most that it can be");
    private static readonly Key<Scale> Scale = Shapes
        .Word<Scale>("scale")
        .Optional("scale", "log, where each step multiplies");

    public static readonly Shape<InputDraft> Map = Shapes.Map(
        new KeySet([Name, Label, Unit, Default, Min, Max, Scale, .. OriginKeys.All]),
        From
    );

    private static InputDraft From(Fields fields, Problems problems)
    {
        var (name, label) = (fields.Need(Name), fields.Need(Label));
        var (first, least, most) = (fields.Need(Default), fields.Need(Min), fields.Need(Max));
        var unit = fields.Get(Unit)?.Value ?? UnitExpression.None;
        var scale = fields.Get(Scale)?.Value ?? Content.Scale.Linear;
        if (!fields.AreSound)
            return null!; // it is thrown away
        QuantityNames.Check(name, problems);
        if (OriginKeys.Read(fields, name.Value, problems) is { } origin)
            return new(
                name,
                new(name.Value, label.Value, unit, first.Value, least.Value, most.Value, scale, origin.Value),
                first,
                least,
                most,
                origin
            );
        if (fields.AreSound)
            problems.Add(OriginKeys.Missing(fields.At, name.Value));
        return null!;
    }
}

internal static class OutputKeys
{
    private static readonly Key<string> Name = Shapes.Line.Required("id", "its name in calculations");
    private static readonly Key<string> Label = Shapes.Line.Required(
        "label",
        "what it is, as the middle of a sentence"
    );
    private static readonly Key<Formula> Expression = QuantityValues.Bare.Required(
        "expression",
        "how it is worked out, and what it comes to with the defaults"
    );
    private static readonly Key<UnitExpression> Unit = QuantityValues.Units.Optional(
        "unit",
        "in which it is shown; else the program chooses"
    );

    public static readonly Shape<OutputDraft> Map = Shapes.Map(
        new KeySet(Name, Label, Expression, Unit),
        (fields, problems) =>
        {
            var (name, label, expression) = (fields.Need(Name), fields.Need(Label), fields.Need(Expression));
            var unit = fields.Get(Unit);
            if (!fields.AreSound)
                return null!; // it is thrown away
            QuantityNames.Check(name, problems);
            return new OutputDraft(name, new(name.Value, label.Value, expression.Value with { Unit = unit }));
        }
    );
}
