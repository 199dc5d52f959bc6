using System.Net;

[assembly: AssemblyFixture(typeof(RscExplainer.Web.Tests.RealSite))]

namespace RscExplainer.Web.Tests;

/// <summary>The real content, served once for all tests that only read it, and all pages that can be reached from the home page.</summary>
public sealed class RealSite : IAsyncDisposable
{
    private readonly Site site = new();
    private readonly Lazy<Task<IReadOnlyDictionary<string, Answer>>> crawled;

    public RealSite() => crawled = new(Crawl);

    public Task<Answer> Get(string address) => site.Get(address);

    public Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string address) => site.Page(address);

    public Task<Answer> Send(HttpMethod method, string address, params (string Name, string Value)[] headers) =>
        site.Send(method, address, headers);

    /// <summary>Every address of the site that a link names, without fragments, and what it answers.</summary>
    public Task<IReadOnlyDictionary<string, Answer>> Pages() => crawled.Value;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task<IReadOnlyDictionary<string, Answer>> Crawl()
    {
        var found = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var address))
        {
            // There are as many pages of past days as pages times days; those have tests of their own.
            if (found.ContainsKey(address) || address.Contains("as-of=", StringComparison.Ordinal))
                continue;
            var answer = await site.Get(address);
            found.Add(address, answer);
            if (answer.Status is not HttpStatusCode.OK || answer.Type is not "text/html")
                continue;
            foreach (var link in Links.Of(answer).Where(link => link.Path is not null))
                waiting.Enqueue(link.Path!);
        }
        return found;
    }
}

/// <summary>A link of a page. Its path is null if it leads away from the site.</summary>
public sealed record Link(string Written, string? Path, string? Fragment);

public static class Links
{
    private static readonly Uri Host = new("http://this.site");

    /// <summary>Everything on a page that leads somewhere or loads something, resolved as a browser would.</summary>
    public static IEnumerable<Link> Of(Answer page)
    {
        var here = new Uri(Host, page.Address);
        foreach (var element in page.Document.QuerySelectorAll("[href], [src], form[action]"))
        {
            var written =
                element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;
            var to = new Uri(here, written);
            var fragment = to.Fragment.Length > 0 ? Uri.UnescapeDataString(to.Fragment[1..]) : null;
            yield return new(written, to.Host == Host.Host ? to.PathAndQuery : null, fragment);
        }
    }
}
