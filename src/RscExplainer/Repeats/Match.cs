using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Repeats;

/// <summary>A place in a text that repeats a claim.</summary>
/// <param name="Sentence">The sentence in which they stand, as the text has it.</param>
/// <param name="Start">Where the repeating words begin in the text as it was given, in UTF-16 units.</param>
/// <param name="End">Where they end there.</param>
/// <param name="Words">The words that made the match, in their order.</param>
/// <param name="Score">From 0 to 1; see <see cref="RepeatFinder.Threshold"/>.</param>
public sealed record Match(
    ClaimAsOf Claim,
    string Sentence,
    int Start,
    int End,
    ImmutableArray<string> Words,
    ImmutableArray<FoundChange> Changes,
    double Score,
    Closeness Closeness
);

/// <summary>How near a text comes to the words of a claim.</summary>
public enum Closeness
{
    /// <summary>In its very words, or those of a known repeat.</summary>
    Exact,

    /// <summary>With nearly all that one way to put it speaks of.</summary>
    Close,

    /// <summary>With the greater part of it.</summary>
    Loose,
}

/// <summary>What a repeat changed.</summary>
/// <param name="Said">What the claim has, if it is a number or a time.</param>
/// <param name="Repeated">What the text has in its place.</param>
public sealed record FoundChange(Change Change, string? Said = null, string? Repeated = null);
