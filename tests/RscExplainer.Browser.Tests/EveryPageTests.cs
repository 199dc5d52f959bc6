using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>Each kind of page in both themes, narrow and wide.</summary>
public sealed class EveryPageTests(Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task It_is_accessible_fits_the_screen_and_loads_without_a_complaint(ColorScheme theme, int width)
    {
        var page = await browser.Page(width, 900, options => options.ColorScheme = theme);
        var problems = new List<string>();
        var asked = "";
        page.Console += (_, message) =>
        {
            // That the page itself is a 404 or a 400 is no complaint about it.
            if (
                message.Type is "error" or "warning"
                && !message.Text.Contains("404", StringComparison.Ordinal)
                && !message.Text.Contains("400", StringComparison.Ordinal)
            )
                problems.Add($"{asked}: {message.Text}");
        };
        page.PageError += (_, error) => problems.Add($"{asked}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(browser.Address + "/", StringComparison.Ordinal))
                problems.Add($"{asked}: asks for {request.Url}");
        };
        page.RequestFailed += (_, request) => problems.Add($"{asked}: {request.Url} failed, {request.Failure}");
        foreach (var address in Kinds.All)
        {
            asked = address;
            await page.GotoAsync(address);
            problems.AddRange(
                (await page.Overflows()).Select(element => $"{address}: wider than the screen: {element}")
            );
            problems.AddRange((await page.Violations()).Select(violation => $"{address}: {violation}"));
        }
        await page.Context.CloseAsync();

        Assert.Empty(problems.Distinct());
    }

    [Fact]
    public async Task At_400_percent_nothing_scrolls_sideways()
    {
        var page = await browser.Page(320, 256);
        var problems = new List<string>();
        foreach (var address in Kinds.All)
        {
            await page.GotoAsync(address);
            problems.AddRange((await page.Overflows()).Select(element => $"{address}: {element}"));
        }
        await page.Context.CloseAsync();

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task What_one_taps_is_24_pixels_large_or_has_room_around_it(int width)
    {
        var page = await browser.Page(width, 900);
        var problems = new List<string>();
        foreach (var address in Kinds.All)
        {
            await page.GotoAsync(address);
            var small = await page.EvaluateAsync<string[]>(SmallTargets);
            problems.AddRange(small.Select(target => $"{address}: {target}"));
        }
        await page.Context.CloseAsync();

        Assert.Empty(problems);
    }

    [Fact]
    public async Task In_forced_colours_squares_and_statuses_can_be_seen()
    {
        var page = await browser.Page(1280, 900, options => options.ForcedColors = ForcedColors.Active);
        await page.GotoAsync("/");
        var unseen = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main .squares svg, main .status svg')].filter(svg => {
              const around = svg.closest('a, span');
              let ground = around;
              while (ground.parentElement && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
              const behind = getComputedStyle(ground).backgroundColor;
              const style = getComputedStyle(svg);
              const size = svg.getBoundingClientRect();
              const drawn = [style.stroke, style.fill].some(colour => colour !== 'none' && colour !== behind);
              return !drawn || size.width < 8 || style.visibility !== 'visible';
            }).map(svg => svg.parentElement.outerHTML)
            """
        );
        var words = await page.Locator("main .status >> visible=true").AllInnerTextsAsync();
        await page.Context.CloseAsync();

        Assert.Empty(unseen);
        Assert.NotEmpty(words);
        Assert.All(words, status => Assert.NotEmpty(status.Trim()));
    }

    [Fact]
    public async Task On_paper_there_is_no_navigation_and_references_show_their_addresses()
    {
        var page = await browser.Page(800, 1000);
        await page.GotoAsync("/claims/rsc-fastest-when-complete");
        Assert.Equal(0, await page.Locator(".print-address >> visible=true").CountAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.Locator("nav >> visible=true").CountAsync());
        Assert.Equal(0, await page.Locator(".skip >> visible=true").CountAsync());
        var addresses = await page.Locator(".references li .print-address >> visible=true").AllInnerTextsAsync();
        Assert.Equal(await page.Locator(".references ol > li").CountAsync(), addresses.Count);
        Assert.All(addresses, address => Assert.StartsWith("http", address, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    /// <summary>
    /// WCAG 2.5.8: a target is 24 by 24 pixels; or a circle of that size on its middle touches no other target nor the circle of
    /// another small one; or it stands in a sentence; or the same can be done elsewhere on the page, as with what a timeline draws.
    /// </summary>
    private const string SmallTargets = """
        () => {
          const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
          const targets = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(shown).filter(element => !element.closest('svg.timeline'));
          const all = targets.map(element => {
            const label = element.closest('label') ?? element;
            return { element, box: label.getBoundingClientRect() };
          }).filter(one => one.box.width > 1 && one.box.height > 1);
          const small = all.filter(one => one.box.width < 23.99 || one.box.height < 23.99);
          const inSentence = element => {
            if (!getComputedStyle(element).display.startsWith('inline')) return false;
            let block = element.parentElement;
            while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
            const others = block.textContent.trim().length - element.textContent.trim().length;
            return getComputedStyle(element).display === 'inline' && others > 0;
          };
          const middle = box => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
          const crowded = one => all.some(other => {
            if (other === one || other.element.contains(one.element) || one.element.contains(other.element)) return false;
            const a = middle(one.box);
            if (small.includes(other)) {
              const b = middle(other.box);
              return Math.hypot(a.x - b.x, a.y - b.y) < 24;
            }
            const x = Math.max(other.box.left, Math.min(a.x, other.box.right));
            const y = Math.max(other.box.top, Math.min(a.y, other.box.bottom));
            return Math.hypot(a.x - x, a.y - y) < 12;
          });
          return small.filter(one => !inSentence(one.element) && crowded(one))
            .map(one => `${Math.round(one.box.width)}x${Math.round(one.box.height)} ${one.element.outerHTML.slice(0, 160)}`);
        }
        """;
}

internal static class PageExtensions
{
    /// <summary>The elements that reach over the right edge, if the page scrolls sideways.</summary>
    public static Task<string[]> Overflows(this IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.scrollingElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              return [`${root.scrollWidth} > ${root.clientWidth}`, ...[...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 0.5)
                .slice(0, 5).map(element => element.outerHTML.slice(0, 120))];
            }
            """
        );
}
