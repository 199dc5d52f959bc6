using RscExplainer.Calculations;

namespace RscExplainer.Content;

/// <summary>What the chart of an explainer shows.</summary>
/// <param name="Title">What is to be seen, as a line above it.</param>
/// <param name="Unit">Of the values.</param>
/// <param name="Scale">Of the values.</param>
public abstract record ExplainerChart(string Title, UnitExpression Unit, Scale Scale)
{
    /// <summary>Named values side by side.</summary>
    public sealed record Bars(string Title, UnitExpression Unit, Scale Scale, ImmutableArray<ExplainerBar> Of)
        : ExplainerChart(Title, Unit, Scale);

    /// <summary>How an output goes with an input.</summary>
    /// <param name="Marks">Values that somebody gave, to set against it.</param>
    public sealed record Curve(
        string Title,
        UnitExpression Unit,
        Scale Scale,
        string Output,
        string Over,
        ImmutableArray<ExplainerMark> Marks
    ) : ExplainerChart(Title, Unit, Scale);
}

/// <summary>A value of a chart.</summary>
/// <param name="Note">How it was counted, in a few words; empty if there is nothing to say.</param>
/// <param name="Origin">Who gives it; null where that is told by the quantities in its formula.</param>
public sealed record ExplainerBar(string Label, string Note, Formula Formula, Origin? Origin);

/// <summary>A point beside a curve.</summary>
/// <param name="At">Where it stands along the input.</param>
/// <param name="Formula">The value there.</param>
public sealed record ExplainerMark(string Label, Formula At, Formula Formula, Origin? Origin);
