using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>Results of calculations open their working, without scripts.</summary>
public sealed class ResultTests(Browser browser)
{
    private const string Page = "/claims/nearly-5-exaflops";

    [Theory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    [InlineData(320, 640, ColorScheme.Light)]
    [InlineData(320, 640, ColorScheme.Dark)]
    public async Task A_result_opens_by_keyboard_leads_to_its_values_and_closes_again(
        int width,
        int height,
        ColorScheme scheme
    )
    {
        var page = await browser.Page(
            width,
            height,
            options =>
            {
                options.JavaScriptEnabled = false;
                options.ColorScheme = scheme;
            }
        );
        await page.GotoAsync(Page);
        var result = page.Locator(".arithmetic .result");
        var working = page.Locator(".working:popover-open");

        await result.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(1, await working.CountAsync());
        var box = (await working.BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= width && box.Y + box.Height <= height);

        // The values come right behind the result, wherever the working stands in the page.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("GPUs of the full machine", await page.Locator(":focus").TextContentAsync());

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await working.CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_result_opens_by_touch()
    {
        var page = await browser.Page(
            390,
            800,
            options =>
            {
                options.JavaScriptEnabled = false;
                options.HasTouch = true;
            }
        );
        await page.GotoAsync(Page);

        await page.Locator(".arithmetic .result").TapAsync();

        Assert.Equal(1, await page.Locator(".working:popover-open").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_the_workings_are_a_list()
    {
        var page = await browser.Page(800, 1000);
        await page.GotoAsync(Page);
        Assert.False(await page.Locator(".workings h2").IsVisibleAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await page.Locator(".workings h2").IsVisibleAsync());
        foreach (var working in await page.Locator(".working").AllAsync())
            Assert.True(await working.IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
