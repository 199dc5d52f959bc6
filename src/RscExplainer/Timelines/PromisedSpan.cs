using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Timelines;

/// <summary>How long was promised, and how late it became.</summary>
internal static class PromisedSpan
{
    /// <summary>The span of a promise as of a day; null for a claim that named no time.</summary>
    public static TimelineSpan? Of(ClaimAsOf claim, DateOnly until) =>
        claim.Claim.Due is { } due && claim.Claim.Said.Last <= until
            ? new(
                claim.Claim.Title,
                Addresses.Claim(claim.Claim.Id),
                Words.Of(claim.Status.Word),
                claim.StatusWords,
                claim.Claim.Said.Last,
                due,
                Earlier(due.By, until),
                Late(claim, due, until)
            )
            : null;

    // What happened decides, as for the verdict: it may have become known later.
    private static DateOnly? Late(ClaimAsOf claim, Due due, DateOnly until) =>
        claim.Status switch
        {
            Status.Overdue => until,
            Status.Judged { Verdict.Outcome: Outcome.MetLate } judged => Earlier(
                judged
                    .Verdict.Evidence.Where(named => named.Bearing is Bearing.Supports)
                    .Select(named => named.Evidence.Decides)
                    .Where(day => day > due.By)
                    .DefaultIfEmpty(judged.Since)
                    .Min(),
                until
            ),
            _ => null,
        };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
