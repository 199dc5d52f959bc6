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
        Assert.Matches(Shape(file.Because), Words(page.QuerySelector(".answer .because")!));
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

        Assert.Equal(own.Contains($"/claims/{id}"), page.QuerySelector(".own-word") is not null);
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
        Assert.Contains(
            "Only the word of Meta",
            page.QuerySelector(".own-word")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_verdict_that_rests_on_arithmetic_shows_it()
    {
        var (_, page) = await Get("exabyte-equals-36000-years-video");

        Assert.Contains(
            "Calculated: 1\u00A0EB ÷ 36,000\u00A0years ≈ 7.04\u00A0Mbit/s",
            page.QuerySelector(".answer")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Each_result_opens_its_working_without_scripts(string id)
    {
        var (_, page) = await Get(id);

        Assert.DoesNotContain("{=", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var result in page.QuerySelectorAll("button.result"))
        {
            var working = page.GetElementById(result.GetAttribute("popovertarget")!)!;
            Assert.True(working.HasAttribute("popover"));
            Assert.Equal(result.TextContent, working.QuerySelector(".shown strong")!.TextContent);
            Assert.NotEmpty(result.QuerySelector("data")!.GetAttribute("value")!);
        }
        var opened = page.QuerySelectorAll("button.result").Select(result => result.GetAttribute("popovertarget"));
        Assert.Equal(page.QuerySelectorAll(".working").Select(working => working.Id), opened.Distinct());
    }

    [Fact]
    public async Task A_claim_of_figures_says_whether_the_arithmetic_holds_and_where_the_values_come_from()
    {
        var (_, page) = await Get("nearly-5-exaflops");

        Assert.Equal(
            "The arithmetic holds. Said: “nearly 5 exaflops”. Calculated: 4.99 EFLOP/s.",
            Words(page.QuerySelector(".arithmetic.yes")!)
        );
        var working = page.GetElementById(page.QuerySelector(".arithmetic button")!.GetAttribute("popovertarget")!)!;
        Assert.Equal(
            [
                "4.99 EFLOP/s rounded; more exactly 4.992 EFLOP/s",
                "GPUs of the full machine × dense 16-bit peak of an A100",
                "= 16,000 GPUs × 312 TFLOP/s per GPU ≈ 4.99 EFLOP/s",
            ],
            working.QuerySelectorAll("p").Select(Words)
        );
        Assert.Equal(
            ["/claims/phase2-16000-gpus", "/sources/a100-spec"],
            working.QuerySelectorAll("p:nth-of-type(3) a").Select(link => link.GetAttribute("href"))
        );
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

    /// <summary>Prose as its words alone, in which anything may stand where something is calculated.</summary>
    private static string Shape(string markdown) =>
        $"^{string.Join(".+", Formula().Split(markdown).Select(part => Regex.Escape(Plain(part))))}$";

    // A coarse date is known on its last day.
    private static string LastDay(string date) =>
        date.Length switch
        {
            4 => $"{date}-12-31",
            7 => $"{date}-31",
            _ => date,
        };

    [GeneratedRegex(@"\{=.+?=\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Formula();

    [GeneratedRegex(@" *\[@[^\]]+\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\[(?<words>[^\]]+)\]\([^)]+\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
