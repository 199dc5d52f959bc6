using System.Net;
using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>Searching, sorting and paging the list of claims.</summary>
public sealed class SearchTests(RealSite site)
{
    [Theory]
    [InlineData("16000", "/claims/max-config-16000")]
    [InlineData("16,000", "/claims/max-config-16000")]
    [InlineData("exaflop", "/claims/nearly-5-exaflops")]
    [InlineData("EXAFLOPS", "/claims/nearly-5-exaflops")]
    [InlineData("maximum configuration", "/claims/max-config-16000")]
    [InlineData("frontier", "/claims/rsc-fastest-when-complete")]
    [InlineData("rsc's storage", "/claims/storage-16-tb-per-second")]
    [InlineData("Meta’s own “exabyte”", "/claims/storage-scale-to-exabyte")]
    public async Task A_search_finds_a_claim_by_its_words_however_they_are_written(string words, string expected) =>
        Assert.Contains(expected, ResultsOf(await Search(words)));

    [Fact]
    public async Task A_search_and_choices_narrow_together()
    {
        var both = ResultsOf(await site.Page("/claims?topic=storage&q=exabyte"));

        Assert.NotEmpty(both);
        Assert.Empty(both.Except(ResultsOf(await site.Page("/claims?topic=storage")), StringComparer.Ordinal));
        Assert.Empty(both.Except(ResultsOf(await Search("exabyte")), StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_searched_for_is_marked_wherever_a_result_shows_it()
    {
        var page = await Search("exabyte");

        Assert.Contains(
            "exabyte",
            page.QuerySelector(".results h3 mark")!.TextContent,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.NotNull(page.QuerySelector(".results q mark"));
        Assert.All(page.QuerySelectorAll(".results > li"), item => Assert.NotEmpty(item.QuerySelectorAll("mark")));
        Assert.All(
            page.QuerySelectorAll("mark"),
            mark => Assert.StartsWith("exabyte", mark.TextContent, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task A_claim_that_has_the_words_only_elsewhere_says_where()
    {
        var page = await Search("frontier");

        var where = page.QuerySelectorAll(".results .where").Select(one => one.TextContent).ToList();
        Assert.NotEmpty(where);
        Assert.All(where, words => Assert.StartsWith("In the ", words, StringComparison.Ordinal));
        Assert.All(
            page.QuerySelectorAll(".results .where"),
            one => Assert.NotNull(one.ParentElement!.QuerySelector("mark"))
        );
    }

    [Fact]
    public async Task A_hit_in_evidence_names_it_and_leads_to_it()
    {
        var found = await Search("November Frontier list TOP500");
        var link = found.QuerySelector(".hit .where a[href^='/evidence/']");
        Assert.NotNull(link);
        Assert.Equal(HttpStatusCode.OK, (await site.Get(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task The_nearest_spelling_is_offered_where_nothing_was_found()
    {
        var page = await Search("exabite");
        var link = page.QuerySelector(".nothing .lead a")!;

        Assert.Equal("exabyte", link.TextContent);
        Assert.Equal("/claims?q=exabyte", link.GetAttribute("href"));
        Assert.NotEmpty(ResultsOf(await site.Page(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task The_choice_that_excludes_everything_is_named_with_what_there_would_be_without_it()
    {
        var page = await site.Page("/claims?topic=safety&q=exabyte");
        var links = page.QuerySelectorAll(".nothing p a[href*='?']").ToList();

        Assert.Empty(ResultsOf(page));
        Assert.Contains(
            "Without “Topic: Harmful content” there would be",
            Text(page, ".nothing"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Without the search for “exabyte” there would be",
            Text(page, ".nothing"),
            StringComparison.Ordinal
        );
        foreach (var link in links)
        {
            var status = Text(await site.Page(link.GetAttribute("href")!), "#count[aria-live=polite]");
            Assert.StartsWith(link.TextContent, status, StringComparison.Ordinal);
        }
        Assert.Equal(2, links.Count);
        Assert.Null(page.QuerySelector(".results"));
    }

    [Fact]
    public async Task The_words_are_a_chip_that_takes_them_away_and_stand_in_the_field()
    {
        var page = await site.Page("/claims?topic=storage&q=an+exabyte&sort=due");

        Assert.Equal("an exabyte", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Equal(
            ["/claims?q=an+exabyte&sort=due", "/claims?topic=storage&sort=due", "/claims"],
            page.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href"))
        );
        Assert.Equal("due", page.QuerySelector("select[name=sort] option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("q=%3F%21", "no letter or digit")]
    [InlineData("q=a%07b", "a character that no text here has")]
    [InlineData("q=a%E2%80%AEb", "a character that no text here has")]
    [InlineData("sort=sizes", "can’t be sorted by “sizes”")]
    [InlineData("sort=du", "Did you mean deadline?")]
    [InlineData("page=0", "no page “0”")]
    [InlineData("page=99999999999999", "no page “99999999999999”")]
    public async Task What_cannot_be_followed_gets_a_notice_and_counts_for_nothing(string query, string expected)
    {
        var page = await site.Page($"/claims?{query}");

        Assert.Contains(expected, Text(page, ".notice"), StringComparison.Ordinal);
        Assert.Equal(ResultsOf(await site.Page("/claims")), ResultsOf(page));
    }

    [Theory]
    [InlineData("exabyte of storage", null)]
    [InlineData(
        "The machine will be the fastest in the world by mid-2022",
        "The machine will be the fastest in the world by mid-2022"
    )]
    public async Task Whoever_searches_for_a_passage_is_offered_the_check_of_it(string words, string? passage)
    {
        var page = await site.Page($"/claims?q={words.Replace(' ', '+')}");
        var form = page.QuerySelector("#list form[action='/check'][method=post]");
        Assert.Equal(passage, form?.QuerySelector("input[name=text]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_search_may_have_two_hundred_characters()
    {
        Assert.Equal("200", (await site.Page("/claims")).QuerySelector("input[name=q]")!.GetAttribute("maxlength"));
        Assert.Contains(
            "this one has 201 characters",
            Text(await Search(new('a', 201)), ".notice"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pages_have_twenty_claims_each_once()
    {
        var all = ContentFiles.Real.Claims.Select(claim => $"/claims/{claim.Id}").ToHashSet(StringComparer.Ordinal);
        var seen = new List<string>();
        var address = "/claims?sort=title";
        for (var page = await site.Page(address); ; page = await site.Page(address))
        {
            seen.AddRange(ResultsOf(page));
            Assert.Equal(
                address.Contains("page", StringComparison.Ordinal),
                page.QuerySelector(".pages a[rel=prev]") is not null
            );
            if (page.QuerySelector(".pages a[rel=next]") is not { } next)
                break;
            Assert.Equal(20, ResultsOf(page).Count);
            address = next.GetAttribute("href")!.Split('#')[0];
        }

        Assert.Equal(all.Count, seen.Count);
        Assert.Equal(all, seen.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_page_where_one_is_is_marked_among_the_numbers()
    {
        var page = await site.Page("/claims?page=2");

        Assert.Equal("Page 2", Text(page, ".pages a[aria-current=page]"));
        Assert.Equal(
            ["/claims#results", "/claims?page=2#results", "/claims?page=3#results"],
            page.QuerySelectorAll(".pages li:not(:first-child):not(:last-child) a")
                .Select(link => link.GetAttribute("href"))
        );
        Assert.Contains("21 to 40", Text(page, "#count[aria-live=polite]"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#results[tabindex='-1']"));
    }

    [Fact]
    public async Task A_page_past_the_end_is_empty_and_leads_to_the_last()
    {
        var page = await site.Page("/claims?page=999");

        Assert.Empty(ResultsOf(page));
        Assert.Contains("The list ends before this page", Text(page, "#list"), StringComparison.Ordinal);
        Assert.NotEmpty(ResultsOf(await site.Page(page.QuerySelector("#list p a")!.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("due")]
    [InlineData("changed")]
    public async Task Another_order_lists_the_same_claims_in_another_order(string order)
    {
        var usual = ResultsOf(await site.Page("/claims?kind=promise"));
        var other = ResultsOf(await site.Page($"/claims?kind=promise&sort={order}"));

        Assert.Equal(usual.Order(StringComparer.Ordinal), other.Order(StringComparer.Ordinal));
        Assert.NotEqual(usual, other);
    }

    [Fact]
    public async Task Titles_and_descriptions_say_the_filter_in_words()
    {
        var page = await site.Page("/claims?topic=speed&topic=storage&kind=promise&q=meta&sort=due");
        var description = page.QuerySelector("meta[name=description]")!.GetAttribute("content")!;

        Assert.StartsWith(
            "Claims: Speed or Storage, Promise, “meta”, by deadline",
            page.Title,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "on Speed or Storage, of the kind Promise, with the words “meta”",
            description,
            StringComparison.Ordinal
        );
        Assert.StartsWith("All claims", (await site.Page("/claims")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_a_landmark_and_the_form_leads_to_them()
    {
        var page = await site.Page("/claims");

        Assert.Equal("Results", page.QuerySelector("section:has(#results)")!.GetAttribute("aria-label"));
        Assert.Equal("/claims#results", page.QuerySelector("form#filter")!.GetAttribute("action"));
        Assert.Equal("search", page.QuerySelector("form#filter")!.GetAttribute("role"));
        Assert.NotNull(page.QuerySelector("script[type=module][src^='/assets/claims.']"));
        Assert.Null((await site.Page("/sources")).QuerySelector("script[src^='/assets/claims.']"));
    }

    [Fact]
    public async Task The_script_is_served_under_a_name_of_its_content()
    {
        var source = (await site.Page("/claims")).QuerySelector("script[src^='/assets/claims.']")!.GetAttribute("src")!;
        var answer = await site.Get(source);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/javascript", answer.Type);
        Assert.Matches(@"^/assets/claims\.\w+\.js$", source);
    }

    [Fact]
    public async Task A_search_is_answered_and_not_kept()
    {
        Assert.NotNull((await site.Get("/claims?topic=speed&topic=storage")).Header("ETag"));
        Assert.Null((await site.Get("/claims?topic=speed&topic=storage&q=exabyte")).Header("ETag"));
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> Search(string words) =>
        site.Page($"/claims?q={Uri.EscapeDataString(words).Replace("%20", "+", StringComparison.Ordinal)}");

    private static List<string> ResultsOf(IParentNode page) =>
        [.. page.QuerySelectorAll(".results h3 a").Select(link => link.GetAttribute("href")!)];

    private static string Text(IParentNode page, string selector) => page.QuerySelector(selector)!.TextContent.Trim();
}
