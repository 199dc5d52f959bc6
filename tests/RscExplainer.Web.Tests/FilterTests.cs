using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>The list of claims and its filters, against a plain text search in the files.</summary>
public sealed class FilterTests(RealSite site)
{
    public static TheoryData<string> Topics => [.. ContentFiles.Real.Listed("topics.yml")];

    /// <summary>Choices that the real content can be asked for by text search: the outcome of a file is its last.</summary>
    public static TheoryData<string, string> Choices =>
        new()
        {
            { "kind", "statement" },
            { "kind", "promise" },
            { "kind", "aim" },
            { "status", "met" },
            { "status", "met-late" },
            { "status", "partly-met" },
            { "status", "not-met" },
            { "status", "overtaken" },
            { "status", "unverifiable" },
            { "status", "open" },
        };

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task The_list_of_a_topic_is_the_claims_whose_files_name_it(string topic)
    {
        var expected = Files(claim => claim.Topics.Contains(topic));

        Assert.Equal(expected, await Results($"/claims?topic={topic}"));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task A_topics_page_has_the_same_claims_as_the_list_of_it(string topic)
    {
        var page = await site.Page($"/topics/{topic}");

        Assert.Equal(await Results($"/claims?topic={topic}"), ResultsOf(page));
        Assert.Equal(ResultsOf(page), LinksOf(page, ".squares a").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task The_list_of_a_kind_or_status_is_the_claims_whose_files_say_it(string key, string value)
    {
        var expected = Files(claim => (key == "kind" ? claim.Kind : claim.Outcome) == value);

        Assert.Equal(expected, await Results($"/claims?{key}={value}"));
    }

    [Fact]
    public async Task Without_a_choice_all_claims_are_listed_by_the_day_on_which_they_were_said()
    {
        var pages = await Pages("/claims");
        var said = pages
            .SelectMany(page => page.QuerySelectorAll(".results time"))
            .Select(time => time.GetAttribute("datetime")!)
            .ToList();

        Assert.Equal(Files(_ => true), await Results("/claims"));
        Assert.Equal(said.Order(StringComparer.Ordinal), said);
    }

    [Fact]
    public async Task Two_topics_are_ored()
    {
        var expected = Files(claim => claim.Topics.Contains("speed") || claim.Topics.Contains("storage"));

        Assert.Equal(expected, await Results("/claims?topic=speed&topic=storage"));
    }

    [Fact]
    public async Task Facets_are_anded()
    {
        var expected = Files(claim =>
            (claim.Topics.Contains("speed") || claim.Topics.Contains("build-out"))
            && claim.Kind == "promise"
            && claim.Outcome == "not-met"
        );

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Results("/claims?topic=build-out&topic=speed&status=not-met&kind=promise"));
    }

    [Theory]
    [InlineData("/claims")]
    [InlineData("/claims?topic=speed")]
    [InlineData("/claims?topic=build-out&topic=speed&kind=promise")]
    [InlineData("/claims?status=met&by=meta&standing=independent")]
    public async Task The_number_beside_an_option_is_how_many_claims_have_it_among_those_of_the_other_facets(
        string address
    )
    {
        var options = Options(await site.Page(address));
        var chosen = options.Where(option => option.Chosen).ToList();

        Assert.NotEmpty(options);
        foreach (var option in options)
        {
            var others = chosen.Where(other => other.Key != option.Key).Append(option);
            Assert.Equal((await Results(AddressOf(others, options))).Count, option.Count);
        }
    }

    [Fact]
    public async Task An_option_that_leads_to_nothing_stays_and_is_muted()
    {
        var all = Options(await site.Page("/claims"));
        var few = Options(await site.Page("/claims?topic=storage"));

        Assert.Equal(
            all.Select(option => (option.Key, option.Value)),
            few.Select(option => (option.Key, option.Value))
        );
        Assert.Contains(few, option => option.Count == 0);
        Assert.All(few, option => Assert.Equal(option.Count == 0, option.Muted));
    }

    [Fact]
    public async Task Choices_in_force_are_checked_and_are_chips_that_take_them_away()
    {
        var page = await site.Page("/claims?topic=speed&topic=storage&kind=promise");

        Assert.Equal(
            [("topic", "speed"), ("topic", "storage"), ("kind", "promise")],
            Options(page).Where(option => option.Chosen).Select(option => (option.Key, option.Value))
        );
        Assert.Equal(
            [
                "/claims?topic=storage&kind=promise",
                "/claims?topic=speed&kind=promise",
                "/claims?topic=speed&topic=storage",
                "/claims",
            ],
            LinksOf(page, ".chips a")
        );
    }

    [Fact]
    public async Task The_number_of_results_is_told_and_announced()
    {
        var page = await site.Page("/claims?topic=speed");
        var number = (await Results("/claims?topic=speed")).Count.ToString(CultureInfo.InvariantCulture);

        Assert.StartsWith(
            number,
            page.QuerySelector("#count[aria-live=polite]")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Choices_that_no_claim_has_together_give_an_empty_list_that_says_so()
    {
        var page = await site.Page("/claims?topic=storage&kind=aim&standing=arithmetic");

        Assert.Empty(ResultsOf(page));
        Assert.StartsWith(
            "0 claims",
            page.QuerySelector("#count[aria-live=polite]")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.Contains("No claim fits", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_topic_gets_a_notice_with_the_nearest_one_and_counts_for_nothing()
    {
        var page = await site.Page("/claims?topic=sped&kind=promise");
        var notice = page.QuerySelector(".notice")!;

        Assert.Contains("“sped”", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal("/claims?topic=speed&kind=promise", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(ResultsOf(await site.Page("/claims?kind=promise")), ResultsOf(page));
    }

    [Theory]
    [InlineData("status", "done")]
    [InlineData("kind", "lie")]
    [InlineData("by", "nobody")]
    [InlineData("standing", "shaky")]
    [InlineData("topic", "SPEED")]
    public async Task An_unknown_value_of_any_facet_gets_a_notice(string key, string value)
    {
        var page = await site.Page($"/claims?{key}={value}");

        Assert.Contains($"“{value}”", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ResultsOf(await site.Page("/claims")), ResultsOf(page));
    }

    [Theory]
    [InlineData("?topic=storage&topic=speed", "?topic=speed&topic=storage")]
    [InlineData("?kind=promise&topic=speed", "?topic=speed&kind=promise")]
    [InlineData("?topic=speed&topic=speed", "?topic=speed")]
    [InlineData("?topic=speed&kind=", "?topic=speed")]
    [InlineData("?topic=", "")]
    [InlineData("?utm_source=x", "")]
    [InlineData("?topic=speed&utm_source=x", "?topic=speed")]
    [InlineData("?topic=speed&", "?topic=speed")]
    [InlineData("?Topic=speed", "")]
    [InlineData("?sort=said&page=1", "")]
    [InlineData("?q=&sort=said&topic=speed", "?topic=speed")]
    [InlineData("?page=2&sort=due&q=meta", "?q=meta&sort=due&page=2")]
    [InlineData("?q=exabyte%20storage", "?q=exabyte+storage")]
    [InlineData("?q=+exabyte++storage+", "?q=exabyte+storage")]
    public async Task An_address_that_differs_only_in_order_repetition_or_emptiness_redirects_for_good(
        string query,
        string expected
    )
    {
        var answer = await site.Get($"/claims{query}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal($"/claims{expected}", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await site.Get(answer.Location!)).Status);
    }

    [Fact]
    public async Task A_redirect_never_leads_away_from_the_site()
    {
        foreach (
            var query in (string[])["?x=//evil.example", "?topic=speed&next=https://evil.example", "?//evil.example"]
        )
            Assert.StartsWith("/claims", (await site.Get($"/claims{query}")).Location, StringComparison.Ordinal);
    }

    private static List<string> Files(Func<ClaimFile, bool> fits) =>
        [.. ContentFiles.Real.Claims.Where(fits).Select(claim => $"/claims/{claim.Id}").Order(StringComparer.Ordinal)];

    // Files know no reading order, so lists are compared in alphabetical order.
    private static List<string> ResultsOf(IParentNode page) =>
        [.. LinksOf(page, ".results h3 a").Order(StringComparer.Ordinal)];

    private static List<string> LinksOf(IParentNode page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];

    private async Task<List<string>> Results(string address) =>
        [.. (await Pages(address)).SelectMany(ResultsOf).Order(StringComparer.Ordinal)];

    private async Task<List<IParentNode>> Pages(string address)
    {
        List<IParentNode> pages = [await site.Page(address)];
        while (pages[^1].QuerySelector(".pages a[rel=next]") is { } next)
            pages.Add(await site.Page(next.GetAttribute("href")!));
        return pages;
    }

    private static List<Option> Options(IParentNode page) =>
        [
            .. page.QuerySelectorAll(".facets label")
                .Select(label =>
                {
                    var box = label.QuerySelector("input[type=checkbox]")!;
                    var number = label.QuerySelector(".n")!.TextContent.Split(' ')[^1];
                    return new Option(
                        box.GetAttribute("name")!,
                        box.GetAttribute("value")!,
                        int.Parse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture),
                        box.HasAttribute("checked"),
                        label.ClassList.Contains("none")
                    );
                }),
        ];

    // Keys in the order of the page, values alphabetical: the one way to write a list's address.
    private static string AddressOf(IEnumerable<Option> chosen, List<Option> all) =>
        "/claims?"
        + string.Join(
            '&',
            chosen
                .OrderBy(option => all.FindIndex(other => other.Key == option.Key))
                .ThenBy(option => option.Value, StringComparer.Ordinal)
                .Select(option => $"{option.Key}={option.Value}")
        );

    private sealed record Option(string Key, string Value, int Count, bool Chosen, bool Muted);
}
