using System.Globalization;
using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>Without a mouse, and without scripts.</summary>
public sealed class KeyboardTests(Browser browser)
{
    private const string Focusable = "a[href], button, input, select, textarea, summary, [tabindex='0']";

    [Theory]
    [MemberData(nameof(Kinds.Theory), MemberType = typeof(Kinds))]
    public async Task Tab_reaches_every_link_and_control_in_order_and_shows_where_it_is(string address)
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(address);
        var expected = await page.EvaluateAsync<int>(
            $$"""
            () => {
              const all = [...document.querySelectorAll("{{Focusable}}")].filter(element => element.checkVisibility({ visibilityProperty: true }));
              all.forEach((element, index) => element.dataset.stop = index);
              return all.length;
            }
            """
        );
        var problems = new List<string>();
        for (var stop = 0; stop < expected; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (at, hidden, words) = Parse(
                await page.EvaluateAsync<string[]>(
                    """
                    () => {
                      const element = document.activeElement;
                      const style = getComputedStyle(element);
                      const box = element.getBoundingClientRect();
                      const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
                      const seen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                      return [element.dataset.stop ?? '', shown && seen ? '' : 'hidden', element.outerHTML.slice(0, 120)];
                    }
                    """
                )
            );
            if (at != stop)
            {
                problems.Add($"stop {stop} is {words}");
                break;
            }
            if (hidden)
                problems.Add($"the focus can't be seen on {words}");
        }
        await page.Context.CloseAsync();

        Assert.Empty(problems);

        static (int At, bool Hidden, string Words) Parse(string[] answer) =>
            (
                int.TryParse(answer[0], CultureInfo.InvariantCulture, out var at) ? at : -1,
                answer[1].Length > 0,
                answer[2]
            );
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
        var box = page.Locator("input[name=topic][value=storage]");
        if (!await box.IsVisibleAsync())
        {
            await page.Locator("details.facets summary").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("input[name=topic][value=speed]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator(".facets button[type=submit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/claims?topic=speed&topic=storage");
        Assert.True(await page.Locator("input[name=topic][value=storage]").IsCheckedAsync());
        Assert.Equal(3, await page.Locator(".chips a").CountAsync());
        await page.Locator(".chips a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/claims?topic=storage");
        await page.Context.CloseAsync();
    }
}
