using RscExplainer.Content;
using RscExplainer.Markup;

namespace RscExplainer.Snapshots;

/// <summary>
/// Leaves out of what was there on a past day all that speaks from a later one: a claim's body, notes on sources, what would change
/// a verdict, and reasons that rest on what came later. What is empty or missing then has a line on the page that says why.
/// </summary>
internal sealed class Hindsight
{
    private readonly DateOnly day;
    private readonly Dictionary<Id<Source>, Source> sources;
    private readonly Dictionary<Id<Evidence>, Evidence> evidence;

    /// <param name="sources">Those published by the day.</param>
    /// <param name="evidence">That known by the day.</param>
    public Hindsight(DateOnly day, IEnumerable<Source> sources, IEnumerable<Evidence> evidence)
    {
        this.day = day;
        this.sources = sources.ToDictionary(source => source.Id, source => source with { Body = Prose.None });
        this.evidence = evidence.ToDictionary(one => one.Id, Trimmed);
    }

    public Source Without(Source source) => sources[source.Id];

    public Evidence Without(Evidence one) => evidence[one.Id];

    /// <summary>A claim that was said by the day, with the verdicts that held by then.</summary>
    public Claim Without(Claim claim) =>
        claim with
        {
            Source = sources.GetValueOrDefault(claim.Source.Id) ?? NotYet(claim.Source),
            SeenIn = claim.SeenIn is { } seen ? sources.GetValueOrDefault(seen.Id) : null,
            Test = Spoken(claim.Test),
            Evidence = Known(claim.Evidence),
            Verdicts = [.. claim.Verdicts.Where(verdict => Status.SinceOf(claim, verdict) <= day).Select(Without)],
            Checked = null,
            Reply =
                claim.Reply is { } reply && reply.On.Last <= day && sources.TryGetValue(reply.Source.Id, out var source)
                    ? reply with
                    {
                        Source = source,
                        Text = Spoken(reply.Text),
                    }
                    : null,
            Body = Prose.None,
        };

    // A search made later moves no verdict's day, but the reason tells of it.
    private Verdict Without(Verdict verdict)
    {
        var known = Known(verdict.Evidence);
        return verdict with
        {
            Because = known.Length == verdict.Evidence.Length ? Spoken(verdict.Because) : Prose.None,
            Evidence = known,
            WouldChange = null,
        };
    }

    private Evidence Trimmed(Evidence one) =>
        one with
        {
            Sources = [.. one.Sources.Select(source => sources.GetValueOrDefault(source.Id)).OfType<Source>()],
            Body = Spoken(one.Body),
        };

    private ImmutableArray<ClaimEvidence> Known(ImmutableArray<ClaimEvidence> listed) =>
        [
            .. listed
                .Where(one => evidence.ContainsKey(one.Evidence.Id))
                .Select(one => one with { Evidence = evidence[one.Evidence.Id] }),
        ];

    /// <summary>A text that could be written on the day, since all that it cites was there.</summary>
    private Prose Spoken(Prose text) =>
        text.Citations.All(cited => sources.ContainsKey(new(cited.Value))) ? text : Prose.None;

    // Said before the document that tells of it came out.
    private static Source NotYet(Source source) =>
        source with
        {
            Title = "a document that was published later",
            Body = Prose.None,
        };
}
