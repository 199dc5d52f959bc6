using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Snapshots;

/// <summary>What became known when, on the real content.</summary>
public sealed class ClaimChangeTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);
    private static readonly Snapshot Content = Snapshot.From(Draft.Read(Repository.Content), Day).Snapshot!;

    [Fact]
    public void Each_claim_is_said_once_and_its_last_change_is_what_it_is_now()
    {
        var view = Content.Today(Day);
        var changes = ClaimChange.Until(view).ToLookup(change => change.Claim.Id);

        foreach (var claim in view.Claims)
        {
            Assert.Null(Assert.Single(changes[claim.Claim.Id], change => change.Before is null).Before);
            var last = changes[claim.Claim.Id].First();
            Assert.Equal((claim.Status, claim.StatusWords), (last.After, last.WordsAfter));
        }
    }

    [Fact]
    public void The_changes_until_a_day_are_those_of_today_that_had_happened()
    {
        var all = ClaimChange.Until(Content.Today(Day));
        foreach (var turn in Content.Turns.Where(turn => turn <= Day))
            Assert.Equal(Told(all.Where(change => change.Day <= turn)), Told(ClaimChange.Until(Content.AsOf(turn))));

        static IEnumerable<(DateOnly, Id<Claim>, string?, string)> Told(IEnumerable<ClaimChange> changes) =>
            changes.Select(change => (change.Day, change.Claim.Id, change.WordsBefore, change.WordsAfter));
    }

    [Fact]
    public void A_deadline_that_passed_is_a_change()
    {
        var passed = Assert.Single(
            ClaimChange.Until(Content.Today(Day)),
            change => change.Claim.Id.Value == "rsc-complete-mid-2022" && change.After is Status.Overdue
        );
        Assert.Equal(new DateOnly(2022, 8, 1), passed.Day);
        Assert.Equal("Not due yet", passed.WordsBefore);
    }
}
