using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>The walk through time on the home page, with scripts and without.</summary>
public sealed class WalkTests(Browser browser)
{
    [Fact]
    public async Task The_slider_turns_the_squares_in_place_and_keeps_the_focus()
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync("/");
        var slider = page.Locator("#walk input[type=range]");
        await page.EvaluateAsync("() => { document.querySelector('#walk input').same = true; }");
        var now = await page.Locator(".wall a").CountAsync();

        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#walk .walk-day strong")).ToHaveTextAsync("24\u00a0January\u00a02022");
        await Assertions.Expect(page).ToHaveURLAsync($"{browser.Address}/?as-of=2022-01-24#walk");
        await Assertions.Expect(slider).ToBeFocusedAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('#walk input').same"));
        Assert.InRange(await page.Locator(".wall a").CountAsync(), 1, now - 1);
        Assert.Equal(await Served(page, "/?as-of=2022-01-24"), await Shown(page));

        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator("#walk .walk-day strong")).ToHaveTextAsync("Today");
        Assert.Equal(await Served(page, "/"), await Shown(page));
        Assert.Equal("Today", await slider.GetAttributeAsync("aria-valuetext"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task However_fast_one_slides_one_page_is_asked_for_at_a_time_and_the_last_is_shown()
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync("/");
        var asked = 0;
        var open = 0;
        var most = 0;
        await page.RouteAsync(
            "**/?as-of=*",
            async route =>
            {
                asked++;
                most = Math.Max(most, ++open);
                await route.ContinueAsync();
                open--;
            }
        );
        await page.EvaluateAsync(
            """
            () => {
              const slider = document.querySelector('#walk input');
              for (let place = Number(slider.max) - 1; place >= 2; place--) {
                slider.value = place;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
              }
            }
            """
        );
        var third = await page.Locator("#walk").GetAttributeAsync("data-days");
        await Assertions.Expect(page).ToHaveURLAsync($"{browser.Address}/?as-of={third!.Split(' ')[2]}#walk");

        Assert.Equal(1, most);
        Assert.InRange(asked, 1, 3);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_links_lead_through_the_days()
    {
        var page = await browser.Page(360, 740, options => options.JavaScriptEnabled = false);
        await page.GotoAsync("/");
        Assert.Equal(0, await page.Locator("#walk input >> visible=true").CountAsync());

        await page.Locator("#walk a.before").ClickAsync();
        Assert.Contains("as-of=", page.Url, StringComparison.Ordinal);
        await page.Locator("#walk a.before").ClickAsync();
        await page.Locator("#as-of").GetByText("Back to today").ClickAsync();
        Assert.Equal($"{browser.Address}/", page.Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_day_can_be_typed_and_the_list_keeps_its_filters_and_its_day()
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync("/claims?topic=speed");
        await page.Locator("#as-of-day").FillAsync("2022-08-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look", Exact = true }).ClickAsync();
        Assert.Equal($"{browser.Address}/claims?topic=speed&as-of=2022-08-01", page.Url);

        await page.Locator("#filter input[name=kind][value=promise]").CheckAsync();
        await Assertions
            .Expect(page)
            .ToHaveURLAsync($"{browser.Address}/claims?topic=speed&kind=promise&as-of=2022-08-01");
        await page.Locator("#as-of").GetByText("Back to today").ClickAsync();
        Assert.Equal($"{browser.Address}/claims?topic=speed&kind=promise", page.Url);
        await page.Context.CloseAsync();
    }

    private static async Task<string> Shown(IPage page) =>
        await page.EvaluateAsync<string>($"() => ({Words})(document)");

    private static async Task<string> Served(IPage page, string address) =>
        await page.EvaluateAsync<string>(
            $"async address => ({Words})(new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html'))",
            address
        );

    private const string Words =
        "page => page.title + page.querySelector('main').textContent.replace(/\\s+/g, ' ') + [...page.querySelectorAll('a')].map(a => a.getAttribute('href')).join(' ')";
}
