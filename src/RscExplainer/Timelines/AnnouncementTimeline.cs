using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Timelines;

/// <summary>What happened to all claims: when they were made, how long was promised, and what decided most of them.</summary>
public static class AnnouncementTimeline
{
    /// <summary>So many moments beside the announcement are told; all of them stand among the changes.</summary>
    private const int MostMoments = 11;

    private const int MostSpans = 12;

    /// <param name="until">The day from which the reader looks.</param>
    public static Timeline Of(SnapshotAsOf view, DateOnly until)
    {
        var announcement = view.All.Announcement;
        var made = view.Claims.Count(claim => claim.Claim.Said == announcement.On);
        TimelineMoment[] announced =
            announcement.On.Last <= until && made > 0
                ?
                [
                    new(
                        announcement.On,
                        $"{announcement.Speaker.Name} announced it, with {Wording.Count(made, "claim")}",
                        Addresses.Claims,
                        "moment",
                        MomentMark.Plain,
                        int.MaxValue
                    ),
                ]
                : [];
        return new(
            until,
            [.. announced.Concat(Deciding(view)).OrderBy(moment => moment.On.Last)],
            [
                .. view
                    .Claims.Select(claim => PromisedSpan.Of(claim, until))
                    .OfType<TimelineSpan>()
                    .OrderBy(span => span.By)
                    .ThenBy(span => span.Late is null)
                    .ThenBy(span => span.Title, StringComparer.Ordinal)
                    .Take(MostSpans),
            ]
        );
    }

    /// <summary>The evidence with which something became known: that which set the day of most statuses first.</summary>
    private static IEnumerable<TimelineMoment> Deciding(SnapshotAsOf view) =>
        view
            .Claims.SelectMany(claim =>
                from named in claim.Verdict?.Evidence ?? []
                where
                    named.Evidence.Basis is not Basis.Searched
                    && named.Evidence.On.Last == claim.Status.Since
                    && named.Evidence.On.Last > claim.Claim.Said.Last
                select (named.Evidence, Claim: claim)
            )
            .GroupBy(decided => decided.Evidence.Id)
            .Select(group => (group.First().Evidence, Claims: group.Select(decided => decided.Claim).ToList()))
            .OrderByDescending(decided => decided.Claims.Count)
            .ThenByDescending(decided => decided.Evidence.On.Last)
            .ThenBy(decided => decided.Evidence.Id.Value, StringComparer.Ordinal)
            .Take(MostMoments)
            .Select(decided => new TimelineMoment(
                decided.Evidence.On,
                decided.Evidence.Title,
                Addresses.Evidence(decided.Evidence.Id),
                Text.Words.Of(decided.Claims[0].Status.Word),
                MomentMark.Full,
                decided.Claims.Count,
                decided.Claims.Count == 1
                    ? $"“{decided.Claims[0].Claim.Title}”: {decided.Claims[0].StatusWords}"
                    : $"Decided {Wording.Count(decided.Claims.Count, "claim")}"
            ));
}
