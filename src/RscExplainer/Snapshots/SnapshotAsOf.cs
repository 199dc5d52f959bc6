using System.Collections.Concurrent;
using RscExplainer.Content;

namespace RscExplainer.Snapshots;

/// <summary>
/// What was there on a day: the claims said by then, with what they were; the evidence known and the documents published by then.
/// Pages and exports see nothing else, so none can tell what came later.
/// </summary>
public sealed class SnapshotAsOf
{
    private readonly Dictionary<string, ClaimAsOf> claims;
    private readonly Dictionary<string, Source> sources;
    private readonly Dictionary<string, Evidence> evidence;

    // Many views are gone before anybody asks them this.
    private readonly Lazy<ILookup<Id<Source>, Repeat>> repeatsIn;
    private readonly Lazy<ILookup<Id<Evidence>, ClaimAsOf>> claimsWith;
    private readonly Lazy<ILookup<Id<Source>, Evidence>> evidenceFrom;
    private readonly Lazy<ILookup<Id<Source>, ClaimAsOf>> claimsFrom;
    private readonly ConcurrentDictionary<Type, Lazy<object>> derived = new();

    internal SnapshotAsOf(Snapshot all, DateOnly day, UndatedSources undated)
    {
        All = all;
        Turn = day;
        IsPast = undated is UndatedSources.Hidden;
        var published = all.Sources.Where(IsThere).OrderBy(source => source.Published?.Last ?? DateOnly.MaxValue);
        var known = all.Evidence.Where(one => one.On.Last <= day).OrderBy(one => one.On.Last);
        var hindsight = IsPast ? new Hindsight(day, published, known) : null;
        Sources = [.. hindsight is null ? published : published.Select(hindsight.Without)];
        Evidence = [.. hindsight is null ? known : known.Select(hindsight.Without)];
        var repeats = all
            .Repeats.Where(repeat => IsThere(repeat.Document))
            .OrderBy(repeat => repeat.Document.Published?.Last ?? DateOnly.MaxValue)
            .ToLookup(repeat => repeat.Claim.Id.Value, StringComparer.Ordinal);
        Claims = [.. all.Claims.Where(claim => claim.Said.Last <= day).Select(AsOf)];
        claims = Claims.ToDictionary(claim => claim.Claim.Id.Value, StringComparer.Ordinal);
        sources = Sources.ToDictionary(source => source.Id.Value, StringComparer.Ordinal);
        evidence = Evidence.ToDictionary(one => one.Id.Value, StringComparer.Ordinal);
        repeatsIn = new(() => Claims.SelectMany(claim => claim.Repeats).ToLookup(repeat => repeat.Document.Id));
        claimsWith = new(() =>
            Claims
                .SelectMany(claim => claim.Evidence.Select(listed => (listed.Evidence.Id, claim)))
                .ToLookup(pair => pair.Id, pair => pair.claim)
        );
        evidenceFrom = new(() =>
            Evidence
                .SelectMany(one => one.Sources.Select(source => (source.Id, one)))
                .ToLookup(pair => pair.Id, pair => pair.one)
        );
        claimsFrom = new(() => Claims.ToLookup(claim => claim.Claim.Source.Id));

        bool IsThere(Source source) => source.Published is { } on ? on.Last <= day : !IsPast;

        ClaimAsOf AsOf(Claim whole)
        {
            var claim = hindsight is null ? whole : hindsight.Without(whole);
            return new(
                claim,
                Status.Of(claim, day)!,
                KnownBy(day, claim.Evidence),
                hindsight is null
                    ? [.. repeats[claim.Id.Value]]
                    :
                    [
                        .. repeats[claim.Id.Value]
                            .Select(repeat =>
                                repeat with
                                {
                                    Document = hindsight.Without(repeat.Document),
                                    Claim = claim,
                                }
                            ),
                    ]
            );
        }
    }

    /// <summary>The whole, for what has no days: names, topics, pages, the glossary.</summary>
    public Snapshot All { get; }

    /// <summary>
    /// Whether somebody looks back. Then nothing here was written with hindsight: texts that were are empty, as
    /// <see cref="Hindsight"/> says.
    /// </summary>
    public bool IsPast { get; }

    /// <summary>The latest day up to the one asked for on which anything changed; all days until the next such day share this view.</summary>
    public DateOnly Turn { get; }

    /// <summary>In reading order.</summary>
    public ImmutableArray<ClaimAsOf> Claims { get; }

    /// <summary>By the day on which they were published; those without a date last.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>By the day on which it was known.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    public ClaimAsOf? Claim(string id) => claims.GetValueOrDefault(id);

    public Source? Source(string id) => sources.GetValueOrDefault(id);

    public Evidence? FindEvidence(string id) => evidence.GetValueOrDefault(id);

    /// <summary>The claims that list a piece of evidence.</summary>
    public IEnumerable<ClaimAsOf> ClaimsWith(Evidence one) => claimsWith.Value[one.Id];

    /// <summary>The claims made in a document.</summary>
    public IEnumerable<ClaimAsOf> ClaimsFrom(Source source) => claimsFrom.Value[source.Id];

    /// <summary>The evidence that a document gives.</summary>
    public IEnumerable<Evidence> EvidenceFrom(Source source) => evidenceFrom.Value[source.Id];

    /// <summary>The claims that a document repeats.</summary>
    public IEnumerable<Repeat> RepeatsIn(Source source) => repeatsIn.Value[source.Id];

    /// <summary>
    /// What is worked out of this view, such as an index: made once, when it is first asked for, and gone with the view. There is
    /// one of each type.
    /// </summary>
    public T Derived<T>(Func<SnapshotAsOf, T> make)
        where T : class =>
        (T)derived.GetOrAdd(typeof(T), static (_, work) => new(() => work.make(work.view)), (make, view: this)).Value;

    // Mostly all of it is known, and written in the order of its days.
    private static ImmutableArray<ClaimEvidence> KnownBy(DateOnly day, ImmutableArray<ClaimEvidence> listed)
    {
        var last = DateOnly.MinValue;
        foreach (var one in listed)
        {
            var on = one.Evidence.On.Last;
            if (on < last || on > day)
                return [.. listed.Where(one => one.Evidence.On.Last <= day).OrderBy(one => one.Evidence.On.Last)];
            last = on;
        }
        return listed;
    }
}

/// <summary>A claim as it was on a day.</summary>
/// <param name="Evidence">What was known of it by then, oldest first.</param>
/// <param name="Repeats">The documents that had repeated it by then, oldest first.</param>
public sealed record ClaimAsOf(
    Claim Claim,
    Status Status,
    ImmutableArray<ClaimEvidence> Evidence,
    ImmutableArray<Repeat> Repeats
)
{
    /// <summary>The verdict that holds, if one does.</summary>
    public Verdict? Verdict => (Status as Status.Judged)?.Verdict;

    /// <summary>The standing of that verdict; null where there is none, or where it says that nothing can be said.</summary>
    public Standing? Standing => Verdict is { } verdict ? Standings.Of(Claim, verdict) : null;

    /// <summary>The status in readers' words.</summary>
    public string StatusWords => Wording.Of(Status.Word, Claim.Kind, Standing);
}

/// <summary>Whether sources that show no date are there. They are today, and on no past day.</summary>
public enum UndatedSources
{
    Hidden,
    Shown,
}
