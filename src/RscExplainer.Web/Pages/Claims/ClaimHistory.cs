using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Pages.Claims;

/// <summary>What a claim was, and is.</summary>
/// <param name="Verdict">Null where none held.</param>
/// <param name="Stands">Whether it is so on the day from which the reader looks.</param>
public sealed record ClaimTurn(StatusWord Status, string Words, DateOnly Since, Verdict? Verdict, bool Stands);

/// <summary>Every verdict on a claim, and what it was without one.</summary>
public static class ClaimHistory
{
    /// <summary>What stands first, then the others, latest first; verdicts that hold since the same day in the order of writing, latest first.</summary>
    public static IReadOnlyList<ClaimTurn> Of(ClaimAsOf now, DateOnly until)
    {
        var claim = now.Claim;
        var judged = claim
            .Verdicts.Reverse()
            .Select(verdict => new ClaimTurn(
                (StatusWord)verdict.Outcome,
                Wording.Of((StatusWord)verdict.Outcome, claim.Kind, Standings.Of(claim, verdict)),
                Status.SinceOf(claim, verdict),
                verdict,
                verdict == now.Verdict
            ))
            .Where(turn => turn.Since <= until);
        var unjudged = ClaimChange
            .Of(claim, until)
            .Where(change => change.After is not Status.Judged)
            .Select(change => new ClaimTurn(
                change.After.Word,
                change.WordsAfter,
                change.Day,
                null,
                now.Status == change.After
            ));
        return [.. judged.Concat(unjudged).OrderByDescending(turn => turn.Stands).ThenByDescending(turn => turn.Since)];
    }
}
