using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>Explainers with and without scripts, by keyboard, and on narrow screens.</summary>
public sealed class ExplainerTests(Browser browser)
{
    private const string Video = "/explain/exabyte-of-video";

    public static TheoryData<string> Ids =>
        ["exabyte-of-video", "exaflop", "training-a-trillion", "reading-an-exabyte", "delay", "failures"];

    [Fact]
    public async Task Without_scripts_it_is_a_form_with_a_button_and_no_slider()
    {
        var page = await browser.Page(1280, 900, options => options.JavaScriptEnabled = false);
        await page.GotoAsync(Video);
        Assert.Equal(0, await page.Locator("input[type=range]:visible").CountAsync());

        await page.Locator("#rate").FillAsync("14");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{Video}?rate=14");

        Assert.Contains("18,100", await page.Locator("#answer").TextContentAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_answer_and_the_chart_follow_the_slider_and_the_history_does_not_grow()
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(Video);
        var before = await page.EvaluateAsync<int>("() => history.length");
        var slider = page.Locator("#input-rate input[type=range]");
        var picture = await page.Locator("#chart svg.wide").InnerHTMLAsync();

        await slider.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.WaitForURLAsync($"**{Video}?rate=100");

        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("2,540");
        await Assertions.Expect(page.Locator("#rate")).ToHaveValueAsync("100");
        Assert.NotEqual(picture, await page.Locator("#chart svg.wide").InnerHTMLAsync());
        Assert.Equal("100\u00A0Mbit/s", await slider.GetAttributeAsync("aria-valuetext"));
        Assert.True(await slider.EvaluateAsync<bool>("slider => slider === document.activeElement"));
        Assert.Equal(before, await page.EvaluateAsync<int>("() => history.length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task However_fast_it_moves_one_request_is_on_its_way_and_the_last_place_wins()
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(Video);
        var (now, most, all) = (0, 0, 0);
        var gate = new SemaphoreSlim(1);
        await page.RouteAsync(
            "**/explain/*?*",
            async route =>
            {
                Interlocked.Increment(ref all);
                most = Math.Max(most, Interlocked.Increment(ref now));
                await gate.WaitAsync();
                gate.Release();
                Interlocked.Decrement(ref now);
                await route.ContinueAsync();
            }
        );
        await gate.WaitAsync();
        await page.Locator("#input-rate input[type=range]")
            .EvaluateAsync(
                """
                slider => {
                  for (let place = 0; place <= 900; place += 10) {
                    slider.value = place;
                    slider.dispatchEvent(new Event("input", { bubbles: true }));
                  }
                  slider.value = 1000;
                  slider.dispatchEvent(new Event("input", { bubbles: true }));
                  slider.dispatchEvent(new Event("change", { bubbles: true }));
                }
                """
            );
        gate.Release();
        await page.WaitForURLAsync($"**{Video}?rate=100");

        await Assertions.Expect(page.Locator("#answer")).ToContainTextAsync("2,540");
        Assert.Equal(1, most);
        Assert.InRange(all, 1, 3);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_slider_stops_between_whole_numbers_where_nothing_is_counted()
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(Video);

        await page.Locator("#input-rate input[type=range]").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("PageUp");

        await Assertions.Expect(page.Locator("#rate")).ToHaveValueAsync("0.849");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_wrong_number_gets_its_message_and_keeps_what_was_typed()
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(Video);
        var field = page.Locator("#rate");

        await field.FillAsync("1000");
        await page.Keyboard.PressAsync("Enter");

        await Assertions
            .Expect(page.Locator("#problem-rate"))
            .ToHaveTextAsync("It must be from 0.5 to 100\u00A0Mbit/s.");
        await Assertions.Expect(field).ToHaveValueAsync("1000");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.True(await field.EvaluateAsync<bool>("field => field === document.activeElement"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_words_of_a_chart_keep_their_size_and_stay_inside(string id)
    {
        foreach (var width in new[] { 320, 360, 760, 1280 })
        {
            var page = await browser.Page(width, 800);
            await page.GotoAsync($"/explain/{id}");
            await page.EvaluateAsync("() => document.fonts.ready");
            var heights = await page.EvaluateAsync<double[]>(
                "() => [...document.querySelectorAll('#chart svg text')].filter(text => text.getClientRects().length).map(text => text.getBoundingClientRect().height)"
            );
            var outside = await page.EvaluateAsync<int>(
                "() => [...document.querySelectorAll('#chart svg text')].filter(text => { const box = text.getBoundingClientRect(); return box.left < -0.5 || box.right > innerWidth + 0.5; }).length"
            );
            await page.Context.CloseAsync();

            Assert.NotEmpty(heights);
            Assert.All(heights, height => Assert.True(height >= 11, $"{height} px at {width}"));
            Assert.Equal(0, outside);
        }
    }

    [Fact]
    public async Task On_paper_the_chart_is_there_with_its_table()
    {
        var page = await browser.Page(800, 1000);
        await page.GotoAsync("/explain/exaflop");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await page.Locator("#chart svg.wide").IsVisibleAsync());
        Assert.True(await page.Locator("#chart table").IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
