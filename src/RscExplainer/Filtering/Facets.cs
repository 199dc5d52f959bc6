using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Filtering;

/// <summary>One way to narrow a list of claims.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Label">Its name on pages.</param>
/// <param name="ValuesOf">What a claim has: one value or several.</param>
/// <param name="Options">All values that one can choose among some claims of a content, in the order of pages.</param>
public sealed record Facet(
    string Key,
    string Label,
    Func<ClaimAsOf, IEnumerable<string>> ValuesOf,
    Func<Snapshot, ImmutableArray<ClaimAsOf>, IEnumerable<FacetOption>> Options
);

/// <summary>A value that a facet can have.</summary>
/// <param name="Label">The value in readers' words.</param>
public sealed record FacetOption(string Value, string Label);

/// <summary>The ways to narrow a list of claims, in the order of addresses.</summary>
public static class Facets
{
    public static readonly Facet Topic = new(
        "topic",
        "Topic",
        claim => claim.Claim.Topics.Select(topic => topic.Id.Value),
        (content, _) => content.Topics.Select(topic => new FacetOption(topic.Id.Value, topic.Title))
    );

    public static readonly Facet Status = new(
        "status",
        "What became of it",
        claim => [Words.Of(claim.Status.Word)],
        (_, _) =>
            Enum.GetValues<StatusWord>().Select(status => new FacetOption(Words.Of(status), Wording.OfAll(status)))
    );

    public static readonly Facet Kind = new(
        "kind",
        "Kind of claim",
        claim => [Words.Of(claim.Claim.Kind)],
        (_, _) =>
            Enum.GetValues<Kind>().Select(kind => new FacetOption(Words.Of(kind), Wording.Capital(Wording.Of(kind))))
    );

    public static readonly Facet By = new(
        "by",
        "Who says it",
        claim => [claim.Claim.By.Id.Value],
        // Speakers that are only cited say no claim: a list of seventy would hide the three that do.
        (_, claims) =>
            claims
                .Select(claim => claim.Claim.By)
                .DistinctBy(speaker => speaker.Id)
                .OrderBy(speaker => speaker.Name, StringComparer.Ordinal)
                .Select(speaker => new FacetOption(speaker.Id.Value, speaker.Name))
    );

    public static readonly Facet Standing = new(
        "standing",
        "What the verdict rests on",
        claim => claim.Standing is { } standing ? [Words.Of(standing)] : [],
        (_, _) =>
            Enum.GetValues<Standing>()
                .Select(standing => new FacetOption(Words.Of(standing), Wording.Capital(Wording.Of(standing))))
    );

    public static readonly ImmutableArray<Facet> All = [Topic, Status, Kind, By, Standing];
}
