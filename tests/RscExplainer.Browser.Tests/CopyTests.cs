using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>What is copied with scripts, and how one does without.</summary>
public sealed class CopyTests(Browser browser)
{
    private const string Claim = "/claims/rsc-complete-mid-2022";

    [Fact]
    public async Task The_answer_is_copied_with_the_link_and_says_so()
    {
        var page = await Page();
        await page.GotoAsync(Claim);
        await page.GetByText("Copy the answer").PressAsync("Enter");
        await page.Locator("button[data-copy=answer-text]").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".to-copy [role=status]").First).ToHaveTextAsync("Copied.");
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith(
            "Meta, 24 January 2022: “fully built out in mid-2022”. Kept late",
            copied,
            StringComparison.Ordinal
        );
        Assert.EndsWith(" " + browser.Address + Claim, copied, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_citation_is_copied_as_text_and_as_BibTeX()
    {
        var page = await Page();
        await page.GotoAsync("/method");
        await page.GetByText("Cite this page").PressAsync("Enter");
        await page.Locator("button[data-copy=cite-bibtex]").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".cite-this [role=status]").Last).ToHaveTextAsync("Copied.");
        Assert.StartsWith(
            "@misc{method,",
            await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
            StringComparison.Ordinal
        );
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_sign_behind_a_heading_copies_the_link_to_it_and_goes_there()
    {
        var page = await Page();
        await page.GotoAsync(Claim);
        await page.Locator("#happened .anchor").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".copied")).ToHaveTextAsync("Link copied.");
        var link = browser.Address + Claim + "#happened";
        Assert.Equal(link, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Assertions.Expect(page).ToHaveURLAsync(link);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_there_is_no_button_that_does_nothing_and_the_text_can_be_selected()
    {
        var page = await browser.Page(390, 800, options => options.JavaScriptEnabled = false);
        await page.GotoAsync(Claim);
        await page.GetByText("Copy the answer").PressAsync("Enter");

        await Assertions.Expect(page.Locator("#answer-text")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("button[data-copy=answer-text]")).ToBeHiddenAsync();
        await page.Locator("#answer-text").FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await Assertions.Expect(page.Locator("#answer-text")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Opened_they_are_accessible_and_fit_the_narrowest_screen()
    {
        var page = await browser.Page(320, 800);
        await page.GotoAsync(Claim);
        await page.GetByText("Copy the answer").PressAsync("Enter");
        await page.GetByText("Cite this page").PressAsync("Enter");
        var violations = await page.Violations();
        var wide = await page.Overflows();
        await page.Context.CloseAsync();

        Assert.Empty(violations);
        Assert.Empty(wide);
    }

    private async Task<IPage> Page()
    {
        var page = await browser.Page(1280, 900);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return page;
    }
}
