using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>Whether the words of a timeline really have the room that was reckoned for them.</summary>
public sealed class TimelineTests(Browser browser)
{
    [Theory]
    [InlineData(700, true)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task No_two_labels_lie_on_each_other_with_and_without_the_fonts(int width, bool fonts)
    {
        var page = await browser.Page(width, 900);
        if (!fonts)
            await page.RouteAsync("**/*.woff2", route => route.AbortAsync());
        await page.GotoAsync("/claims?sort=title");
        var addresses = new List<string> { "/" };
        for (var number = 1; number <= 3; number++)
        {
            await page.GotoAsync($"/claims?sort=title&page={number}");
            addresses.AddRange(
                await page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('.results h3 a')].map(link => link.getAttribute('href'))"
                )
            );
        }
        var problems = new List<string>();
        var drawn = 0;
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            if (fonts)
                await page.EvaluateAsync("() => document.fonts.ready");
            problems.AddRange((await page.EvaluateAsync<string[]>(Overlaps)).Select(one => $"{address}: {one}"));
            drawn += await page.Locator("svg.timeline >> visible=true").CountAsync();
        }
        await page.Context.CloseAsync();

        Assert.Empty(problems);
        Assert.InRange(drawn, addresses.Count / 2, addresses.Count);
    }

    [Fact]
    public async Task On_a_narrow_screen_the_list_stands_in_place_of_the_picture()
    {
        var page = await browser.Page(360, 740);
        await page.GotoAsync("/");

        Assert.Equal(0, await page.Locator("svg.timeline >> visible=true").CountAsync());
        await Assertions.Expect(page.Locator(".as-list .track")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".as-list summary")).ToBeHiddenAsync();
        await page.SetViewportSizeAsync(1280, 900);
        Assert.Equal(1, await page.Locator("svg.timeline >> visible=true").CountAsync());
        await Assertions.Expect(page.Locator(".as-list .track")).ToBeHiddenAsync();
        await page.Locator(".as-list summary").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".as-list .track")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(700)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task Its_words_are_large_enough_to_read(int width)
    {
        var page = await browser.Page(width, 900);
        var sizes = new List<double>();
        foreach (var address in new[] { "/", "/claims/rsc-complete-mid-2022" })
        {
            await page.GotoAsync(address);
            sizes.AddRange(
                await page.EvaluateAsync<double[]>(
                    """
                    () => [...document.querySelectorAll('svg.timeline')].filter(svg => svg.checkVisibility()).map(svg =>
                      12 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
                    """
                )
            );
        }
        await page.Context.CloseAsync();

        Assert.Equal(2, sizes.Count);
        Assert.All(sizes, size => Assert.InRange(size, 11.5, 18));
    }

    [Fact]
    public async Task In_forced_colours_its_lines_bars_and_words_can_be_seen()
    {
        var page = await browser.Page(1280, 900, options => options.ForcedColors = ForcedColors.Active);
        await page.GotoAsync("/claims/rsc-complete-mid-2022");
        var unseen = await page.EvaluateAsync<string[]>(
            """
            () => {
              const ground = getComputedStyle(document.body).backgroundColor;
              return [...document.querySelectorAll('svg.timeline :is(text, rect, .axis, .late, .leader)')].filter(shape => {
                const style = getComputedStyle(shape);
                return shape.matches('text, rect') ? style.fill === ground : style.stroke === ground || style.stroke === 'none';
              }).map(shape => shape.outerHTML);
            }
            """
        );
        await page.Context.CloseAsync();

        Assert.Empty(unseen);
    }

    private const string Overlaps = """
        () => [...document.querySelectorAll('svg.timeline')].filter(svg => svg.checkVisibility()).flatMap(svg => {
          const own = svg.getBoundingClientRect();
          const blocks = [...svg.querySelectorAll('g.label, text.name, text.when')].map(element => ({
            words: element.textContent, box: element.getBBox(), shown: element.getBoundingClientRect(),
          }));
          const wrong = [];
          for (const { words, shown } of blocks) {
            if (shown.left < own.left - 1 || shown.right > own.right + 1 || shown.top < own.top - 1 || shown.bottom > own.bottom + 1)
              wrong.push(`outside: ${words}`);
          }
          for (let i = 0; i < blocks.length; i++) {
            for (let j = i + 1; j < blocks.length; j++) {
              const a = blocks[i].box, b = blocks[j].box;
              if (a.x < b.x + b.width && b.x < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height)
                wrong.push(`${blocks[i].words} | ${blocks[j].words}`);
            }
          }
          return wrong;
        })
        """;
}
