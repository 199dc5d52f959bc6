using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>Terms of the glossary where they occur on pages.</summary>
public sealed class TermTests(RealSite site)
{
    [Fact]
    public async Task Each_term_on_a_page_opens_its_own_explanation_and_is_marked_once()
    {
        var marked = 0;
        foreach (var (address, answer) in await site.Pages())
        {
            if (answer.Type is not "text/html")
                continue;
            var terms = answer.Document.QuerySelectorAll("button.term").ToList();
            var opened = terms.Select(term => term.GetAttribute("popovertarget")!).ToList();
            marked += terms.Count;

            Assert.True(opened.Distinct().Count() == opened.Count, address);
            foreach (var id in opened)
            {
                var explanation = answer.Document.GetElementById(id)!;
                Assert.True(explanation.HasAttribute("popover"), address);
                Assert.NotEmpty(explanation.QuerySelectorAll("p")[1].TextContent);
                Assert.Contains(
                    explanation.QuerySelectorAll("a"),
                    link =>
                        link.GetAttribute("href")!.EndsWith($"/glossary#{id}", StringComparison.Ordinal)
                        || link.GetAttribute("href")! == $"/glossary#{id}"
                );
            }
            Assert.Equal(answer.Document.QuerySelectorAll(".explained-terms > div").Select(one => one.Id), opened);
        }
        Assert.True(marked > 200, $"{marked} terms");
    }

    [Fact]
    public async Task No_term_is_marked_inside_a_link_a_heading_a_quotation_or_code()
    {
        foreach (var answer in (await site.Pages()).Values.Where(answer => answer.Type is "text/html"))
            Assert.Empty(
                answer.Document.QuerySelectorAll(
                    ":is(a, h1, h2, h3, h4, blockquote, q, code, summary, button) button.term"
                )
            );
    }

    [Fact]
    public async Task The_glossary_itself_marks_no_terms_and_has_each_once()
    {
        var page = await site.Page("/glossary");

        Assert.Empty(page.QuerySelectorAll("button.term"));
        Assert.Equal(
            page.QuerySelectorAll(".glossary > div").Length,
            page.QuerySelectorAll(".glossary > div").Select(entry => entry.Id).Distinct().Count()
        );
    }

    [Fact]
    public async Task An_entry_with_a_result_shows_how_it_comes_out()
    {
        using var content = new ContentCopy();
        var glossary = File.ReadAllText(content.PathOf("glossary.yml"));
        content.Write("glossary.yml", glossary + "- term: testword\n  means: A thing of {= 2 EB / 1 PB =} petabytes\n");
        await using var changed = new Site(content.Folder);
        var page = await changed.Page("/glossary");
        var result = page.QuerySelector("#term-testword button.result")!;

        Assert.Equal("2,000", result.TextContent);
        Assert.Contains(
            "2 EB ÷ 1 PB",
            page.GetElementById(result.GetAttribute("popovertarget")!)!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }
}
