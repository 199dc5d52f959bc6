using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>Without a mouse, and without scripts.</summary>
public sealed class KeyboardTests(Browser browser)
{
    // The links in a timeline are for the mouse; the list beside it has the same.
    private const string Focusable =
        "a[href]:not([tabindex='-1']), button, input, select, textarea, summary, [tabindex='0']";

    [Theory]
    [InlineData("/")]
    [InlineData("/claims?topic=speed&topic=storage")]
    [InlineData("/claims/rsc-fastest-when-complete")]
    [InlineData("/sources/techidaily-2024")]
    [InlineData("/method")]
    [InlineData("/claims/rsc-complete-mid-2023")]
    public async Task Tab_reaches_every_link_and_control_in_order_and_shows_where_it_is(string address)
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(address);
        // Each stop is looked at where it happens: asking after every key would take most of the time.
        var expected = await page.EvaluateAsync<int>(
            $$"""
            () => {
              const all = [...document.querySelectorAll("{{Focusable}}")].filter(element => element.checkVisibility({ visibilityProperty: true }));
              window.stops = [];
              document.addEventListener('focusin', ({ target }) => {
                const style = getComputedStyle(target);
                const box = target.getBoundingClientRect();
                const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
                const large = box.width > 1 && box.height > 1;
                const words = target.outerHTML.slice(0, 120);
                if (all[window.stops.length] !== target) window.stops.push(`not in order: ${words}`);
                else window.stops.push(marked && large ? '' : `the focus can't be seen: ${words}`);
              });
              return all.length;
            }
            """
        );
        // A field for a day has a stop for each of its parts and one for the calendar.
        var parts = 3 * await page.Locator("input[type=date] >> visible=true").CountAsync();
        for (var stop = 0; stop < expected + parts; stop++)
            await page.Keyboard.PressAsync("Tab");
        var stops = await page.EvaluateAsync<string[]>("() => window.stops");
        await page.Context.CloseAsync();

        Assert.Equal(expected, stops.Length);
        Assert.DoesNotContain(stops, stop => stop.Length > 0);
    }

    [Fact]
    public async Task The_skip_link_comes_first_is_seen_and_leads_past_the_navigation()
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync("/claims");

        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(":focus");
        Assert.Equal("#main", await skip.GetAttributeAsync("href"));
        Assert.True((await skip.BoundingBoxAsync())!.Y >= 0);

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(
            await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")
        );
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true, 320)]
    [InlineData(true, 1280)]
    [InlineData(false, 320)]
    [InlineData(false, 1280)]
    public async Task One_filters_by_topic_with_the_keyboard_with_and_without_scripts(bool scripts, int width)
    {
        var page = await browser.Page(width, 900, options => options.JavaScriptEnabled = scripts);
        await page.GotoAsync("/claims");
        var box = page.Locator("#filter input[name=topic][value=storage]");
        if (!await box.IsVisibleAsync())
        {
            await page.Locator("details.facets summary").PressAsync("Enter");
            await Assertions.Expect(box).ToBeVisibleAsync();
        }
        await box.PressAsync("Space");
        await page.Locator("#filter input[name=topic][value=speed]").PressAsync("Space");
        await page.Locator(".facets button[type=submit]").PressAsync("Enter");

        await Assertions
            .Expect(page)
            .ToHaveURLAsync(
                browser.Address
                    + (scripts ? "/claims?topic=speed&topic=storage" : "/claims?topic=speed&topic=storage#results")
            );
        await Assertions.Expect(page.Locator("#results")).ToBeFocusedAsync();
        Assert.True(await page.Locator("#filter input[name=topic][value=storage]").IsCheckedAsync());
        Assert.Equal(3, await page.Locator(".chips a").CountAsync());
        await page.Locator(".chips a").First.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(browser.Address + "/claims?topic=storage");
        await page.Context.CloseAsync();
    }
}
