using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using RscExplainer.Web.Tests.Commands;
using Xunit;

namespace RscExplainer.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_names_the_version_and_counts_the_errors()
    {
        using var content = new SmallContent();
        await using var site = Site(content, "Production");
        using var client = site.CreateClient();

        var answer = await client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches(
            "^{\"status\":\"healthy\",\"errors\":0,\"version\":\"[0-9a-f]{12}\"}$",
            await answer.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task In_Development_the_program_lives_without_right_content_but_is_not_ready()
    {
        using var content = SmallContent.Wrong();
        await using var site = Site(content, "Development");
        using var client = site.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        var page = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains(
            "claims/ready-2022.md:4:10: error",
            await page.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    private static WebApplicationFactory<Program> Site(SmallContent content, string environment) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            host.UseEnvironment(environment).UseSetting("Content:Path", Path.Combine(content.Folder, "content"))
        );
}
