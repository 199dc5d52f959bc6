using System.Net;

namespace RscExplainer.Web.Tests;

/// <summary>Walks every link of the site on the real content.</summary>
public sealed class LinkTests(RealSite site)
{
    [Fact]
    public async Task No_link_is_dead_or_leads_to_a_redirect()
    {
        var pages = await site.Pages();

        Assert.True(pages.Count > ContentFiles.Real.Claims.Count);
        Assert.Empty(
            pages
                .Values.Where(answer => answer.Status != HttpStatusCode.OK)
                .Select(answer => $"{answer.Address}: {answer.Status}")
        );
        Assert.Empty(pages.Values.Where(answer => answer.Body.Length == 0).Select(answer => answer.Address));
    }

    [Fact]
    public async Task Every_fragment_of_a_link_is_an_id_of_the_page_that_it_leads_to()
    {
        var pages = await site.Pages();
        var ids = pages
            .Values.Where(answer => answer.Type is "text/html")
            .ToDictionary(
                answer => answer.Address,
                answer => answer.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet()
            );
        var dead =
            from page in pages.Values
            where page.Type is "text/html"
            from link in Links.Of(page)
            where
                link is { Path: not null, Fragment: not null }
                && ids.TryGetValue(link.Path, out var there)
                && !there.Contains(link.Fragment)
            select $"{page.Address}: {link.Written}";

        Assert.Empty(dead);
    }

    [Fact]
    public async Task Links_that_leave_the_site_are_http_https_or_mail_and_say_that_they_leave()
    {
        var pages = await site.Pages();
        var outside =
            from page in pages.Values
            where page.Type is "text/html"
            from element in page.Document.QuerySelectorAll("a[href]")
            let href = element.GetAttribute("href")!
            where !href.StartsWith('/') && !href.StartsWith('#')
            select (page.Address, href, rel: element.GetAttribute("rel"));

        Assert.NotEmpty(outside);
        Assert.All(outside, link => Assert.Matches("^(https?://|mailto:)", link.href));
        Assert.All(outside, link => Assert.Equal("external", link.rel));
    }

    [Fact]
    public async Task Nothing_is_loaded_from_another_site()
    {
        var pages = await site.Pages();
        var loaded =
            from page in pages.Values
            where page.Type is "text/html"
            from element in page.Document.QuerySelectorAll(
                "[src], [srcset], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], form[action], object, embed, iframe"
            )
            let address = element.GetAttribute("src")
                ?? element.GetAttribute("href")
                ?? element.GetAttribute("action")
                ?? ""
            where !address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)
            select $"{page.Address}: {element.OuterHtml}";

        Assert.Empty(loaded);
    }
}
