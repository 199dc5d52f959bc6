using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>What a first visit costs, and whether anything moves while it loads.</summary>
public sealed class WeightTests(Browser browser)
{
    private const double MostShift = 0.02;
    private const int MostBytes = 150 * 1000;

    [Theory]
    [InlineData("/")]
    [InlineData("/claims")]
    [InlineData("/claims/rsc-fastest-when-complete")]
    public async Task A_first_visit_loads_less_than_150_kilobytes_fonts_included(string address)
    {
        var page = await browser.Page(1280, 900);
        var sizes = new ConcurrentBag<Task<RequestSizesResult>>();
        page.RequestFinished += (_, request) => sizes.Add(request.SizesAsync());
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("() => document.fonts.ready");
        var sent = (await Task.WhenAll(sizes)).Sum(size => size.ResponseBodySize + size.ResponseHeadersSize);
        var fonts = await page.EvaluateAsync<int>(
            "() => [...document.fonts].filter(font => font.status === 'loaded').length"
        );
        await page.Context.CloseAsync();

        Assert.True(fonts >= 2, $"{fonts} fonts");
        Assert.InRange(sent, 1, MostBytes);
    }

    [Theory]
    [InlineData(320, "/")]
    [InlineData(320, "/claims/rsc-fastest-when-complete")]
    [InlineData(1280, "/")]
    [InlineData(1280, "/claims")]
    [InlineData(1280, "/claims/rsc-fastest-when-complete")]
    public async Task Nothing_moves_when_fonts_arrive_late(int width, string address)
    {
        var page = await browser.Page(width, 900);
        var shown = new TaskCompletionSource();
        await page.RouteAsync(
            "**/*.woff2",
            async route =>
            {
                await shown.Task;
                await route.ContinueAsync();
            }
        );
        await page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) window.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """
        );
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        // Painted in the fall-backs first, then in the fonts.
        await Painted(page);
        shown.SetResult();
        await page.EvaluateAsync("() => document.fonts.ready");
        await Painted(page);
        var shift = await page.EvaluateAsync<double>("() => window.shift");
        await page.Context.CloseAsync();

        Assert.InRange(shift, 0, MostShift);
    }

    private static async Task Painted(IPage page) =>
        await page.EvaluateAsync(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))"
        );
}
