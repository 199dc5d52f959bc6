using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>Whether who repeats a claim could have said what came of it.</summary>
public static class Outcomes
{
    /// <summary>
    /// Whether a repeat was published after a verdict on its claim held. One whose date isn't shown gets the benefit of the doubt.
    /// </summary>
    public static bool CouldBeKnown(Repeat repeat, SnapshotAsOf view) =>
        repeat.Document.Published is { } published
        && view.Claim(repeat.Claim.Id.Value)?.Claim is { } claim
        && claim.Verdicts.Any(verdict =>
            verdict.Outcome is not (Outcome.Open or Outcome.Unverifiable)
            && Status.SinceOf(claim, verdict) < published.First
        );
}
