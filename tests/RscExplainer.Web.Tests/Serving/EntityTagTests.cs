using System.Net;

namespace RscExplainer.Web.Tests.Serving;

/// <summary>Tags by which browsers and proxies know whether what they have is still right.</summary>
public sealed class EntityTagTests(RealSite site)
{
    private const string Page = "/claims/rsc-fastest-when-complete";

    [Fact]
    public async Task A_tag_is_strong_and_each_encoding_has_its_own()
    {
        var tags = new List<string?>();
        foreach (var (accepted, encoding) in ((string, string?)[])[("identity", null), ("gzip", "gzip"), ("br", "br")])
        {
            var answer = await site.Send(HttpMethod.Get, Page, ("Accept-Encoding", accepted));
            Assert.Equal(encoding, answer.Encoding);
            Assert.Matches("^\"[A-Za-z0-9_-]{22}\"$", answer.Header("ETag"));
            Assert.Equal("Accept-Encoding", answer.Header("Vary"));
            Assert.Equal("public, no-cache", answer.Header("Cache-Control"));
            tags.Add(answer.Header("ETag"));
        }
        Assert.Equal(3, tags.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=1.0, *;q=0", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.000, gzip;q=0", null)]
    [InlineData("brotli, xgzip", null)]
    [InlineData("", null)]
    public async Task The_best_encoding_that_a_client_takes_is_sent(string accepted, string? encoding) =>
        Assert.Equal(encoding, (await site.Send(HttpMethod.Get, Page, ("Accept-Encoding", accepted))).Encoding);

    [Fact]
    public async Task Two_hosts_give_the_same_tags_and_bytes()
    {
        await using var other = new Site();
        foreach (var address in (string[])["/", "/claims", "/claims?topic=speed", Page, "/sources", "/method"])
        {
            var (one, two) = (await site.Get(address), await other.Get(address));
            Assert.Equal(one.Header("ETag"), two.Header("ETag"));
            Assert.Equal(one.Body, two.Body);
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("W/\"other\",W/{0} , \"third\"")]
    [InlineData("*")]
    public async Task Who_has_the_bytes_is_answered_that_they_are_right_still(string header)
    {
        var tag = (await site.Get(Page)).Header("ETag")!;

        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            var answer = await site.Send(
                method,
                Page,
                ("If-None-Match", header.Replace("{0}", tag, StringComparison.Ordinal))
            );
            Assert.Equal(HttpStatusCode.NotModified, answer.Status);
            Assert.Equal("", answer.Body);
            Assert.Equal(tag, answer.Header("ETag"));
            Assert.Equal("Accept-Encoding", answer.Header("Vary"));
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("nonsense")]
    [InlineData("\"")]
    [InlineData("W/")]
    [InlineData(",,,")]
    public async Task Who_has_others_gets_the_page(string header) =>
        Assert.Equal(HttpStatusCode.OK, (await site.Send(HttpMethod.Get, Page, ("If-None-Match", header))).Status);

    [Fact]
    public async Task The_tag_of_another_encoding_is_another()
    {
        var tag = (await site.Send(HttpMethod.Get, Page, ("Accept-Encoding", "br"))).Header("ETag")!;
        Assert.Equal(HttpStatusCode.OK, (await site.Send(HttpMethod.Get, Page, ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task Head_tells_the_same_as_get_without_the_body()
    {
        await using var listening = new Listening();
        foreach (var address in (string[])["/", Page, "/claims?topic=speed"])
        {
            var get = await listening.Get(address);
            var head = Assert.Single(
                await listening.Send($"HEAD {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                answer => answer.Body.Length == 0
            );
            Assert.Equal(Without(get, "Date"), Without(head, "Date"));
        }

        static IEnumerable<string> Without(RawAnswer answer, string name) =>
            answer.Headers.Where(header => !header.StartsWith(name, StringComparison.Ordinal)).Order();
    }
}
