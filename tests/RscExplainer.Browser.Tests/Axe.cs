using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RscExplainer.Browser.Tests;

/// <summary>The accessibility engine, with the rules that every page is held against.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>What is wrong with a page: the rule, the element and why.</summary>
    public static async Task<IReadOnlyList<string>> Violations(this IPage page)
    {
        // The newer way opens a window for each page to combine what it found in frames, which takes most of the time; the site
        // has no frames.
#pragma warning disable CS0618
        var result = await page.Locator("html").RunAxeLegacy(Rules);
#pragma warning restore CS0618
        return
        [
            .. from violation in result.Violations
            from node in violation.Nodes
            select $"{violation.Id}: {node.Html} {node.Any.Concat(node.All).FirstOrDefault()?.Message}",
        ];
    }
}
