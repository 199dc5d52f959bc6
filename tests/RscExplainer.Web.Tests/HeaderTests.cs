using System.Net;

namespace RscExplainer.Web.Tests;

/// <summary>Headers of every kind of answer.</summary>
public sealed class HeaderTests(RealSite site)
{
    private static readonly string[] Kinds =
    [
        "/",
        "/claims",
        "/claims?kind=promise&topic=speed",
        "/claims/rsc-fastest-when-complete",
        "/nowhere",
        "/error/500",
        "/health/live",
        "/health/ready",
        "/assets/icon.svg",
    ];

    public static TheoryData<string> Addresses => [.. Kinds];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_has_the_security_headers(string address) => HasAll(await site.Get(address));

    [Fact]
    public async Task An_asset_named_in_a_page_has_them_too()
    {
        var style = (await site.Page("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var answer = await site.Get(style);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/css", answer.Type);
        HasAll(answer);
    }

    [Fact]
    public async Task The_page_of_an_exception_has_them()
    {
        await using var broken = ErrorTests.Broken(new(), "Production");
        var answer = await broken.Get("/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        HasAll(answer);
    }

    [Fact]
    public async Task The_policy_allows_no_inline_code_and_nothing_from_elsewhere()
    {
        var policy = (await site.Get("/")).Header("Content-Security-Policy")!;
        var directives = policy
            .Split(';', StringSplitOptions.TrimEntries)
            .Select(directive => directive.Split(' '))
            .ToDictionary(words => words[0], words => words[1..]);

        Assert.Equal(["'none'"], directives["default-src"]);
        Assert.Equal(["'none'"], directives["base-uri"]);
        Assert.Equal(["'none'"], directives["frame-ancestors"]);
        Assert.Equal(["'self'"], directives["form-action"]);
        Assert.All(
            directives.Values.SelectMany(sources => sources),
            source => Assert.Contains(source, (string[])["'none'", "'self'"])
        );
    }

    [Fact]
    public async Task No_answer_sets_a_cookie()
    {
        foreach (var answer in (await site.Pages()).Values)
            Assert.False(answer.Headers.Contains("Set-Cookie"), answer.Address);
        foreach (var address in Kinds)
        {
            Assert.False((await site.Get(address)).Headers.Contains("Set-Cookie"), address);
            Assert.False((await site.Send(HttpMethod.Post, address)).Headers.Contains("Set-Cookie"), address);
        }
    }

    [Fact]
    public async Task Without_a_base_address_no_page_has_a_canonical_or_absolute_address_of_its_own()
    {
        foreach (var answer in (await site.Pages()).Values.Where(answer => answer.Type is "text/html"))
            Assert.Empty(
                answer
                    .Document.QuerySelectorAll("link[rel=canonical], meta[property='og:url']")
                    .Select(element => answer.Address)
            );
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org")]
    [InlineData("https://example.org/", "https://example.org")]
    public async Task With_a_base_address_pages_name_their_canonical_one(string setting, string expected)
    {
        await using var based = new Site { Settings = new Dictionary<string, string> { ["Site:BaseUrl"] = setting } };

        foreach (
            var (address, canonical) in (IEnumerable<(string, string)>)
                [
                    ("/", "/"),
                    ("/claims", "/claims"),
                    ("/claims?topic=speed", "/claims"),
                    ("/claims/rsc-fastest-when-complete", "/claims/rsc-fastest-when-complete"),
                    ("/method", "/method"),
                ]
        )
        {
            var page = await based.Page(address);
            Assert.Equal(expected + canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(expected + canonical, page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        }
        Assert.Null((await based.Get("/nowhere")).Document.QuerySelector("link[rel=canonical]"));
    }

    private static void HasAll(Answer answer)
    {
        Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.NotEmpty(answer.Header("Permissions-Policy")!);
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
    }
}
