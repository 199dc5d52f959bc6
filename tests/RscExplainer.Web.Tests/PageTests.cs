using System.Net;
using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>What every page of the site has, whatever it shows.</summary>
public sealed class PageTests(RealSite site)
{
    [Fact]
    public async Task Every_page_has_one_h1_a_title_a_description_and_a_language()
    {
        await EachPage(page =>
            Problems(
                (page.QuerySelectorAll("h1").Length == 1, "not one h1"),
                (page.QuerySelector("h1")?.TextContent.Trim().Length > 0, "the h1 is empty"),
                (page.Title?.Trim().Length > 10, $"the title is '{page.Title}'"),
                (Content(page, "meta[name=description]").Length is > 10 and <= 200, "no fitting description"),
                (page.DocumentElement.GetAttribute("lang") == "en", "no lang"),
                (page.QuerySelectorAll("meta[name=viewport]").Length == 1, "no viewport"),
                (Content(page, "meta[property='og:title']").Length > 0, "no og:title"),
                (Content(page, "meta[property='og:description']").Length > 0, "no og:description"),
                (Content(page, "meta[property='og:type']").Length > 0, "no og:type")
            )
        );
    }

    [Fact]
    public async Task Every_page_has_its_landmarks_and_each_navigation_a_name_of_its_own()
    {
        await EachPage(page =>
        {
            var navigations = page.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label")).ToList();
            return Problems(
                (page.QuerySelectorAll("body > header").Length == 1, "not one header"),
                (page.QuerySelectorAll("body > main").Length == 1, "not one main"),
                (page.QuerySelectorAll("body > footer").Length == 1, "not one footer"),
                (navigations.TrueForAll(name => !string.IsNullOrEmpty(name)), "a nav without a name"),
                (navigations.Distinct().Count() == navigations.Count, "two navs with one name")
            );
        });
    }

    [Fact]
    public async Task Every_page_has_unique_ids_and_what_names_an_id_finds_it()
    {
        await EachPage(page =>
        {
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            var named =
                from attribute in new[] { "aria-labelledby", "aria-describedby", "aria-controls", "for" }
                from element in page.QuerySelectorAll($"[{attribute}]")
                from id in element.GetAttribute(attribute)!.Split(' ')
                select id;
            return
            [
                .. ids.CountBy(id => id).Where(count => count.Value > 1).Select(count => $"two ids '{count.Key}'"),
                .. named.Except(ids).Select(id => $"no id '{id}'"),
            ];
        });
    }

    [Fact]
    public async Task The_first_link_of_every_page_skips_to_its_content()
    {
        await EachPage(page =>
        {
            var first = page.QuerySelector("a[href], button, input");
            return Problems(
                (first?.GetAttribute("href") == "#main", "the first link is another"),
                (page.QuerySelector("main")?.Id == "main", "main has another id")
            );
        });
    }

    [Fact]
    public async Task No_page_has_a_style_attribute_an_inline_script_or_an_event_handler()
    {
        await EachPage(Inline);
    }

    [Fact]
    public async Task No_page_skips_a_level_of_headings()
    {
        await EachPage(page =>
        {
            var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0');
            return
            [
                .. levels
                    .Prepend(0)
                    .Zip(levels)
                    .Where(pair => pair.Second > pair.First + 1)
                    .Select(pair => $"h{pair.Second} after h{pair.First}"),
            ];
        });
    }

    [Fact]
    public async Task No_two_pages_have_one_title()
    {
        var pages = await site.Pages();
        var twice = pages
            .Values.Where(answer => answer.Type is "text/html")
            .GroupBy(answer => answer.Document.Title)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(" ", group.Select(answer => answer.Address))}");

        Assert.Empty(twice);
    }

    [Fact]
    public async Task A_claims_title_is_what_one_would_search_for_with_the_answer()
    {
        var page = await site.Page("/claims/rsc-fastest-when-complete");

        Assert.Contains("? Not kept", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_claim_source_piece_of_evidence_topic_speaker_and_explainer_can_be_reached_from_the_home_page()
    {
        var pages = await site.Pages();
        string[] addresses =
        [
            .. ContentFiles.Real.Ids("claims").Select(id => $"/claims/{id}"),
            .. ContentFiles.Real.Ids("sources").Select(id => $"/sources/{id}"),
            .. ContentFiles.Real.Ids("evidence").Select(id => $"/evidence/{id}"),
            .. ContentFiles.Real.Ids("explainers").Select(id => $"/explain/{id}"),
            .. ContentFiles.Real.Ids("pages").Select(id => $"/{id}"),
            .. ContentFiles.Real.Listed("topics.yml").Select(id => $"/topics/{id}"),
            .. ContentFiles.Real.Listed("speakers.yml").Select(id => $"/speakers/{id}"),
        ];

        Assert.Empty(addresses.Except(pages.Keys));
    }

    [Fact]
    public async Task A_page_names_its_address_in_the_breadcrumbs_of_no_other_page()
    {
        var pages = await site.Pages();

        foreach (var (address, answer) in pages)
            Assert.DoesNotContain(
                answer.Document.QuerySelectorAll(".crumbs a").Select(crumb => crumb.GetAttribute("href")),
                crumb => crumb == address
            );
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/claims?topic=nothing")]
    [InlineData("/claims?kind=aim&standing=arithmetic")]
    [InlineData("/error/500")]
    public async Task A_page_that_has_no_link_to_it_is_whole_too(string address)
    {
        var page = (await site.Get(address)).Document;

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Title!);
        Assert.NotEmpty(Content(page, "meta[name=description]"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#main", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(Inline(page));
    }

    /// <summary>What a strict policy forbids: styles and scripts in the page itself.</summary>
    internal static string[] Inline(IDocument page) =>
        [
            .. page.QuerySelectorAll("style, [style]").Select(element => $"a style on {element.LocalName}"),
            .. page.QuerySelectorAll("script:not([src])").Select(script => $"an inline script: {script.TextContent}"),
            .. page
                .All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                .Select(attribute => $"{attribute.Name}={attribute.Value}"),
        ];

    private static string Content(IDocument page, string selector) =>
        page.QuerySelector(selector)?.GetAttribute("content") ?? "";

    private static string[] Problems(params ReadOnlySpan<(bool Right, string Problem)> checks)
    {
        var problems = new List<string>();
        foreach (var (right, problem) in checks)
        {
            if (!right)
                problems.Add(problem);
        }
        return [.. problems];
    }

    private async Task EachPage(Func<IDocument, string[]> problems)
    {
        var pages = await site.Pages();
        var wrong =
            from answer in pages.Values
            where answer.Type is "text/html"
            from problem in problems(answer.Document)
            select $"{answer.Address}: {problem}";

        Assert.Empty(wrong);
    }
}
