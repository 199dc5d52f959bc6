using System.Net;
using System.Text.RegularExpressions;

namespace RscExplainer.Web.Tests.Serving;

/// <summary>The site below a path of somebody's host, as `Site:BaseUrl` says.</summary>
public sealed partial class BasePathTests
{
    private const string Base = "https://example.org/rsc";

    private static readonly Dictionary<string, string> Settings = new() { ["Site:BaseUrl"] = Base + "/" };

    [Fact]
    public async Task Every_link_of_every_page_stays_below_the_path_and_leads_somewhere()
    {
        await using var site = new Site { Settings = Settings };
        var root = new Uri("https://example.org/");
        var waiting = new Queue<Uri>([new(root, "/rsc/")]);
        var known = new HashSet<Uri>(waiting);
        var types = new HashSet<string?>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address))
        {
            var answer = await site.Get(address.PathAndQuery);
            Assert.True(answer.Status is HttpStatusCode.OK, $"{address} answers {answer.Status}");
            types.Add(answer.Type);
            if (answer.Type is "text/css")
            {
                foreach (Match file in InStyle().Matches(answer.Body))
                    Follow(address, file.Groups["file"].Value);
            }
            if (answer.Type is not "text/html")
                continue;
            // Whatever attribute it is in: an address from the root must not be without the path.
            foreach (var attribute in answer.Document.All.SelectMany(element => element.Attributes))
            {
                if (attribute.Value.StartsWith('/'))
                    Assert.True(
                        attribute.Value.StartsWith("/rsc/", StringComparison.Ordinal),
                        $"{address} has {attribute.Name}={attribute.Value}"
                    );
            }
            foreach (
                var link in Links
                    .Of(answer with { Address = address.PathAndQuery })
                    .Where(link => link.Path is not null)
            )
                Follow(address, link.Written);
            var canonical = answer.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
            Assert.Equal(Base + address.AbsolutePath["/rsc".Length..], canonical);
        }
        Assert.Superset(new HashSet<string?> { "text/html", "text/css", "font/woff2", "image/svg+xml" }, types);
        Assert.True(known.Count > 200, $"Only {known.Count} addresses were found.");

        void Follow(Uri from, string written)
        {
            var to = new UriBuilder(new Uri(from, written)) { Fragment = "" }.Uri;
            // Past days are as many as pages times days.
            if (to.Host != root.Host || to.Query.Contains("as-of=", StringComparison.Ordinal))
                return;
            Assert.StartsWith("/rsc/", to.AbsolutePath, StringComparison.Ordinal);
            if (known.Add(to))
                waiting.Enqueue(to);
        }
    }

    [Theory]
    [InlineData("/rsc/claims?status=met&topic=speed", "/rsc/claims?topic=speed&status=met")]
    [InlineData("/claims?status=met&topic=speed", "/rsc/claims?topic=speed&status=met")]
    public async Task Redirects_stay_below_it(string address, string location)
    {
        await using var site = new Site { Settings = Settings };
        var answer = await site.Get(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal(location, answer.Location);
    }

    [Fact]
    public async Task Errors_stay_below_it_too()
    {
        await using var site = new Site { Settings = Settings };
        foreach (var address in (string[])["/rsc/nowhere", "/rsc/claims/nothing", "/rsc/rsc/claims"])
        {
            var answer = await site.Get(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            var links = Links.Of(answer).Where(link => link.Path is not null).ToList();
            Assert.NotEmpty(links);
            Assert.All(
                links.Where(link => !link.Written.StartsWith('#')),
                link => Assert.StartsWith("/rsc/", link.Path)
            );
        }
    }

    [Fact]
    public async Task A_proxy_may_take_the_path_off_or_leave_it()
    {
        await using var site = new Site { Settings = Settings };

        Assert.Equal((await site.Get("/rsc/claims")).Header("ETag"), (await site.Get("/claims")).Header("ETag"));
        Assert.Equal((await site.Get("/rsc")).Header("ETag"), (await site.Get("/")).Header("ETag"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/rscx/claims")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/rsc/health/ready")).Status);
    }

    [GeneratedRegex("""url\("?(?<file>[^")]+)"?\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InStyle();
}
