using RscExplainer.Calculations;

namespace RscExplainer.Content;

/// <summary>A number that a reader can change.</summary>
/// <param name="Name">As formulas and the address of the page have it.</param>
/// <param name="Label">What it is, as the middle of a sentence: "amount of data".</param>
/// <param name="Default">In its unit, as are <paramref name="Min"/> and <paramref name="Max"/>, which may be reached.</param>
/// <param name="Scale">How a slider and the axis of a chart go from least to most.</param>
/// <param name="Origin">Where the default comes from.</param>
public sealed record ExplainerInput(
    string Name,
    string Label,
    UnitExpression Unit,
    Number Default,
    Number Min,
    Number Max,
    Scale Scale,
    Origin Origin
)
{
    private const int MostDigits = 15;

    private static readonly Origin Reader = new(OriginKind.Reader, "");

    /// <summary>A value of it as a quantity, which a reader chose unless it is the default.</summary>
    public NamedQuantity With(Number value) =>
        new(Name, Label, Quantity.Of(value, Unit), value == Default ? Origin : Reader);

    /// <summary>From least to most, for people: 0.5 to 100 Mbit/s.</summary>
    public string Range =>
        $"{NumberText.WithScale(Min, MostDigits)} to {NumberText.WithScale(Max, MostDigits)}{Signs.Tie}{QuantityText.ForPeople(Unit)}".TrimEnd(
            Signs.Tie
        );

    /// <summary>A value with its unit, for people.</summary>
    public string Shown(Number value) => Quantity.Of(value, Unit).InFull;
}

/// <summary>How values lie on a line.</summary>
public enum Scale
{
    /// <summary>Equal steps add the same.</summary>
    Linear,

    /// <summary>Equal steps multiply by the same.</summary>
    Log,
}
