using RscExplainer.Calculations;

namespace RscExplainer.Content;

/// <summary>What an explainer works out.</summary>
/// <param name="Name">As the answer, the chart and outputs below it have it.</param>
/// <param name="Label">What it is, as the middle of a sentence.</param>
/// <param name="Formula">What it states holds for the defaults.</param>
public sealed record ExplainerOutput(string Name, string Label, Formula Formula)
{
    private static readonly Origin Calculated = new(OriginKind.Calculated, "");

    /// <summary>Its result as a quantity that others can name.</summary>
    public NamedQuantity With(Calculation calculation) => new(Name, Label, calculation.Result, Calculated);
}
