using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Filtering;

/// <summary>A text of a claim in which a search looks.</summary>
/// <param name="Evidence">The evidence that it is of, if it is of one.</param>
public sealed record ClaimText(TextPart Part, string Text, Evidence? Evidence = null)
{
    /// <summary>All of them as of the claim's day. What a reader of that day doesn't see isn't searched either.</summary>
    public static IEnumerable<ClaimText> Of(ClaimAsOf claim) =>
        OwnOf(claim).Concat(claim.Evidence.SelectMany(listed => Of(listed.Evidence)));

    /// <summary>Those that the claim doesn't share with others as it does its evidence.</summary>
    internal static IEnumerable<ClaimText> OwnOf(ClaimAsOf claim)
    {
        yield return new(TextPart.Title, claim.Claim.Title);
        yield return new(TextPart.Fragment, claim.Claim.Fragment);
        if (claim.Verdict is { } verdict)
            yield return new(TextPart.Reason, verdict.Because.PlainText);
        yield return new(TextPart.Body, claim.Claim.Body.PlainText);
        yield return new(TextPart.Source, claim.Claim.Source.Title);
        if (claim.Claim.SeenIn is { } seen)
            yield return new(TextPart.Source, seen.Title);
    }

    internal static IEnumerable<ClaimText> Of(Evidence evidence)
    {
        yield return new(TextPart.Evidence, evidence.Title, evidence);
        yield return new(TextPart.Evidence, evidence.Body.PlainText, evidence);
        foreach (var source in evidence.Sources)
            yield return new(TextPart.Source, source.Title, evidence);
    }
}

/// <summary>Of what a text is.</summary>
public enum TextPart
{
    Title,
    Fragment,
    Reason,
    Body,

    /// <summary>Title or text of a piece of evidence.</summary>
    Evidence,

    /// <summary>Title of a source, of the claim or of its evidence.</summary>
    Source,
}
