using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Timelines;

/// <summary>What happened to one claim.</summary>
public static class ClaimTimeline
{
    private const int Said = 100;
    private const int Decided = 50;
    private const int Bears = 10;

    /// <param name="until">The day from which the reader looks.</param>
    public static Timeline Of(ClaimAsOf claim, DateOnly until)
    {
        var moments = new List<TimelineMoment>
        {
            new(claim.Claim.Said, "Said", null, "moment", MomentMark.Plain, Said),
        };
        if (claim.Claim.Due is { } due && due.By <= until)
            moments.Add(new(new(due.By), $"The last day of “{due.Words}”", null, "moment", MomentMark.Plain, Said));
        foreach (var listed in claim.Evidence)
        {
            var decided = claim.Verdict?.Evidence.Any(named => named.Evidence.Id == listed.Evidence.Id) is true;
            moments.Add(
                new(
                    listed.Evidence.On,
                    listed.Evidence.Title,
                    Addresses.Evidence(listed.Evidence.Id),
                    Words.Of(listed.Bearing),
                    decided ? MomentMark.Full : MomentMark.Hollow,
                    decided ? Decided
                        : listed.Bearing is Bearing.Context ? 1
                        : Bears
                )
            );
        }
        return new(
            until,
            [.. moments.OrderBy(moment => moment.On.Last)],
            PromisedSpan.Of(claim, until) is { } span ? [span with { Title = null }] : []
        );
    }
}
