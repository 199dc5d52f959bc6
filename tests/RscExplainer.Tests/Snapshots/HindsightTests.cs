using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Tests.Snapshots;

/// <summary>What was written with later knowledge stays out of a past day.</summary>
public sealed class HindsightTests
{
    private static readonly Snapshot Content = A.Snapshot(A.Folder);

    [Fact]
    public void What_a_claim_means_is_told_today_only()
    {
        Assert.True(Content.AsOf(A.Today).Claim("fast")!.Claim.Body.IsEmpty);
        Assert.False(Content.Today(A.Today).Claim("fast")!.Claim.Body.IsEmpty);
    }

    [Fact]
    public void A_verdict_is_there_from_the_day_on_which_it_holds()
    {
        Assert.Empty(Content.AsOf(A.Day("2022-06-14")).Claim("fast")!.Claim.Verdicts);
        Assert.NotEmpty(Content.AsOf(A.Day("2022-06-15")).Claim("fast")!.Claim.Verdicts);
    }

    [Fact]
    public void A_reason_that_rests_on_a_later_search_stays_out_until_then()
    {
        var content = A.Snapshot(
            A.FolderWith(
                    "evidence/measured.md",
                    "on: 2022-06-15\nsources: [list-2022]\nbasis: measured",
                    "on: 2023-01-01\nsources: [list-2022]\nbasis: searched"
                )
                .SetItem(
                    "claims/fast.md",
                    A.FolderWith("claims/fast.md", "outcome: met", "outcome: unverifiable")["claims/fast.md"]
                )
        );

        Assert.Null(content.AsOf(A.Day("2022-07-31")).Claim("fast")!.Verdict);
        Assert.True(content.AsOf(A.Day("2022-08-01")).Claim("fast")!.Verdict!.Because.IsEmpty);
        Assert.False(content.AsOf(A.Day("2023-01-01")).Claim("fast")!.Verdict!.Because.IsEmpty);
    }

    [Fact]
    public void Nothing_that_is_searched_on_a_day_was_written_or_published_later()
    {
        var content = Snapshot.From(Draft.Read(Repository.Content), A.Today).Snapshot!;
        foreach (var turn in content.Turns.Where(turn => turn < A.Today))
        {
            var view = content.AsOf(turn);
            var later = Later(content, view).ToHashSet(StringComparer.Ordinal);
            var texts = view.Claims.SelectMany(claim => ClaimText.Of(claim)).Select(text => text.Text);
            Assert.DoesNotContain(texts, later.Contains);
        }
    }

    /// <summary>Texts of the content that a view must not have.</summary>
    private static IEnumerable<string> Later(Snapshot content, SnapshotAsOf view)
    {
        var sources = content.Sources.Where(source => view.Source(source.Id.Value) is null);
        var evidence = content.Evidence.Where(one => view.FindEvidence(one.Id.Value) is null);
        var reasons = content.Claims.SelectMany(claim =>
            claim.Verdicts.Where(verdict =>
                Status.SinceOf(claim, verdict) > view.Turn
                || verdict.Evidence.Any(named => view.FindEvidence(named.Evidence.Id.Value) is null)
            )
        );
        return
        [
            .. sources.Select(source => source.Title),
            .. evidence.SelectMany(one => new[] { one.Title, one.Body.PlainText }),
            .. reasons.Select(verdict => verdict.Because.PlainText),
            .. content.Claims.Select(claim => claim.Body.PlainText),
            .. content.Claims.Where(claim => view.Claim(claim.Id.Value) is null).Select(claim => claim.Title),
        ];
    }
}
