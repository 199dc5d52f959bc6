using System.Net;

namespace RscExplainer.Web.Tests;

/// <summary>Requirements of OWASP ASVS 5.0 that no other test looks at; threats.md has all of them.</summary>
public sealed class AsvsTests(RealSite site)
{
    [Fact]
    public async Task V3_4_2_no_answer_is_for_other_origins()
    {
        foreach (var address in (string[])["/", "/claims", "/nowhere", "/health/ready", "/assets/icon.svg"])
            Assert.Null((await site.Get(address)).Header("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/", "text/html", "utf-8")]
    [InlineData("/nowhere", "text/html", "utf-8")]
    [InlineData("/health/ready", "application/json", null)]
    [InlineData("/assets/icon.svg", "image/svg+xml", null)]
    public async Task V4_1_1_each_answer_tells_its_type_and_text_its_charset(
        string address,
        string type,
        string? charset
    )
    {
        await using var own = new Site();
        using var client = own.CreateClient();

        var answer = await client.GetAsync(address);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(charset, answer.Content.Headers.ContentType?.CharSet);
    }

    [Theory]
    [InlineData("/.git/HEAD")]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/content/announcement.md")]
    [InlineData("/assets/")]
    [InlineData("/assets")]
    [InlineData("/assets/fonts/")]
    public async Task V13_4_1_and_3_no_repository_and_no_listing_is_served(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get(address)).Status);
}
