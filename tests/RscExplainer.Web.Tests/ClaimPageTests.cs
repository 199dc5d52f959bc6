using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>The page of one claim, for every claim of the real content.</summary>
public sealed partial class ClaimPageTests(RealSite site)
{
    public static TheoryData<string> Claims => [.. ContentFiles.Real.Ids("claims")];

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task It_shows_the_fragment_the_test_and_the_reason_of_the_verdict(string id)
    {
        var (file, page) = await Get(id);

        Assert.Equal(file.Title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(file.Fragment, page.QuerySelector(".said blockquote")!.TextContent.Trim());
        Assert.Contains(Plain(file.Test), Words(page.QuerySelector(".said")!), StringComparison.Ordinal);
        Assert.NotNull(file.Because);
        Assert.Equal(Plain(file.Because), Words(page.QuerySelector(".answer .because")!));
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task It_lists_the_evidence_of_its_file_with_what_it_means_in_the_order_of_time(string id)
    {
        var (file, page) = await Get(id);
        var items = page.QuerySelector(".track")!.QuerySelectorAll("li").ToList();
        var shown = items
            .Where(item => item.QuerySelector("h3 a") is not null)
            .Select(item =>
                (Bearing: item.ClassList[0], Id: item.QuerySelector("h3 a")!.GetAttribute("href")!.Split('/')[^1])
            );
        var days = items.Select(item => LastDay(item.QuerySelector("time")!.GetAttribute("datetime")!)).ToList();

        Assert.Equal(
            file.Supports.Select(evidence => ("supports", evidence))
                .Concat(file.Contradicts.Select(evidence => ("contradicts", evidence)))
                .Concat(file.Context.Select(evidence => ("context", evidence)))
                .Order(),
            shown.Order()
        );
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Its_references_are_numbered_in_the_order_of_first_use_and_each_number_leads_to_one(string id)
    {
        var (_, page) = await Get(id);
        var used = page.QuerySelectorAll(".cite a").Select(cite => cite.GetAttribute("href")!).ToList();
        var listed = page.QuerySelectorAll(".references ol > li").Select(item => $"#{item.Id}").ToList();

        Assert.Equal(Enumerable.Range(1, listed.Count).Select(number => $"#ref-{number}"), listed);
        Assert.Equal(listed, used.Distinct());
        foreach (var cite in page.QuerySelectorAll(".cite a"))
            Assert.Contains(
                page.QuerySelectorAll($"{cite.GetAttribute("href")} a.back"),
                back => back.GetAttribute("href") == $"#{cite.Id}"
            );
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task It_warns_exactly_where_only_the_speakers_word_stands_behind_the_verdict(string id)
    {
        var (_, page) = await Get(id);
        var own = (await site.Page("/claims?standing=own-word"))
            .QuerySelectorAll(".results h3 a")
            .Select(link => link.GetAttribute("href"));

        Assert.Equal(own.Contains($"/claims/{id}"), page.QuerySelector(".caveat") is not null);
    }

    [Fact]
    public async Task A_promise_kept_only_by_its_speakers_word_says_so_in_its_verdict()
    {
        var (_, page) = await Get("complete-may-2023");

        Assert.Contains(
            "by its own account",
            page.QuerySelector(".answer .verdict")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Only the word of Meta", page.QuerySelector(".caveat")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_that_rests_on_arithmetic_shows_it()
    {
        var (_, page) = await Get("exabyte-equals-36000-years-video");

        Assert.Contains("1 EB / 36000 yr", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_claim_answers_404()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/claims/nothing-of-the-kind")).Status);
    }

    private async Task<(ClaimFile File, IDocument Page)> Get(string id) =>
        (ContentFiles.Real.Claims.Single(claim => claim.Id == id), (await site.Pages())[$"/claims/{id}"].Document);

    /// <summary>The words that a reader sees, without the numbers of references.</summary>
    private static string Words(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var cite in copy.QuerySelectorAll(".cite"))
            cite.Remove();
        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Prose as its words alone: what stands between the brackets of a link, no citations.</summary>
    private static string Plain(string markdown) =>
        Link().Replace(Citation().Replace(markdown, ""), "${words}").Replace("*", "", StringComparison.Ordinal);

    // A coarse date is known on its last day.
    private static string LastDay(string date) =>
        date.Length switch
        {
            4 => $"{date}-12-31",
            7 => $"{date}-31",
            _ => date,
        };

    [GeneratedRegex(@" *\[@[^\]]+\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\[(?<words>[^\]]+)\]\([^)]+\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
