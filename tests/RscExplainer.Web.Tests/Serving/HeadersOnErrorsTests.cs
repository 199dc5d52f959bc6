using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using RscExplainer.Web.Tests.Commands;

namespace RscExplainer.Web.Tests.Serving;

/// <summary>Headers where they are forgotten most easily: on errors, behind proxies.</summary>
public sealed class HeadersOnErrorsTests
{
    private const string HstsHeader = "Strict-Transport-Security";

    [Fact]
    public async Task A_refused_host_gets_them()
    {
        await using var listening = new Listening(("AllowedHosts", "example.org;www.example.org"));

        var answer = Assert.Single(
            await listening.Send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
        );
        Assert.Equal(400, answer.Status);
        HasAll(answer.Header);
        answer = Assert.Single(
            await listening.Send("GET / HTTP/1.1\r\nHost: www.example.org\r\nConnection: close\r\n\r\n")
        );
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Each_error_gets_them()
    {
        using var content = new SmallContent();
        content.Write(
            "claims/taken-back.md",
            SmallContent
                .Claim.Replace("will be ready", "was ready", StringComparison.Ordinal)
                .Replace(
                    "---\nWhat",
                    "withdrawn: {on: 2026-11-01, why: It was never said.}\n---\nWhat",
                    StringComparison.Ordinal
                )
        );
        var breaks = new ErrorTests.Breaks { IsOn = false };
        await using var site = new Site(Path.Combine(content.Folder, "content"))
        {
            AlsoServices = services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(breaks)),
        };
        await HasThem(HttpMethod.Get, "/nowhere", HttpStatusCode.NotFound);
        await HasThem(HttpMethod.Post, "/claims", HttpStatusCode.MethodNotAllowed);
        await HasThem(HttpMethod.Get, "/claims/taken-back", HttpStatusCode.Gone);
        breaks.IsOn = true;
        await HasThem(HttpMethod.Get, "/claims/none", HttpStatusCode.InternalServerError);
        Assert.True(LimitTests.RunsDry(site, "/claims"));
        await HasThem(HttpMethod.Get, "/claims?kind=aim", HttpStatusCode.TooManyRequests);

        async Task HasThem(HttpMethod method, string address, HttpStatusCode status)
        {
            var answer = await site.Send(method, address);
            Assert.True(status == answer.Status, $"{address} answers {answer.Status}: {answer.Body}");
            HasAll(answer.Header);
            // No proxy may keep an error for others.
            Assert.Null(answer.Header("ETag"));
            Assert.DoesNotContain("max-age", answer.Header("Cache-Control") ?? "", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.0/8, 127.0.0.0/8", true)]
    public async Task Only_a_proxy_that_is_configured_can_say_that_a_reader_came_by_TLS(string proxies, bool isBelieved)
    {
        await using var listening = new Listening(("Site:Proxies", proxies));

        var answer = await listening.Get("/", "X-Forwarded-Proto: https", "X-Forwarded-For: 203.0.113.7");
        Assert.Equal(isBelieved ? "max-age=63072000; includeSubDomains" : null, answer.Header(HstsHeader));
        answer = await listening.Get("/nowhere", "X-Forwarded-Proto: https");
        Assert.Equal(404, answer.Status);
        Assert.Equal(isBelieved, answer.Header(HstsHeader) is not null);
        Assert.Null((await listening.Get("/")).Header(HstsHeader));
        Assert.Null((await listening.Get("/", "X-Forwarded-Proto: http")).Header(HstsHeader));
    }

    [Theory]
    [InlineData("2026-11-25")]
    [InlineData("2026-11-30")]
    [InlineData("2027-01-31")]
    [InlineData("2028-02-29")]
    public async Task The_contact_for_security_expires_a_month_off_at_least_and_a_year_at_most(string today)
    {
        var now = DateTimeOffset.Parse(today, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        await using var site = new Site
        {
            Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(now),
            Settings = new Dictionary<string, string> { ["Site:SecurityContact"] = "mailto:security@example.org" },
        };

        var answer = await site.Get("/.well-known/security.txt");

        Assert.Equal("text/plain", answer.Type);
        HasAll(answer.Header);
        var lines = answer.Body.Split('\n');
        Assert.Contains("Contact: mailto:security@example.org", lines);
        var expires = DateTimeOffset.Parse(
            Assert.Single(lines, line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..],
            CultureInfo.InvariantCulture
        );
        Assert.InRange(expires - now, TimeSpan.FromDays(30), TimeSpan.FromDays(365));
    }

    [Fact]
    public async Task Without_a_contact_there_is_no_such_file()
    {
        await using var site = new Site();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/.well-known/security.txt")).Status);
    }

    private static void HasAll(Func<string, string?> header)
    {
        Assert.Contains("default-src 'none'", header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", header("Referrer-Policy"));
        Assert.NotEmpty(header("Permissions-Policy")!);
        Assert.Equal("same-origin", header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", header("Cross-Origin-Resource-Policy"));
        Assert.Null(header("Server"));
    }
}
