namespace RscExplainer.Calculations;

/// <summary>A unit with a symbol of its own, such as h, or with its prefix, as GB.</summary>
/// <param name="Symbol">As formulas have it.</param>
/// <param name="Factor">How many base units of its dimension it is: an hour is 3,600 seconds.</param>
/// <param name="Word">The word for one of it, where people read a word and no symbol; null for a symbol.</param>
/// <param name="IsCounted">Whether large numbers of it are told with million and billion.</param>
/// <param name="Prefixed">The unit without its prefix; null for one that has none.</param>
public sealed record Unit(
    string Symbol,
    Dimension Dimension,
    Number Factor,
    string? Word = null,
    bool IsCounted = false,
    Unit? Prefixed = null
)
{
    /// <summary>Whether it is a count, which hangs on others by "per": 312 TFLOP/s per GPU.</summary>
    public bool IsCount => IsCounted && !IsTime;

    public bool IsTime => Dimension[BaseDimension.Time] == 1 && Dimension.Parts.Count() == 1;

    /// <summary>What people read behind a number.</summary>
    public string Shown(Grammar grammar) =>
        Word is null ? Symbol
        : grammar is Grammar.One || Symbol is "USD" ? Word
        : Word + "s";
}

/// <summary>Whether a word stands for one or for several.</summary>
public enum Grammar
{
    One,
    Several,
}
