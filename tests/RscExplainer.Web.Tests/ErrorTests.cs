using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace RscExplainer.Web.Tests;

/// <summary>What a reader sees when something isn't there or goes wrong.</summary>
public sealed class ErrorTests(RealSite site)
{
    [Theory]
    [InlineData("/claims/rsc-complete-mid-2023", "/claims/rsc-complete-mid-2022")]
    [InlineData("/claims/rsc-fastest", "/claims/rsc-fastest-when-complete")]
    [InlineData("/topics/sped", "/topics/speed")]
    [InlineData("/methods", "/method")]
    [InlineData("/sources/techidaily", "/sources/techidaily-2024")]
    [InlineData("/evidence/frontier-hplai", "/evidence/frontier-hplai-2022-06")]
    [InlineData("/claim", "/claims")]
    [InlineData("/CLAIMS/RSC-COMPLETE-MID-2022", "/claims/rsc-complete-mid-2022")]
    public async Task A_page_that_is_not_there_answers_404_and_names_near_ones(string address, string near)
    {
        var answer = await site.Get(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("text/html", answer.Type);
        Assert.Contains(answer.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == near);
        Assert.Contains(
            "noindex",
            answer.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/claims/x")]
    [InlineData("/evidence/x")]
    [InlineData("/sources/x")]
    [InlineData("/topics/x")]
    [InlineData("/speakers/x")]
    [InlineData("/x")]
    [InlineData("/x/y/z")]
    [InlineData("/assets/none.css")]
    [InlineData("/error")]
    [InlineData("/error/500")]
    [InlineData("/error/404")]
    [InlineData("/api/v1/claims")]
    public async Task What_was_never_there_answers_404(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get(address)).Status);
    }

    [Theory]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/claims/%3Cimg%20src=x%20onerror=alert(1)%3E")]
    [InlineData("/claims/%22%3E%3Csvg%20onload=alert(1)%3E")]
    public async Task A_404_never_echoes_markup_of_its_address(string address)
    {
        var answer = await site.Get(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain("alert(1)", answer.Body, StringComparison.Ordinal);
        Assert.Empty(PageTests.Inline(answer.Document));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task An_exception_gives_a_page_with_a_number_and_nothing_that_the_program_said(string environment)
    {
        var breaks = new Breaks();
        await using var broken = Broken(breaks, environment);

        var answer = await broken.Get("/claims");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("text/html", answer.Type);
        Assert.Single(answer.Document.QuerySelectorAll("h1"));
        Assert.Matches("^[0-9a-f]{32}$", answer.Document.QuerySelector("main p code")!.TextContent);
        Assert.DoesNotContain(Breaks.Secret, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_failed_once_is_shown_when_it_can_be_made_again()
    {
        var breaks = new Breaks();
        await using var broken = Broken(breaks, "Production");
        Assert.Equal(HttpStatusCode.InternalServerError, (await broken.Get("/claims")).Status);

        breaks.IsOn = false;

        Assert.Equal(HttpStatusCode.OK, (await broken.Get("/claims")).Status);
    }

    internal static Site Broken(Breaks breaks, string environment) =>
        new()
        {
            Environment = environment,
            AlsoServices = services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(breaks)),
        };

    /// <summary>Makes every page fail, but not the one that tells of it.</summary>
    internal sealed class Breaks : IResourceFilter
    {
        public const string Secret = "the password is swordfish";

        public bool IsOn { get; set; } = true;

        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (IsOn && !context.HttpContext.Request.Path.StartsWithSegments("/error", StringComparison.Ordinal))
                throw new InvalidOperationException(Secret);
        }

        public void OnResourceExecuted(ResourceExecutedContext context) { }
    }
}
