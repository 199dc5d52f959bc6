using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>Pages of content that is rare: long words and titles, many claims, much evidence, nothing at all.</summary>
public sealed class LooksTests(Browser browser)
{
    private static readonly string[] Addresses =
    [
        "/",
        "/claims",
        "/claims?q=nothing-of-the-kind",
        "/claims?page=99",
        "/claims/c0",
        "/claims/c7",
        "/claims/none-of-these",
        "/topics/speed",
        "/sources",
        "/sources/start",
        "/sources/s0",
        "/evidence/e0",
        "/speakers/firma",
        "/corrections",
        "/changes",
        "/glossary",
        "/?as-of=2021-01-01",
        "/claims?as-of=2021-01-01",
        "/?as-of=2022-03-01",
        "/claims/c0?as-of=2022-06-01",
    ];

    // The accessibility engine takes seconds for a page of so many claims; other tests have it look at each kind of page.
    private static readonly string[] Judged = ["/claims/c7", "/corrections", "/?as-of=2021-01-01"];

    [Theory]
    [InlineData(ColorScheme.Dark, 320)]
    [InlineData(ColorScheme.Light, 1280)]
    public async Task Long_words_many_claims_and_empty_pages_fit_the_screen_and_stay_accessible(
        ColorScheme theme,
        int width
    )
    {
        using var content = new LongContent();
        var page = await browser.Page(width, 900, options => options.ColorScheme = theme);
        await using var site = new Site(content.Folder);
        var problems = new List<string>();
        foreach (var address in Addresses)
        {
            await page.GotoAsync(site.Address + address);
            problems.AddRange((await page.Overflows()).Select(one => $"{address}: wider than the screen: {one}"));
            problems.AddRange((await page.EvaluateAsync<string[]>(CutOff)).Select(one => $"{address}: cut off: {one}"));
            if (Judged.Contains(address))
                problems.AddRange((await page.Violations()).Select(one => $"{address}: {one}"));
        }
        await page.GotoAsync(site.Address + "/claims/c0");
        var listed = await page.Locator("#happened ~ .track h3").CountAsync();
        var tall = await page.EvaluateAsync<double>(
            "() => document.querySelector('svg.timeline').getBoundingClientRect().height"
        );
        await page.GotoAsync(site.Address + "/");
        var squares = await page.Locator(".wall .squares a").CountAsync();
        await page.Context.CloseAsync();

        Assert.Empty(problems);
        Assert.Equal(LongContent.Evidence, listed);
        Assert.Equal(LongContent.Claims, squares);
        Assert.InRange(tall, 0, 700);
    }

    /// <summary>Words that reach out of the box that holds them, where that can't be scrolled.</summary>
    private const string CutOff = """
        () => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dd, dt, a, label, figcaption, summary)')].filter(element => {
          if (!element.checkVisibility() || element.closest('svg, .visually-hidden, .skip, .scroll')) return false;
          const style = getComputedStyle(element);
          return style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        }).map(element => element.outerHTML.slice(0, 140))
        """;
}
