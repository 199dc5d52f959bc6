using RscExplainer.Content;
using RscExplainer.Text;

namespace RscExplainer.Tests.Content;

public sealed class StatusTests
{
    private static readonly Claim Promise = A.Claim with
    {
        Kind = Kind.Promise,
        Due = new("mid-2022", A.Day("2022-07-31")),
    };

    private static StatusWord? On(Claim claim, string day) => Status.Of(claim, A.Day(day))?.Word;

    private static ClaimEvidence Known(string on, Basis basis = Basis.Measured, Bearing bearing = Bearing.Supports) =>
        new(bearing, A.Evidence with { Id = new(on), On = A.Date(on), Basis = basis });

    private static Claim With(Claim claim, params IEnumerable<(Outcome Outcome, ClaimEvidence[] Evidence)> verdicts) =>
        claim with
        {
            Verdicts =
            [
                .. verdicts.Select(verdict =>
                    A.Verdict with
                    {
                        Outcome = verdict.Outcome,
                        Evidence = [.. verdict.Evidence],
                    }
                ),
            ],
        };

    [Fact]
    public void Before_it_was_said_there_is_no_claim()
    {
        Assert.Null(On(A.Claim, "2022-01-23"));
        Assert.Equal(StatusWord.Unknown, On(A.Claim, "2022-01-24"));
    }

    [Fact]
    public void A_claim_of_a_month_is_there_from_the_last_day_of_it()
    {
        var claim = A.Claim with { Said = A.Date("2022-01") };

        Assert.Null(On(claim, "2022-01-30"));
        Assert.Equal(StatusWord.Unknown, On(claim, "2022-01-31"));
    }

    [Fact]
    public void A_promise_is_overdue_from_the_day_after_it_is_due()
    {
        Assert.Equal(StatusWord.NotDue, On(Promise, "2022-07-31"));
        Assert.Equal(StatusWord.Overdue, On(Promise, "2022-08-01"));
        Assert.Equal(A.Day("2022-08-01"), Status.Of(Promise, A.Day("2026-01-01"))!.Since);
        Assert.Equal(A.Day("2022-01-24"), Status.Of(Promise, A.Day("2022-07-31"))!.Since);
    }

    [Fact]
    public void A_promise_that_was_due_within_the_year_in_which_it_was_said_is_overdue_from_the_end_of_that_year()
    {
        var claim = Promise with { Said = A.Date("2022") };

        Assert.Null(On(claim, "2022-08-01"));
        Assert.Equal(A.Day("2022-12-31"), Status.Of(claim, A.Day("2023-01-01"))!.Since);
    }

    [Fact]
    public void A_promise_for_the_calendars_last_day_is_never_overdue()
    {
        var claim = With(
            A.Claim with
            {
                Kind = Kind.Promise,
                Due = new("at last", DateOnly.MaxValue),
            },
            (Outcome.NotMet, [Known("2023-01-01")])
        );

        Assert.Equal(StatusWord.NotDue, On(claim, "9999-12-30"));
        Assert.Equal(DateOnly.MaxValue, Status.SinceOf(claim, claim.Verdicts[0]));
    }

    [Fact]
    public void A_verdict_holds_from_its_latest_evidence_whenever_it_was_written()
    {
        var claim = With(A.Claim, (Outcome.Met, [Known("2022-06-15"), Known("2023-05-18"), Known("2022-08-01")]));

        Assert.Equal(StatusWord.Unknown, On(claim, "2023-05-17"));
        Assert.Equal(StatusWord.Met, On(claim, "2023-05-18"));
        Assert.Equal(A.Day("2023-05-18"), Status.Of(claim, A.Today)!.Since);
    }

    [Theory]
    [InlineData("2022-06", "2022-06-29", "2022-06-30")]
    [InlineData("2022", "2022-12-30", "2022-12-31")]
    public void Evidence_of_a_coarse_date_counts_from_its_last_day(string on, string before, string from)
    {
        var claim = With(A.Claim, (Outcome.Met, [Known(on)]));

        Assert.Equal(StatusWord.Unknown, On(claim, before));
        Assert.Equal(StatusWord.Met, On(claim, from));
    }

    [Fact]
    public void What_was_searched_and_not_found_moves_no_day()
    {
        var claim = With(A.Claim, (Outcome.Unverifiable, [Known("2026-11-20", Basis.Searched)]));

        Assert.Equal(StatusWord.Unverifiable, On(claim, "2022-01-24"));
    }

    [Fact]
    public void A_verdict_without_evidence_holds_from_the_day_on_which_it_was_said() =>
        Assert.Equal(A.Day("2022-01-24"), Status.Of(With(A.Claim, (Outcome.Met, [])), A.Today)!.Since);

    [Fact]
    public void Evidence_older_than_the_claim_makes_no_verdict_hold_before_it_was_said()
    {
        var claim = With(A.Claim, (Outcome.Met, [Known("2020")]));

        Assert.Null(On(claim, "2022-01-23"));
        Assert.Equal(A.Day("2022-01-24"), Status.Of(claim, A.Today)!.Since);
    }

    [Theory]
    [InlineData(Outcome.NotMet, true)]
    [InlineData(Outcome.PartlyMet, true)]
    [InlineData(Outcome.Unverifiable, true)]
    [InlineData(Outcome.Open, true)]
    [InlineData(Outcome.Met, false)]
    [InlineData(Outcome.Overtaken, false)]
    public void A_promise_is_not_broken_before_it_is_due_but_may_be_kept(Outcome outcome, bool waits)
    {
        var claim = With(Promise, (outcome, [Known("2022-03-01")]));

        Assert.Equal(waits ? StatusWord.NotDue : (StatusWord)outcome, On(claim, "2022-03-01"));
        Assert.Equal(waits ? StatusWord.NotDue : (StatusWord)outcome, On(claim, "2022-07-31"));
        Assert.Equal((StatusWord)outcome, On(claim, "2022-08-01"));
    }

    [Theory]
    [InlineData("2022-07-31", "2022-08-01")]
    [InlineData("2022-08-01", "2022-08-01")]
    [InlineData("2022-08-02", "2022-08-02")]
    public void A_broken_promise_is_one_from_the_later_of_evidence_and_the_day_after_due(string on, string since) =>
        Assert.Equal(
            A.Day(since),
            Status
                .Of(With(Promise, (Outcome.NotMet, [Known(on, Basis.Documented, Bearing.Contradicts)])), A.Today)!
                .Since
        );

    [Fact]
    public void An_aim_and_a_statement_wait_for_nothing()
    {
        foreach (var kind in new[] { Kind.Aim, Kind.Statement })
            Assert.Equal(
                StatusWord.NotMet,
                On(With(A.Claim with { Kind = kind }, (Outcome.NotMet, [Known("2022-03-01")])), "2022-03-01")
            );
    }

    [Fact]
    public void Of_the_verdicts_that_hold_the_last_in_the_file_counts()
    {
        var claim = With(
            Promise,
            (Outcome.NotMet, [Known("2022-09-01")]),
            (Outcome.MetLate, [Known("2023-05-18")]),
            (Outcome.PartlyMet, [Known("2023-01-01")])
        );

        Assert.Equal(StatusWord.NotDue, On(claim, "2022-07-31"));
        Assert.Equal(StatusWord.Overdue, On(claim, "2022-08-01"));
        Assert.Equal(StatusWord.NotMet, On(claim, "2022-09-01"));
        Assert.Equal(StatusWord.PartlyMet, On(claim, "2023-01-01"));
        Assert.Equal(StatusWord.PartlyMet, On(claim, "2023-05-18"));
    }

    [Fact]
    public void Each_outcome_is_a_status_of_the_same_name() =>
        Assert.All(
            Enum.GetValues<Outcome>(),
            outcome => Assert.Equal(Words.Of(outcome), Words.Of(Status.Of(With(A.Claim, (outcome, [])), A.Today)!.Word))
        );
}
