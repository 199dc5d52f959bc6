using System.Text;
using System.Text.RegularExpressions;

namespace RscExplainer.Browser.Tests;

/// <summary>Claims as handouts.</summary>
public sealed partial class PrintTests(Browser browser)
{
    [Fact]
    public async Task A_claim_fits_two_pages_of_paper_and_the_longest_three()
    {
        var page = await browser.Page(1280, 900);
        var lengths = new List<int>();
        for (var number = 1; number <= 3; number++)
        {
            await page.GotoAsync($"/claims?sort=title&page={number}");
            var claims = await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.results h3 a')].map(link => link.getAttribute('href'))"
            );
            foreach (var claim in claims)
            {
                await page.GotoAsync(claim);
                lengths.Add(await Pages(page));
                await page.GotoAsync($"/claims?sort=title&page={number}");
            }
        }
        await page.Context.CloseAsync();

        Assert.True(lengths.Count >= 50);
        Assert.All(lengths, length => Assert.InRange(length, 1, 3));
        Assert.True(lengths.Count(length => length <= 2) >= 0.85 * lengths.Count, string.Join(' ', lengths));
    }

    private static async Task<int> Pages(Microsoft.Playwright.IPage page)
    {
        var pdf = await page.PdfAsync(
            new()
            {
                Format = "A4",
                Margin = new()
                {
                    Top = "12mm",
                    Right = "12mm",
                    Bottom = "12mm",
                    Left = "12mm",
                },
            }
        );
        return PageObject().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type /Page\b", RegexOptions.NonBacktracking)]
    private static partial Regex PageObject();
}
