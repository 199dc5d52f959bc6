using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Markup;

namespace RscExplainer.Content;

/// <summary>A page with inputs and calculations that shows what a number means.</summary>
/// <param name="Title">A question.</param>
/// <param name="Answer">A sentence; its calculations wait for the inputs.</param>
/// <param name="Outputs">Each may name those before it.</param>
/// <param name="Shared">The quantities of all files, which formulas can name too.</param>
public sealed record Explainer(
    Id<Explainer> Id,
    string Title,
    Prose Answer,
    ImmutableArray<ExplainerInput> Inputs,
    ImmutableArray<ExplainerOutput> Outputs,
    ExplainerChart Chart,
    Prose Body,
    IReadOnlyDictionary<string, NamedQuantity> Shared
)
{
    public ImmutableArray<Number> Defaults => [.. Inputs.Select(input => input.Default)];

    /// <summary>What comes out for values of the inputs, in their order; else the first reason why nothing does.</summary>
    public (Answered? Answered, Diagnostic? Problem) At(ImmutableArray<Number> values)
    {
        // What a formula states is meant for the defaults.
        var (answered, problems) = new ExplainerRun(this, values, formula => formula with { Expected = null }).All();
        return (answered, problems.FirstOrDefault());
    }
}

/// <summary>What an explainer comes to.</summary>
/// <param name="Values">Of the inputs, in their order.</param>
/// <param name="Answer">With its calculations worked out.</param>
/// <param name="Outputs">In their order.</param>
public sealed record Answered(
    ImmutableArray<Number> Values,
    Prose Answer,
    ImmutableArray<Calculation> Outputs,
    ChartValues Chart
);

/// <summary>The values of a chart.</summary>
public abstract record ChartValues
{
    /// <summary>What its named values come from, without the line of a curve.</summary>
    public abstract IEnumerable<Calculation> Calculations { get; }

    public sealed record Bars(ImmutableArray<BarValue> Of) : ChartValues
    {
        public override IEnumerable<Calculation> Calculations => Of.Select(bar => bar.Calculation);
    }

    /// <param name="Line">From the least value of the input to the most; what can't be calculated is left out.</param>
    /// <param name="Reader">Where the inputs are.</param>
    /// <param name="Table">The curve at round values of the input.</param>
    public sealed record Curve(
        ExplainerInput Over,
        ExplainerOutput Output,
        ImmutableArray<ChartPoint> Line,
        MarkValue Reader,
        ImmutableArray<MarkValue> Marks,
        ImmutableArray<MarkValue> Table
    ) : ChartValues
    {
        public override IEnumerable<Calculation> Calculations => Marks.Select(mark => mark.Calculation);
    }
}

/// <summary>A bar with its value.</summary>
/// <param name="Value">In the unit of the chart.</param>
/// <param name="IsReaders">Whether it follows the inputs.</param>
public sealed record BarValue(ExplainerBar Bar, Calculation Calculation, double Value, bool IsReaders);

/// <summary>A point that has a name; the curve's own has no origin.</summary>
public sealed record MarkValue(string Label, Value At, Calculation Calculation, ChartPoint Point, Origin? Origin);

/// <summary>A point of a chart, in the units of its axes.</summary>
public sealed record ChartPoint(double X, double Y);
