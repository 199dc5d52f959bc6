using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(RscExplainer.Browser.Tests.Browser))]

namespace RscExplainer.Browser.Tests;

/// <summary>
/// One browser and one site for all tests. Without a browser on the machine the tests are skipped and say so; where
/// RSC_REQUIRE_BROWSER is 1 they fail instead.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private Site? site;

    public string Address => site!.Address;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        if (Find() is not { } path)
            return;
        site = new();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (site is not null)
            await site.DisposeAsync();
    }

    /// <summary>A fresh window, as of a reader who was never here.</summary>
    public async Task<IBrowserContext> Open(BrowserNewContextOptions? options = null)
    {
        if (browser is null)
        {
            const string message = "NO BROWSER: chromium isn't on the path, so nothing of this was tested.";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("RSC_REQUIRE_BROWSER") is not "1", message);
            Assert.Fail(message);
        }
        options ??= new();
        options.BaseURL = Address;
        return await browser.NewContextAsync(options);
    }

    /// <summary>A page in a fresh window of a size.</summary>
    public async Task<IPage> Page(int width, int height, Action<BrowserNewContextOptions>? more = null)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = width, Height = height },
        };
        more?.Invoke(options);
        return await (await Open(options)).NewPageAsync();
    }

    private static string? Find() =>
        (
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Append("/usr/bin")
            from name in Names
            select Path.Combine(folder, name)
        ).FirstOrDefault(File.Exists);
}

/// <summary>One page of each kind.</summary>
public static class Kinds
{
    public static readonly string[] All =
    [
        "/",
        "/claims",
        "/claims?topic=speed&topic=storage",
        "/claims?topic=sped",
        "/claims?q=frontier",
        "/claims?topic=storage&q=exabite",
        "/claims/rsc-fastest-when-complete",
        "/claims/complete-may-2023",
        "/claims/exabyte-equals-36000-years-video",
        "/topics/speed",
        "/sources",
        "/sources/techidaily-2024",
        "/evidence/frontier-hplai-2022-06",
        "/speakers/meta",
        "/method",
        "/unknowns",
        "/check",
        "/explain",
        "/explain/exaflop",
        "/explain/training-a-trillion",
        "/explain/delay?deadline=0&earlier=many",
        "/glossary",
        "/changes",
        "/corrections",
        "/claims/rsc-complete-mid-2023",
        "/?as-of=2021-01-01",
        "/?as-of=2022-08-01",
        "/claims/rsc-complete-mid-2022?as-of=2022-08-01",
        "/claims?as-of=yesterday",
    ];
}
