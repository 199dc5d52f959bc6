using RscExplainer.Content;

namespace RscExplainer.Snapshots;

/// <summary>A day on which a claim was said, or became something else than it had been.</summary>
/// <param name="Day">From this day on it could be known, whenever it was judged.</param>
/// <param name="Before">Null where the claim was said on that day.</param>
public sealed record ClaimChange(DateOnly Day, Claim Claim, Status? Before, Status After)
{
    /// <summary>What the claim was before, in readers' words.</summary>
    public string? WordsBefore => Before is null ? null : WordsOf(Before);

    /// <summary>What the claim was from this day on, in readers' words.</summary>
    public string WordsAfter => WordsOf(After);

    /// <summary>
    /// All that changed by the day of a view, latest first. The cost grows with the claims and their verdicts, so it is worked out
    /// once for each view.
    /// </summary>
    public static ImmutableArray<ClaimChange> Until(SnapshotAsOf view) =>
        [
            .. view
                .Claims.SelectMany(claim => Of(claim.Claim, view.Turn))
                .OrderByDescending(change => change.Day)
                .ThenBy(change => change.Before is null)
                .ThenBy(change => change.Claim.Title, StringComparer.Ordinal),
        ];

    /// <summary>What changed of one claim by a day, oldest first.</summary>
    public static IEnumerable<ClaimChange> Of(Claim claim, DateOnly last)
    {
        IEnumerable<DateOnly> days =
        [
            claim.Said.Last,
            .. claim.Due is { } due ? [due.Passed] : Array.Empty<DateOnly>(),
            .. claim.Verdicts.Select(verdict => Status.SinceOf(claim, verdict)),
        ];
        Status? before = null;
        foreach (var day in days.Where(day => day <= last).Distinct().Order())
        {
            if (Status.Of(claim, day) is not { } after || after == before)
                continue;
            yield return new(day, claim, before, after);
            before = after;
        }
    }

    private string WordsOf(Status status) =>
        Wording.Of(
            status.Word,
            Claim.Kind,
            status is Status.Judged { Verdict: var verdict } ? Standings.Of(Claim, verdict) : null
        );
}
