using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>Terms that are explained where they occur, by keyboard, by touch and without scripts.</summary>
public sealed class ExplanationTests(Browser browser)
{
    private const string Claim = "/claims/rsc-fastest-when-complete";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_keyboard_a_term_opens_and_closes_its_explanation(bool scripts)
    {
        var page = await browser.Page(1280, 900, options => options.JavaScriptEnabled = scripts);
        await page.GotoAsync(Claim);
        var term = page.Locator("button.term").First;
        var explanation = page.Locator($"#{await term.GetAttributeAsync("popovertarget")}");

        await Assertions.Expect(explanation).ToBeHiddenAsync();
        await term.PressAsync("Enter");
        await Assertions.Expect(explanation).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(explanation.Locator("a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(explanation).ToBeHiddenAsync();
        await Assertions.Expect(term).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(320, 256)]
    [InlineData(390, 800)]
    public async Task By_touch_it_opens_inside_the_screen_and_a_tap_beside_it_closes_it(int width, int height)
    {
        var page = await browser.Page(width, height, options => options.HasTouch = true);
        await page.GotoAsync(Claim);
        var terms = page.Locator("button.term");
        var count = await terms.CountAsync();
        Assert.True(count > 0);
        for (var index = 0; index < count; index++)
        {
            var term = terms.Nth(index);
            var explanation = page.Locator($"#{await term.GetAttributeAsync("popovertarget")}");
            await term.TapAsync();
            await Assertions.Expect(explanation).ToBeVisibleAsync();
            var box = (await explanation.BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= width, $"{box.X} {box.Width}");
            Assert.True(box.Y >= 0 && box.Y + box.Height <= height, $"{box.Y} {box.Height}");
            Assert.Empty(await page.Overflows());
            await page.Touchscreen.TapAsync(2, 2);
            await Assertions.Expect(explanation).ToBeHiddenAsync();
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_open_explanation_is_accessible(ColorScheme theme)
    {
        var page = await browser.Page(1280, 900, options => options.ColorScheme = theme);
        await page.GotoAsync(Claim);
        await page.Locator("button.term").First.ClickAsync();
        var violations = await page.Violations();
        await page.Context.CloseAsync();

        Assert.Empty(violations);
    }
}
