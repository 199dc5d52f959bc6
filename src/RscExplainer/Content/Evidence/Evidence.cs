using RscExplainer.Markup;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>One dated fact from one or more sources.</summary>
/// <param name="On">When one could know it.</param>
/// <param name="Happened">When it took place, where that was earlier.</param>
/// <param name="Basis">How the evidence knows.</param>
public sealed record Evidence(
    Id<Evidence> Id,
    string Title,
    IsoDate On,
    IsoDate? Happened,
    ImmutableArray<Source> Sources,
    Basis Basis,
    Prose Body
)
{
    /// <summary>Met or met late? This day decides: what happened in time was in time, however late it became known.</summary>
    public DateOnly Decides => (Happened ?? On).Last;
}

/// <summary>How evidence knows what it says.</summary>
public enum Basis
{
    Measured,

    /// <summary>Said by who made or runs the thing, in a document of its own.</summary>
    Documented,

    /// <summary>By the press or a third party.</summary>
    Reported,

    /// <summary>Looked for, not found. It proves nothing, so it moves no verdict's day.</summary>
    Searched,

    /// <summary>Repeats the word of the claim's own speaker.</summary>
    Relayed,
}
