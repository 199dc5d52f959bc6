using RscExplainer.Markup;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>A published document.</summary>
/// <param name="By">Whose word it is; not always the publisher.</param>
/// <param name="Published">Null where the document shows no date: such a source is in today's view only.</param>
/// <param name="Read">How much of it the editors saw.</param>
/// <param name="MentionsOutcome">Where it repeats claims: whether it says what became of them.</param>
public sealed record Source(
    Id<Source> Id,
    string Title,
    string Publisher,
    Speaker By,
    ImmutableArray<string> Authors,
    IsoDate? Published,
    Uri Url,
    Uri? Archived,
    SourceKind Kind,
    Extent Read,
    bool MentionsOutcome,
    Prose Body
);

public enum SourceKind
{
    Announcement,
    FollowUp,
    Paper,
    Dataset,
    Article,
}

/// <summary>How much of a source the editors saw.</summary>
public enum Extent
{
    Full,
    Excerpt,

    /// <summary>In whole or in part, on somebody else's copy.</summary>
    Copy,

    /// <summary>Only what others quote of it.</summary>
    Quoted,
    NotRead,
}

/// <summary>A later document that repeats a claim.</summary>
/// <param name="Words">The words that repeat it.</param>
/// <param name="Changes">What changed on the way; empty if nothing did.</param>
public sealed record Repeat(Source Document, Claim Claim, string Words, ImmutableArray<Change> Changes);

/// <summary>What a repeat changed.</summary>
public enum Change
{
    HedgeLost,
    DeadlineLost,
    NumberChanged,
    Overstated,
    Misattributed,
    Misread,
}
