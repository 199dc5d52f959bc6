using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Timelines;

namespace RscExplainer.Tests.Timelines;

public sealed class ClaimTimelineTests
{
    [Fact]
    public void A_promise_has_a_bar_to_its_last_day()
    {
        var span = Assert.Single(Of("fast", "2026-11-25").Spans);

        Assert.Equal(A.Day("2022-01-24"), span.From);
        Assert.Equal(A.Day("2022-07-31"), span.By);
        Assert.Null(span.Late);
    }

    [Theory]
    [InlineData("2022-03-01", "2022-03-01", null)]
    [InlineData("2022-07-31", "2022-07-31", null)]
    [InlineData("2022-08-01", "2022-07-31", "2022-08-01")]
    [InlineData("2023-01-01", "2022-07-31", "2023-01-01")]
    [InlineData("2023-05-18", "2022-07-31", "2023-05-18")]
    [InlineData("2026-11-25", "2022-07-31", "2023-05-18")]
    public void A_bar_ends_with_the_day_of_the_view_and_lateness_with_the_evidence(string day, string by, string? late)
    {
        var folder = A.FolderWith(
            "claims/fast.md",
            A.Folder["claims/fast.md"]
                .Replace(
                    "supports: [measured]\n  contradicts: [slower]",
                    "supports: [slower]",
                    StringComparison.Ordinal
                )
                .Replace("outcome: met\n", "outcome: met-late\n", StringComparison.Ordinal)
                .Replace("evidence: [measured]", "evidence: [slower]", StringComparison.Ordinal)
        );
        var span = Assert.Single(Of(folder, "fast", day).Spans);

        Assert.Equal(A.Day(by), span.By);
        Assert.Equal(late is null ? null : A.Day(late), span.Late);
    }

    [Fact]
    public void It_tells_nothing_later_than_the_day_of_the_view()
    {
        foreach (var day in new[] { "2022-01-24", "2022-06-14", "2022-06-15", "2022-08-01", "2023-05-18" })
        {
            var timeline = Of("fast", day);

            Assert.Equal(A.Day(day), timeline.Until);
            Assert.All(timeline.Moments, moment => Assert.True(moment.On.Last <= A.Day(day)));
            Assert.All(timeline.Spans, span => Assert.True(span.By <= A.Day(day)));
        }
    }

    [Fact]
    public void Evidence_that_decided_is_full_and_links_to_its_page()
    {
        var timeline = Of("fast", "2026-11-25");

        Assert.Equal(
            [
                ("Said", null, MomentMark.Plain),
                ("It was measured", "/evidence/measured", MomentMark.Full),
                ("The last day of “mid-2022”", null, MomentMark.Plain),
                ("It was slower", "/evidence/slower", MomentMark.Hollow),
            ],
            timeline.Moments.Select(moment => (moment.Title, moment.Address, moment.Mark))
        );
    }

    [Fact]
    public void The_announcement_tells_when_it_was_made_what_was_promised_and_what_decided()
    {
        var view = A.Snapshot(A.Folder).Today(A.Today);

        var timeline = AnnouncementTimeline.Of(view, A.Today);

        Assert.Equal(
            [("Meta announced it, with 3 claims", "/claims"), ("It was measured", "/evidence/measured")],
            timeline.Moments.Select(moment => (moment.Title, moment.Address))
        );
        Assert.Equal("It will be fast by mid-2022", Assert.Single(timeline.Spans).Title);
    }

    [Fact]
    public void Before_the_announcement_there_is_nothing_to_tell()
    {
        var day = A.Day("2022-01-23");

        var timeline = AnnouncementTimeline.Of(A.Snapshot(A.Folder).AsOf(day), day);

        Assert.Empty(timeline.Moments);
        Assert.Empty(timeline.Spans);
    }

    private static Timeline Of(string claim, string day) => Of(A.Folder, claim, day);

    private static Timeline Of(IEnumerable<KeyValuePair<string, string>> folder, string claim, string day) =>
        ClaimTimeline.Of(A.Snapshot(folder).AsOf(A.Day(day)).Claim(claim)!, A.Day(day));
}
