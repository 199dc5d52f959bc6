using System.Net;

namespace RscExplainer.Web.Tests.Serving;

/// <summary>What one reader sends changes nothing for the next, nor for themselves: a page is a function of its address.</summary>
public sealed class PurityTests(RealSite pure)
{
    private const string Evil = "evil.example";

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Host", Evil),
        ("X-Forwarded-Host", Evil),
        ("X-Forwarded-Proto", "https"),
        ("X-Forwarded-For", "203.0.113.7"),
        ("X-Forwarded-Prefix", "/" + Evil),
        ("X-Forwarded-Port", "666"),
        ("Forwarded", $"for=203.0.113.7;host={Evil};proto=https"),
        ("X-Original-URL", "/" + Evil),
        ("X-Rewrite-URL", "/" + Evil),
        ("X-HTTP-Method-Override", "DELETE"),
        ("Accept-Language", "tr-TR, ar;q=0.9"),
        ("Accept", "application/json"),
        ("Cookie", $".AspNetCore.Culture=c=tr-TR|uic=tr-TR; session={Evil}"),
        ("User-Agent", $"<script>{Evil}</script>"),
        ("Referer", $"https://{Evil}/"),
        ("Range", "bytes=0-10"),
        ("X-Requested-With", "XMLHttpRequest"),
        ("X-Unknown", Evil),
    ];

    [Fact]
    public async Task No_header_changes_a_byte()
    {
        await using var poisoned = new Site();
        var claims = ContentFiles.Real.Claims.Select(claim => $"/claims/{claim.Id}").ToList();
        string[] always = ["/", "/claims", "/claims?kind=promise", "/claims?topic=nothing", "/claims?x=y", "/nowhere"];
        for (var index = 0; index < Headers.Length; index++)
        {
            // Each header is the first to ask for a page of its own, so that it would get into what is kept.
            foreach (var address in always.Append(claims[index]))
            {
                var answer = await poisoned.Send(HttpMethod.Get, address, Headers[index]);
                var expected = await pure.Get(address);
                Assert.Equal((Headers[index], expected.Body), (Headers[index], answer.Body));
                Assert.Equal(expected.Status, answer.Status);
                Assert.Equal(expected.Header("ETag"), answer.Header("ETag"));
                Assert.Equal(expected.Location, answer.Location);
            }
        }
    }

    [Theory]
    [InlineData("utm_source=x")]
    [InlineData("topic=speed")]
    [InlineData("as-off=nonsense")]
    [InlineData("__proto__=1&handler=Delete&page=/Error&id=x")]
    [InlineData("%1E1=%00")]
    public async Task No_query_changes_a_byte_of_a_page_without_filters(string query)
    {
        await using var poisoned = new Site();
        foreach (
            var address in (string[])["/", "/claims/rsc-fastest-when-complete", "/topics/speed", "/method", "/sources"]
        )
        {
            var answer = await poisoned.Get($"{address}?{query}");
            Assert.Equal((await pure.Get(address)).Header("ETag"), answer.Header("ETag"));
            Assert.Equal((await pure.Get(address)).Body, answer.Body);
        }
    }

    [Fact]
    public async Task An_unknown_key_beside_a_filter_leads_to_the_one_address_of_the_list()
    {
        var answer = await pure.Get("/claims?utm_source=x&topic=speed");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal("/claims?topic=speed", answer.Location);
    }

    [Fact]
    public async Task Readers_at_once_never_get_each_others_lists()
    {
        await using var site = new Site();
        string[] queries = ["topic=speed", "topic=storage", "x=%1E1&topic=nothing", "topic=speed&status=met", "y=%1E1"];
        var expected = await Task.WhenAll(queries.Select(query => pure.Get($"/claims?{query}")));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(number => Task.Run(() => site.Get($"/claims?{queries[number % queries.Length]}")))
        );

        for (var number = 0; number < answers.Length; number++)
            Assert.Equal(expected[number % queries.Length].Body, answers[number].Body);
    }
}
