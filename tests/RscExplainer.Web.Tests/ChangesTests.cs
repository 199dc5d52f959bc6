using System.Net;

namespace RscExplainer.Web.Tests;

/// <summary>The pages of what became known when, and of corrections.</summary>
public sealed class ChangesTests(RealSite site)
{
    [Fact]
    public async Task Every_claim_is_among_the_changes_and_days_go_backwards()
    {
        var page = await site.Page("/changes");

        var linked = page.QuerySelectorAll(".changes a").Select(link => link.GetAttribute("href")!).ToHashSet();
        Assert.Superset(
            ContentFiles.Real.Claims.Select(claim => $"/claims/{claim.Id}").ToHashSet(StringComparer.Ordinal),
            linked
        );
        var days = page.QuerySelectorAll(".changes .when time").Select(time => time.GetAttribute("datetime")).ToList();
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task A_change_tells_what_was_before_what_is_since_and_when_it_was_judged()
    {
        var page = await site.Page("/changes");

        var change = page.QuerySelectorAll(".changes p")
            .First(one => one.QuerySelector("a[href='/claims/rsc-complete-mid-2022'] ~ .turn time") is not null);
        Assert.NotNull(change.QuerySelector(".turn .status"));
        Assert.NotEqual("", change.QuerySelector(".turn .small")!.TextContent.Trim());
    }

    [Fact]
    public async Task Corrections_say_that_there_is_none_or_what_was_wrong_and_what_is_right()
    {
        Assert.Contains(
            "Nothing has been corrected yet",
            (await site.Get("/corrections")).Body,
            StringComparison.Ordinal
        );
        using var content = new ContentCopy();
        content.Write(
            "corrections.yml",
            "- on: 2026-11-24\n  claim: rsc-complete-mid-2022\n  was: the wrong day\n  now: the right day\n"
        );
        await using var corrected = new Site(content.Folder);

        var page = await corrected.Page("/corrections");

        Assert.Equal(
            ["the wrong day", "the right day"],
            page.QuerySelectorAll(".correction dd").Select(words => words.TextContent)
        );
        Assert.Equal(HttpStatusCode.OK, (await corrected.Get("/claims/rsc-complete-mid-2022")).Status);
    }
}
