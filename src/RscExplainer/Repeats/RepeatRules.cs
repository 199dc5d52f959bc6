using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Snapshots;

namespace RscExplainer.Repeats;

/// <summary>
/// Warnings about recorded repeats. They cost the making of a finder, so they are for who validates a folder and not for each
/// reading of it.
/// </summary>
public static class RepeatRules
{
    /// <summary>The repeats that the check wouldn't find in their own recorded words.</summary>
    public static ImmutableArray<Diagnostic> Check(Draft draft, Snapshot snapshot, DateOnly today)
    {
        var view = snapshot.Today(today);
        var finder = RepeatFinder.From(view);
        return
        [
            .. from source in draft.Sources
            from repeat in source.Repeats
            let claim = view.Claim(repeat.Claim.Value.Value)?.Claim
            where claim is not null && !finder.Finds(claim, repeat.Words.Value)
            select Rules.RepeatNotFound.At(repeat.Words.At, claim.Id),
        ];
    }
}
