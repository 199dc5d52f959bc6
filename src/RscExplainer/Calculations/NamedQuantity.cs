namespace RscExplainer.Calculations;

/// <summary>A value with a name, and where it comes from.</summary>
/// <param name="Name">As formulas have it.</param>
/// <param name="Title">What it is, for people, as the middle of a sentence: "GPUs of the full machine".</param>
public sealed record NamedQuantity(string Name, string Title, Value Value, Origin Origin);

/// <summary>Where a value comes from.</summary>
/// <param name="Words">The id of what <paramref name="Kind"/> says; for an assumption, why it is made.</param>
public sealed record Origin(OriginKind Kind, string Words);

public enum OriginKind
{
    Source,
    Claim,
    Evidence,

    /// <summary>Nobody gave it: the editors chose it, and say why.</summary>
    Assumed,

    /// <summary>A reader put it in.</summary>
    Reader,

    /// <summary>It was worked out from others.</summary>
    Calculated,
}
