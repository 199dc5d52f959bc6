using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>A text is pasted, sent by the form and comes back marked.</summary>
public sealed class CheckTests(Browser browser)
{
    private const string Article =
        "Meta’s RSC will have 17,000 GPUs by July.\n\nIt is among the fastest AI supercomputers running today, and it "
        + "can train a model with tens of billions of parameters in three weeks, down from eight.";

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task The_checked_text_is_accessible_and_fits_the_screen_without_scripts_too(
        ColorScheme theme,
        int width
    )
    {
        // Axe itself is a script, so the page that is looked at has them.
        var page = await browser.Page(width, 900, options => options.ColorScheme = theme);
        await Check(page);
        var violations = await page.Violations();
        var wide = await page.Overflows();
        await page.Context.CloseAsync();

        Assert.Empty(violations);
        Assert.Empty(wide);
    }

    [Fact]
    public async Task The_form_works_without_scripts_and_by_keyboard()
    {
        var page = await browser.Page(1280, 900, options => options.JavaScriptEnabled = false);
        await page.GotoAsync("/check");
        await page.Locator("#text").FillAsync(Article);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        var marks = page.Locator(".pasted mark");
        await marks.First.WaitForAsync();
        var count = await marks.CountAsync();
        await page.Context.CloseAsync();

        Assert.InRange(count, 2, 10);
    }

    private static async Task Check(IPage page)
    {
        await page.GotoAsync("/check");
        await page.Locator("#text").FillAsync(Article);
        await page.Locator("form.paste button").ClickAsync();
        await page.Locator(".pasted mark").First.WaitForAsync();
    }
}
