using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using RscExplainer.Calculations;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Snapshots;

/// <summary>All content of one moment, without errors. It never changes; a change of the folder makes another one.</summary>
public sealed class Snapshot
{
    /// <summary>
    /// So many claims may be in all views of past days that are kept: each takes memory for every claim, and a search in it for
    /// every word. With a few hundred claims that is every day, with 10,000 the last five asked for.
    /// </summary>
    private const int MostPastClaims = 50_000;

    private static readonly Comparer<Claim> InReadingOrder = Comparer<Claim>.Create(
        (one, other) =>
            one.Said.Last.CompareTo(other.Said.Last) is var days and not 0
                ? days
                : string.CompareOrdinal(one.Title, other.Title)
    );

    private readonly ConcurrentDictionary<int, Lazy<SnapshotAsOf>> pastViews = new();
    private readonly ConcurrentDictionary<int, Lazy<SnapshotAsOf>> todaysViews = new();

    internal Snapshot(
        Draft draft,
        Workings workings,
        Resolution resolved,
        Announcement announcement,
        DraftClaims drafts
    )
    {
        Speakers = [.. resolved.Speakers];
        Topics = [.. resolved.Topics];
        Sources = [.. resolved.Sources];
        Evidence = [.. resolved.AllEvidence];
        var shown = draft.Claims.Where(claim => !claim.IsDraft || drafts is DraftClaims.Shown).ToList();
        Claims =
        [
            .. shown
                .Where(claim => claim.Withdrawn is null)
                .Select(claim => resolved.Find(claim.Id)!)
                .Order(InReadingOrder),
        ];
        Withdrawn =
        [
            .. shown
                .Where(claim => claim.Withdrawn is not null)
                .Select(claim => new Withdrawn(
                    claim.Id,
                    claim.Title.Value,
                    claim.Withdrawn!.Value.On.Value,
                    workings.Of(claim.Withdrawn.Value.Why.Value)
                )),
        ];
        Former = draft
            .Claims.SelectMany(claim => claim.Formerly.Select(former => (former.Value, claim.Id)))
            .ToFrozenDictionary(pair => pair.Value, pair => pair.Id);
        var served = Claims.Select(claim => claim.Id.Value).ToHashSet(StringComparer.Ordinal);
        Announcement = announcement with
        {
            Headlines = [.. announcement.Headlines.Where(claim => served.Contains(claim.Id.Value))],
        };
        Repeats =
        [
            .. from source in draft.Sources
            from repeat in source.Repeats
            where served.Contains(repeat.Claim.Value.Value)
            select new Repeat(
                resolved.Find(source.Id)!,
                resolved.Find(repeat.Claim.Value)!,
                repeat.Words.Value,
                [.. repeat.Changes.Select(change => change.Value)]
            ),
        ];
        Pages =
        [
            .. draft.Pages.Select(page => new Page(
                page.Id,
                page.Title.Value,
                page.About is { } about ? workings.Of(about.Value) : null,
                workings.Of(page.Body)
            )),
        ];
        Terms =
        [
            .. draft
                .Terms.Select(term => new Term(
                    term.Name.Value,
                    workings.Of(term.Means.Value),
                    [.. term.Also.Select(form => form.Value)]
                ))
                .OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase),
        ];
        Glossary = new(Terms);
        Corrections =
        [
            .. draft
                .Corrections.Where(correction => served.Contains(correction.Claim.Value.Value))
                .Select(correction => new Correction(
                    correction.On.Value,
                    resolved.Find(correction.Claim.Value)!,
                    workings.Of(correction.Was.Value),
                    workings.Of(correction.Now.Value)
                )),
        ];
        Quantities = [.. draft.Quantities.Select(quantity => quantity.Quantity)];
        Calculations = [.. workings.All];
        Version = VersionOf(draft);
        Turns = [DateOnly.MinValue, .. DatedFacts().Distinct().Order()];
    }

    public Announcement Announcement { get; }

    /// <summary>In the order of the file, as the topics and the terms.</summary>
    public ImmutableArray<Speaker> Speakers { get; }
    public ImmutableArray<Topic> Topics { get; }
    public ImmutableArray<Source> Sources { get; }
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>In reading order: by the day on which they were said, then by title.</summary>
    public ImmutableArray<Claim> Claims { get; }
    public ImmutableArray<Withdrawn> Withdrawn { get; }
    public ImmutableArray<Repeat> Repeats { get; }
    public ImmutableArray<Page> Pages { get; }
    public ImmutableArray<Term> Terms { get; }
    public Glossary Glossary { get; }
    public ImmutableArray<Correction> Corrections { get; }

    /// <summary>The quantities that all files share.</summary>
    public ImmutableArray<NamedQuantity> Quantities { get; }

    /// <summary>Every calculation of the content.</summary>
    public ImmutableArray<Calculation> Calculations { get; }

    /// <summary>The claims that took the place of former ids.</summary>
    public FrozenDictionary<Id<Claim>, Id<Claim>> Former { get; }

    /// <summary>Twelve hex digits of a hash over all files: equal content has an equal version everywhere.</summary>
    public string Version { get; }

    /// <summary>
    /// Checks what was read against all rules, and makes a snapshot of it if no error is left. <paramref name="today"/> is only for
    /// warnings about what is overdue.
    /// </summary>
    public static (Snapshot? Snapshot, ImmutableArray<Diagnostic> Problems) From(
        Draft draft,
        DateOnly today,
        DraftClaims drafts = DraftClaims.Hidden
    )
    {
        var read = CheckedDraft.Of(draft, today, drafts);
        return (read.Snapshot, read.Problems);
    }

    /// <summary>The days on which anything changes, in order; the first is the beginning of time, when there was nothing.</summary>
    public ImmutableArray<DateOnly> Turns { get; }

    /// <summary>
    /// What could be known on a past day. Days between two dated facts are alike, so they share one view, made when it is first
    /// asked for.
    /// </summary>
    public SnapshotAsOf AsOf(DateOnly day)
    {
        var turn = TurnOf(day);
        // Who walks through all days makes each anew; most readers ask for the same few.
        if (pastViews.Count * Claims.Length >= MostPastClaims && !pastViews.ContainsKey(turn))
            pastViews.Clear();
        return View(pastViews, turn, UndatedSources.Hidden);
    }

    /// <summary>What is known today: as <see cref="AsOf"/>, and the sources that show no date.</summary>
    public SnapshotAsOf Today(DateOnly today) => View(todaysViews, TurnOf(today), UndatedSources.Shown);

    private SnapshotAsOf View(ConcurrentDictionary<int, Lazy<SnapshotAsOf>> views, int turn, UndatedSources undated) =>
        views.GetOrAdd(turn, _ => new(() => new SnapshotAsOf(this, Turns[turn], undated))).Value;

    private int TurnOf(DateOnly day)
    {
        var turn = Turns.AsSpan().BinarySearch(day);
        return turn < 0 ? ~turn - 1 : turn;
    }

    private IEnumerable<DateOnly> DatedFacts()
    {
        foreach (var claim in Claims)
        {
            yield return claim.Said.Last;
            if (claim.Due is { } due)
                yield return due.Passed;
            foreach (var verdict in claim.Verdicts)
                yield return Status.SinceOf(claim, verdict);
        }
        foreach (var evidence in Evidence)
            yield return evidence.On.Last;
        foreach (var source in Sources)
        {
            if (source.Published is { } published)
                yield return published.Last;
        }
    }

    private static string VersionOf(Draft draft)
    {
        // A path has ASCII letters only, unless the file is wrong.
        var all = new ArrayBufferWriter<byte>(
            draft.Files.Sum(file => file.Path.Length + 1 + SHA256.HashSizeInBytes) + 1
        );
        foreach (var file in draft.Files)
        {
            Encoding.UTF8.GetBytes(file.Path + "\n", all);
            all.Write(file.Hash.AsSpan());
        }
        return Convert.ToHexStringLower(SHA256.HashData(all.WrittenSpan))[..12];
    }
}

/// <summary>Whether claims that are still drafts are shown, as in Development.</summary>
public enum DraftClaims
{
    Hidden,
    Shown,
}
