using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>The list of claims where scripts run: it changes in place, and is what the address says at any time.</summary>
public sealed class ClaimsInPlaceTests(Browser browser)
{
    [Fact]
    public async Task A_choice_changes_the_list_in_place_keeps_the_focus_and_is_announced()
    {
        var page = await Open("/claims");
        var box = Box(page, "topic", "storage");
        // A live region is heard only if it is the one that was there before.
        await page.EvaluateAsync("() => { document.querySelector('#count[aria-live=polite]').same = true; }");

        await box.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await IsAt(page, "/claims?topic=storage");

        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(box).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#count[aria-live=polite]")).ToHaveTextAsync("4 claims of 50");
        await Assertions.Expect(page.Locator(".results > li")).ToHaveCountAsync(4);
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('#count[aria-live=polite]').same"));
        Assert.StartsWith("Claims: Storage", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(await Served(page, "/claims?topic=storage"), await Shown(page));
        await IsSamePage(page);
    }

    [Fact]
    public async Task Back_and_forward_bring_each_list_with_its_choices()
    {
        var page = await Open("/claims");
        await Box(page, "topic", "storage").CheckAsync();
        await IsAt(page, "/claims?topic=storage");
        await Box(page, "kind", "aim").CheckAsync();
        await IsAt(page, "/claims?topic=storage&kind=aim");
        await page.Locator("#q").FillAsync("exabyte");
        await page.Locator("#q").PressAsync("Enter");
        await IsAt(page, "/claims?topic=storage&kind=aim&q=exabyte");

        await page.EvaluateAsync("() => history.back()");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("");
        await page.EvaluateAsync("() => history.back()");
        await Assertions.Expect(Box(page, "kind", "aim")).Not.ToBeCheckedAsync();
        Assert.Equal(await Served(page, "/claims?topic=storage"), await Shown(page));
        await page.EvaluateAsync("() => history.back()");
        await Assertions.Expect(Box(page, "topic", "storage")).Not.ToBeCheckedAsync();
        Assert.Equal(await Served(page, "/claims"), await Shown(page));

        await page.EvaluateAsync("() => history.go(3)");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("exabyte");
        await Assertions.Expect(Box(page, "kind", "aim")).ToBeCheckedAsync();
        await IsSamePage(page);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_search_the_focus_is_on_the_results(bool scripts)
    {
        var page = await browser.Page(1280, 900, options => options.JavaScriptEnabled = scripts);
        await page.GotoAsync("/claims");
        await page.Locator("#q").FillAsync("exaflops");
        await page.Locator("#q").PressAsync("Enter");
        await IsAt(page, scripts ? "/claims?q=exaflops" : "/claims?q=exaflops#results");

        await Assertions.Expect(page.Locator("#results")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#results")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".results mark").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_chip_a_page_and_an_order_work_in_place_too()
    {
        var page = await Open("/claims?topic=storage");
        await page.Locator(".chips a").First.ClickAsync();
        await IsAt(page, "/claims");
        await Assertions.Expect(page.Locator("#results")).ToBeFocusedAsync();
        await Assertions.Expect(Box(page, "topic", "storage")).Not.ToBeCheckedAsync();

        await page.Locator(".pages a[rel=next]").ClickAsync();
        await IsAt(page, "/claims?page=2");
        await Assertions.Expect(page.Locator("#results")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".pages [aria-current=page]")).ToHaveTextAsync("Page 2");

        await page.Locator("#sort").SelectOptionAsync("title");
        await IsAt(page, "/claims?sort=title");
        await Assertions.Expect(page.Locator(".pages [aria-current=page]")).ToHaveTextAsync("Page 1");
        await IsSamePage(page);
    }

    [Fact]
    public async Task Of_two_choices_in_a_hurry_the_last_counts_whichever_answer_comes_first()
    {
        var page = await Open("/claims");
        var late = new TaskCompletionSource();
        await page.RouteAsync(
            url =>
                url.EndsWith("topic=storage", StringComparison.Ordinal)
                && !url.Contains("kind", StringComparison.Ordinal),
            async route =>
            {
                await late.Task;
                await route.ContinueAsync();
            }
        );
        await Box(page, "topic", "storage").CheckAsync();
        await Box(page, "kind", "aim").CheckAsync();
        await IsAt(page, "/claims?topic=storage&kind=aim");
        late.SetResult();
        await page.EvaluateAsync("() => fetch('/claims')");

        Assert.EndsWith("/claims?topic=storage&kind=aim", page.Url, StringComparison.Ordinal);
        Assert.Equal(await Served(page, "/claims?topic=storage&kind=aim"), await Shown(page));
        await IsSamePage(page);
    }

    [Fact]
    public async Task Where_the_answer_is_an_error_the_browser_shows_it()
    {
        var page = await Open("/claims");
        await page.RouteAsync(
            "**/claims?*",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 429,
                        ContentType = "text/html",
                        Body = "<h1>Wait</h1>",
                    }
                )
        );
        await Box(page, "topic", "storage").CheckAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Wait");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_link_opened_elsewhere_leaves_the_list_alone()
    {
        var page = await Open("/claims?topic=storage");
        await page.Locator(".chips a").First.ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });

        Assert.EndsWith("/claims?topic=storage", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(Box(page, "topic", "storage")).ToBeCheckedAsync();
        await IsSamePage(page);
    }

    [Fact]
    public async Task A_place_on_the_same_list_asks_for_nothing()
    {
        var page = await Open("/claims?topic=storage");
        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.ResourceType == "fetch")
                asked.Add(request.Url);
        };
        await page.Locator(".skip").PressAsync("Enter");
        await IsAt(page, "/claims?topic=storage#main");
        await page.EvaluateAsync("() => history.back()");
        await IsAt(page, "/claims?topic=storage");
        // What was asked for before this would be seen before it.
        await page.EvaluateAsync("() => fetch('/health/live')");

        Assert.Equal(browser.Address + "/health/live", Assert.Single(asked));
        await IsSamePage(page);
    }

    [Fact]
    public async Task Without_scripts_a_button_sorts()
    {
        var page = await browser.Page(1280, 900, options => options.JavaScriptEnabled = false);
        await page.GotoAsync("/claims?topic=storage");
        await page.Locator("#sort").SelectOptionAsync("title");
        await page.Locator(".sort button").ClickAsync();

        await IsAt(page, "/claims?topic=storage&sort=title#results");
        await Assertions.Expect(page.Locator("#sort")).ToHaveValueAsync("title");
        await page.Context.CloseAsync();
    }

    // What stays on the window goes when a page is loaded.
    private async Task<IPage> Open(string address)
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(address);
        await page.EvaluateAsync("() => { window.same = true; }");
        return page;
    }

    private static async Task IsSamePage(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => window.same === true"));
        await page.Context.CloseAsync();
    }

    private Task IsAt(IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(browser.Address + address);

    private static ILocator Box(IPage page, string key, string value) =>
        page.Locator($"#filter input[name={key}][value={value}]");

    private static Task<string> Shown(IPage page) =>
        page.EvaluateAsync<string>(
            "() => document.querySelector('.found').textContent + [...document.querySelectorAll('.facets label')].map(one => one.className + one.textContent)"
        );

    private static Task<string> Served(IPage page, string address) =>
        page.EvaluateAsync<string>(
            """
            async address => {
              const served = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
              return served.querySelector('.found').textContent + [...served.querySelectorAll('.facets label')].map(one => one.className + one.textContent);
            }
            """,
            address
        );
}
