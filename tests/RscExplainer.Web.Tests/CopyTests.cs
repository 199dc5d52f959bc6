using AngleSharp.Html.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>What stands ready to be copied: answers and citations.</summary>
public sealed class CopyTests(RealSite site)
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Site:BaseUrl"] = "https://example.org/rsc",
        ["Site:ReportUrl"] = "https://example.org/report?page={page}&title={title}&version={version}",
        ["Site:EditUrl"] = "https://example.org/edit/{path}",
    };

    [Fact]
    public async Task The_answer_says_who_said_what_and_what_became_of_it()
    {
        var answer = (await site.Page("/claims/rsc-complete-mid-2022"))
            .GetElementById("answer-text")!
            .TextContent.Replace('\u00A0', ' ');

        Assert.Equal(
            "Meta, 24 January 2022: “fully built out in mid-2022”. "
                + "Kept late, by its own account, says What came of RSC: Reported complete only on 18 May 2023, up to 291 days after 31 July 2022; how much earlier it was finished isn’t known.",
            answer
        );
    }

    [Fact]
    public async Task Every_answer_is_two_short_sentences_without_a_link_where_the_site_has_no_address()
    {
        foreach (var id in ContentFiles.Real.Ids("claims"))
        {
            var page = await site.Page($"/claims/{id}");
            var answer = (IHtmlTextAreaElement)page.GetElementById("answer-text")!;
            var became = answer.Value[(answer.Value.IndexOf("”. ", StringComparison.Ordinal) + 3)..];

            Assert.True(answer.IsReadOnly);
            Assert.DoesNotContain("http", answer.Value, StringComparison.Ordinal);
            Assert.InRange(answer.Value.Length, 40, 500);
            Assert.StartsWith(page.QuerySelector(".verdict .status")!.TextContent, became, StringComparison.Ordinal);
            Assert.DoesNotMatch("[a-z]{3}\\. [A-Z]", became.TrimEnd('.'));
        }
    }

    [Fact]
    public async Task With_an_address_the_answer_and_the_citation_end_with_the_link()
    {
        await using var known = new Site { Settings = Settings };
        var page = await known.Page("/claims/rsc-complete-mid-2022?as-of=2022-08-01");

        Assert.EndsWith(
            " https://example.org/rsc/claims/rsc-complete-mid-2022?as-of=2022-08-01",
            page.GetElementById("answer-text")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Deadline passed, outcome not known as of 1 August 2022",
            page.GetElementById("answer-text")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            " https://example.org/rsc/claims/rsc-complete-mid-2022?as-of=2022-08-01",
            page.GetElementById("cite-text")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_page_can_be_cited_with_its_title_the_day_and_the_version_of_the_content()
    {
        foreach (var (address, answer) in await site.Pages())
        {
            if (answer.Type is not "text/html")
                continue;
            var page = answer.Document;
            var version = page.QuerySelector(".about-page code")!.TextContent;
            var cited = page.GetElementById("cite-text")!.TextContent;

            Assert.True(cited.Contains(version, StringComparison.Ordinal), address);
            Assert.Contains(
                address.Contains("as-of", StringComparison.Ordinal) ? "as of " : "content of 24 November 2026",
                cited,
                StringComparison.Ordinal
            );
            Assert.Contains("@misc{", page.GetElementById("cite-bibtex")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_is_none_cannot_be_cited()
    {
        Assert.Null((await site.Get("/nowhere-at-all")).Document.GetElementById("cite-text"));
    }

    [Fact]
    public async Task Who_reports_an_error_finds_the_page_its_title_and_the_version_filled_in()
    {
        await using var known = new Site { Settings = Settings };
        var page = await known.Page("/claims/rsc-complete-mid-2022");
        var links = page.QuerySelectorAll(".about-page a").Select(link => link.GetAttribute("href")!).ToList();
        var version = page.QuerySelector(".about-page code")!.TextContent;

        Assert.Equal(
            [
                "https://example.org/edit/claims/rsc-complete-mid-2022.md",
                "https://example.org/report?page=%2Fclaims%2Frsc-complete-mid-2022&title=RSC%20will%20be%20fully%20built%20by%20mid-2022%3F%20Kept%20late%2C%20by%20its%20own%20account&version="
                    + version,
            ],
            links
        );
    }

    [Fact]
    public async Task From_claim_to_claim_one_reads_them_all_in_the_order_of_the_list()
    {
        var listed = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            var list = await site.Page(number == 1 ? "/claims" : $"/claims?page={number}");
            listed.AddRange(list.QuerySelectorAll(".results h3 a").Select(link => link.GetAttribute("href")!));
        }
        var read = new List<string>();
        for (var next = listed[0]; next is not null; )
        {
            read.Add(next);
            var page = await site.Page(next);
            Assert.Equal(
                read.Count == 1 ? null : read[^2],
                page.QuerySelector(".neighbours a[rel=prev]")?.GetAttribute("href")
            );
            next = page.QuerySelector(".neighbours a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(listed, read);
    }
}
