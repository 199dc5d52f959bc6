using RscExplainer.Content;

namespace RscExplainer.Tests.Content;

public sealed class StandingTests
{
    private static readonly ClaimEvidence Measured = new(Bearing.Supports, A.Evidence);

    private static readonly ClaimEvidence OwnPaper = new(
        Bearing.Supports,
        A.Evidence with
        {
            Sources = [A.Source],
            Basis = Basis.Documented,
        }
    );

    private static Standing? Of(Outcome outcome, string? calculation, params ClaimEvidence[] evidence) =>
        Standings.Of(
            A.Claim,
            A.Verdict with
            {
                Outcome = outcome,
                Calculation = calculation is null ? null : A.Calculation(calculation),
                Evidence = [.. evidence],
            }
        );

    [Fact]
    public void Evidence_from_another_speaker_is_independent()
    {
        Assert.Equal(Standing.Independent, Of(Outcome.Met, null, Measured));
        Assert.Equal(Standing.Independent, Of(Outcome.NotMet, null, Measured with { Bearing = Bearing.Contradicts }));
        Assert.Equal(Standing.Independent, Of(Outcome.Met, null, OwnPaper, Measured));
    }

    [Fact]
    public void One_source_of_another_speaker_is_enough() =>
        Assert.Equal(
            Standing.Independent,
            Of(
                Outcome.Met,
                null,
                Measured with
                {
                    Evidence = A.Evidence with { Sources = [A.Source, .. A.Evidence.Sources] },
                }
            )
        );

    [Fact]
    public void The_speakers_own_document_is_the_speakers_own_word() =>
        Assert.Equal(Standing.OwnWord, Of(Outcome.Met, null, OwnPaper));

    [Fact]
    public void What_only_relays_the_speakers_word_is_the_speakers_own_word() =>
        Assert.Equal(
            Standing.OwnWord,
            Of(Outcome.Met, null, Measured with { Evidence = A.Evidence with { Basis = Basis.Relayed } })
        );

    [Fact]
    public void Context_makes_nothing_independent() =>
        Assert.Equal(Standing.OwnWord, Of(Outcome.Met, null, OwnPaper, Measured with { Bearing = Bearing.Context }));

    [Fact]
    public void A_calculation_alone_is_arithmetic()
    {
        Assert.Equal(Standing.Arithmetic, Of(Outcome.Met, "1 + 1"));
        Assert.Equal(Standing.OwnWord, Of(Outcome.Met, "1 + 1", OwnPaper));
        Assert.Equal(Standing.Independent, Of(Outcome.Met, "1 + 1", Measured));
        Assert.Equal(Standing.OwnWord, Of(Outcome.Overtaken, null));
    }

    [Fact]
    public void Where_nothing_can_be_said_nothing_stands_behind_it()
    {
        Assert.Null(Of(Outcome.Unverifiable, null, Measured));
        Assert.Null(Of(Outcome.Open, "1 + 1"));
    }

    [Fact]
    public void The_claims_speaker_counts_and_not_its_sources()
    {
        var claim = A.Claim with { By = A.Other };

        Assert.Equal(Standing.OwnWord, Standings.Of(claim, A.Verdict with { Evidence = [Measured] }));
        Assert.Equal(Standing.Independent, Standings.Of(claim, A.Verdict with { Evidence = [OwnPaper] }));
    }
}
