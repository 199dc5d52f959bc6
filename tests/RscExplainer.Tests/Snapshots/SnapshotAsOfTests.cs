using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Snapshots;

public sealed class SnapshotAsOfTests
{
    private static readonly Snapshot Content = A.Snapshot(A.Folder);

    private static string Shown(SnapshotAsOf view) =>
        $"claims {Ids(view.Claims.Select(claim => claim.Claim.Id.Value))} sources {Ids(view.Sources.Select(source => source.Id.Value))} evidence {Ids(view.Evidence.Select(one => one.Id.Value))} repeats {view.Claims.Sum(claim => claim.Repeats.Length)}";

    private static string Ids(IEnumerable<string> ids) => string.Join("+", ids);

    [Theory]
    [InlineData("0001-01-01", "claims  sources  evidence  repeats 0")]
    [InlineData("2022-01-23", "claims  sources  evidence  repeats 0")]
    [InlineData("2022-01-24", "claims holds+hopes+fast sources launch evidence  repeats 0")]
    [InlineData("2022-06-01", "claims holds+hopes+fast sources launch+list-2022 evidence  repeats 0")]
    [InlineData("2022-06-15", "claims holds+hopes+fast sources launch+list-2022 evidence measured repeats 0")]
    [InlineData("2023-05-17", "claims holds+hopes+fast sources launch+list-2022 evidence measured repeats 0")]
    [InlineData(
        "2023-05-18",
        "claims holds+hopes+fast sources launch+list-2022+paper-2023 evidence measured+slower repeats 1"
    )]
    [InlineData(
        "9999-12-31",
        "claims holds+hopes+fast sources launch+list-2022+paper-2023 evidence measured+slower repeats 1"
    )]
    public void A_day_has_what_was_there_by_then(string day, string expected) =>
        Assert.Equal(expected, Shown(Content.AsOf(A.Day(day))));

    [Fact]
    public void A_source_without_a_date_is_in_todays_view_only()
    {
        Assert.Null(Content.AsOf(A.Today).Source("brochure"));
        Assert.Equal("brochure", Content.Today(A.Today).Sources[^1].Id.Value);
    }

    [Fact]
    public void Days_between_two_facts_share_a_view()
    {
        Assert.Same(Content.AsOf(A.Day("2022-06-15")), Content.AsOf(A.Day("2022-07-31")));
        Assert.NotSame(Content.AsOf(A.Day("2022-07-31")), Content.AsOf(A.Day("2022-08-01")));
    }

    [Fact]
    public void A_claim_is_what_it_was_on_the_day()
    {
        Assert.Equal(StatusWord.NotDue, Content.AsOf(A.Day("2022-06-14")).Claim("fast")!.Status.Word);
        Assert.Null(Content.AsOf(A.Day("2022-06-14")).Claim("fast")!.Standing);
        Assert.Equal(StatusWord.Met, Content.AsOf(A.Day("2022-06-15")).Claim("fast")!.Status.Word);
        Assert.Equal(Standing.Independent, Content.AsOf(A.Day("2022-06-15")).Claim("fast")!.Standing);
        Assert.Null(Content.AsOf(A.Today).Claim("slow"));
    }

    [Fact]
    public void Things_lead_to_what_names_them()
    {
        var view = Content.AsOf(A.Today);

        Assert.Equal(["fast"], view.ClaimsWith(view.FindEvidence("measured")!).Select(claim => claim.Claim.Id.Value));
        Assert.Equal(
            ["holds", "hopes", "fast"],
            view.ClaimsFrom(view.Source("launch")!).Select(claim => claim.Claim.Id.Value)
        );
        Assert.Equal(["measured"], view.EvidenceFrom(view.Source("list-2022")!).Select(one => one.Id.Value));
        Assert.Equal(["it is fast by now"], view.RepeatsIn(view.Source("paper-2023")!).Select(repeat => repeat.Words));
    }

    [Fact]
    public void A_draft_is_shown_only_where_drafts_are()
    {
        var draft = A.Draft(A.FolderWith("claims/hopes.md", "kind: aim", "kind: aim\ndraft: true"));

        Assert.DoesNotContain(Snapshot.From(draft, A.Today).Snapshot!.Claims, claim => claim.Id.Value == "hopes");
        Assert.Contains(
            Snapshot.From(draft, A.Today, DraftClaims.Shown).Snapshot!.Claims,
            claim => claim.Id.Value == "hopes"
        );
    }

    [Fact]
    public void A_withdrawn_claim_is_no_claim_any_more()
    {
        var content = A.Snapshot(
            A.FolderWith(
                "claims/hopes.md",
                "kind: aim",
                "kind: aim\nwithdrawn: {on: 2026-11-20, why: It was nonsense.}"
            )
        );

        Assert.DoesNotContain(content.Claims, claim => claim.Id.Value == "hopes");
        Assert.Equal("hopes", Assert.Single(content.Withdrawn).Id.Value);
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("withdrawn: {on: 2026-11-20, why: It was nonsense.}")]
    public void A_headline_that_is_not_served_is_none(string key)
    {
        var content = A.Snapshot(
            A.FolderWith("claims/hopes.md", "kind: aim", $"kind: aim\n{key}")
                .SetItem(
                    "announcement.md",
                    A.FolderWith("announcement.md", "[fast]", "[hopes, fast]")["announcement.md"]
                )
        );

        Assert.Equal("fast", Assert.Single(content.Announcement.Headlines).Id.Value);
    }

    [Fact]
    public void A_former_id_leads_to_its_claim() =>
        Assert.Equal(
            new Id<Claim>("hopes"),
            A.Snapshot(A.FolderWith("claims/hopes.md", "kind: aim", "kind: aim\nformerly: [wishes]")).Former[
                new("wishes")
            ]
        );

    [Fact]
    public void Any_changed_byte_is_another_version() =>
        Assert.NotEqual(Content.Version, A.Snapshot(A.FolderWith("pages/about.md", "See", "see")).Version);

    [Theory]
    [InlineData("by: 2022-07-31", "by: 9999-12-31")]
    [InlineData("judged: 2026-11-24", "judged: 9999-12-31")]
    public void The_last_day_of_the_calendar_is_a_day_like_others(string old, string now)
    {
        var content = A.Snapshot(A.FolderWith("claims/fast.md", old, now));

        Assert.Equal(3, content.AsOf(DateOnly.MaxValue).Claims.Length);
        Assert.Empty(content.AsOf(DateOnly.MinValue).Claims);
    }
}
