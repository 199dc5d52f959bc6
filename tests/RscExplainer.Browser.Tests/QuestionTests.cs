using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>What readers come with is answered within a few clicks from the home page, on a phone too.</summary>
public sealed class QuestionTests(Browser browser)
{
    [Fact]
    public async Task Was_it_finished_on_time() =>
        await Ask(
            page =>
                page.Locator(".answers li", new() { HasText = "fully built out" })
                    .GetByText("Kept late, by its own account")
                    .IsVisibleAsync(),
            []
        );

    [Fact]
    public async Task Has_it_trained_a_model_with_a_trillion_parameters() =>
        await Ask(
            page => page.Locator(".answer").GetByText("Overtaken").IsVisibleAsync(),
            [page => page.GetByText("one day training models with trillions of parameters").ClickAsync()]
        );

    [Fact]
    public async Task Who_says_that_it_reached_five_exaflops() =>
        await Ask(
            page => page.Locator(".answer .caveat", new() { HasText = "Only the word of Meta" }).IsVisibleAsync(),
            [
                async page =>
                {
                    await page.Locator("#q").FillAsync("5 exaflops");
                    await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
                },
                page => page.Locator(".results h3 a", new() { HasText = "exaflops" }).First.ClickAsync(),
            ]
        );

    [Fact]
    public async Task What_was_known_on_the_first_of_August_2022() =>
        await Ask(
            page =>
                page.Locator(".answers li", new() { HasText = "fully built out" })
                    .GetByText("Deadline passed")
                    .IsVisibleAsync(),
            [
                async page =>
                {
                    await page.Locator("#as-of-day").FillAsync("2022-08-01");
                    await page.GetByRole(AriaRole.Button, new() { Name = "Look", Exact = true }).ClickAsync();
                },
            ]
        );

    [Fact]
    public async Task What_isnt_known_about_storage() =>
        await Ask(
            async page => await page.Locator(".results .status.unverifiable").CountAsync() > 0,
            [
                page =>
                    page.Locator("main")
                        .GetByRole(AriaRole.Link, new() { Name = "Storage", Exact = true })
                        .ClickAsync(),
            ]
        );

    private async Task Ask(Func<IPage, Task<bool>> isAnswered, Func<IPage, Task>[] clicks)
    {
        foreach (var (width, scripts) in ((int, bool)[])[(1280, true), (360, false)])
        {
            var page = await browser.Page(width, 740, options => options.JavaScriptEnabled = scripts);
            await page.GotoAsync("/");
            foreach (var click in clicks)
            {
                Assert.False(await isAnswered(page));
                await click(page);
            }
            await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
            Assert.True(await isAnswered(page), $"{page.Url}, {width} pixels wide");
            await page.Context.CloseAsync();
        }
    }
}
