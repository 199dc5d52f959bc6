using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using RscExplainer.Tests;
using RscExplainer.Tests.Corpora;

namespace RscExplainer.Web.Tests.Corpora;

/// <summary>Whole pages and answers with everything in them that others thought of: nothing acts, and nothing fails.</summary>
public sealed class HostilePageTests(RealSite real)
{
    [Fact]
    public async Task Nothing_is_live_in_any_page_of_content_full_of_payloads()
    {
        using var folder = new HostileFolder();
        await using var site = new Site(folder.Path);
        var known = await KnownKinds();
        var wrong = new List<string>();

        foreach (var address in HostileFolder.Addresses)
        {
            var answer = await site.Get(address);
            if (answer.Status != HttpStatusCode.OK)
                wrong.Add($"{address} answers {answer.Status}");
            wrong.AddRange(LiveMarkup.OfPage(answer.Document).Select(live => $"{address}: {live}"));
            wrong.AddRange(
                LiveMarkup
                    .KindsOfPage(answer.Document)
                    .Where(kind => !known.Contains(kind))
                    .Select(kind => $"{address}: {kind}")
            );
        }

        Assert.Empty(wrong);
        Assert.InRange(folder.Payloads, 600, int.MaxValue);
    }

    [Fact]
    public async Task Nothing_is_live_and_nothing_fails_in_the_answer_to_any_address()
    {
        await using var site = SmallSite(out var folder);
        var known = await KnownKinds();
        var texts = Corpus
            .Payloads.Select(payload => payload.Payload)
            .Concat(Corpus.NaughtyStrings)
            .Concat(OddCharacters.InWords)
            .Distinct()
            .ToList();
        string[] keys = ["topic", "status", "kind", "by", "standing", "q", "sort", "page"];
        var queries = texts
            .Chunk(15)
            .SelectMany(some =>
                keys.Select(key =>
                    (Path: "/claims", Query: "?" + string.Join('&', some.Select(text => $"{key}={Escaped(text)}")))
                )
            )
            .Concat(texts.Chunk(15).Select(some => ("/claims", "?" + string.Join('&', some.Select(Escaped)))));
        string[] folders = ["/", "/claims/", "/sources/", "/evidence/", "/topics/", "/speakers/", "/error/"];
        var paths = texts.Select((text, index) => (Path: folders[index % folders.Length] + text, Query: ""));
        var wrong = new List<string>();

        foreach (var (path, query) in queries.Concat(paths))
        {
            var context = await site.Server.SendAsync(request =>
            {
                request.Request.Path = new PathString(path);
                request.Request.QueryString = new QueryString(query);
                // Each from an address of its own, so that none is refused as one too many.
                request.Connection.RemoteIpAddress = new IPAddress(Random.Shared.NextInt64(uint.MaxValue));
            });
            using var reader = new StreamReader(context.Response.Body);
            var page = new HtmlParser().ParseDocument(await reader.ReadToEndAsync());
            var where = $"{path}{query}";
            if (context.Response.StatusCode >= 500)
                wrong.Add($"{where} answers {context.Response.StatusCode}");
            var location = context.Response.Headers.Location.ToString();
            if (
                location.Length > 0
                && (!location.StartsWith('/') || location.StartsWith("//", StringComparison.Ordinal))
            )
                wrong.Add($"{where} leads to {location}");
            wrong.AddRange(LiveMarkup.OfPage(page).Select(live => $"{where}: {live}"));
            wrong.AddRange(
                LiveMarkup.KindsOfPage(page).Where(kind => !known.Contains(kind)).Select(kind => $"{where}: {kind}")
            );
        }

        folder.Delete(recursive: true);
        Assert.Empty(wrong);
    }

    // What the site's own pages have, and what prose may have.
    private async Task<HashSet<string>> KnownKinds() =>
        [
            .. (await real.Pages())
                .Values.Where(answer => answer.Type is "text/html")
                .SelectMany(answer => LiveMarkup.KindsOfPage(answer.Document)),
            // No link leads to a search or a notice.
            .. LiveMarkup.KindsOfPage(await real.Page("/claims?topic=sped")),
            .. LiveMarkup.KindsOfPage(await real.Page("/claims?q=frontier")),
            .. LiveMarkup.KindsOfPage(await real.Page("/claims?q=exabite")),
            .. LiveMarkup.InProse.Keys,
            .. LiveMarkup.InProse.SelectMany(one => one.Value.Select(attribute => $"{one.Key} {attribute}")),
            "head",
            "body",
            "html",
        ];

    private static Site SmallSite(out DirectoryInfo folder)
    {
        folder = Directory.CreateTempSubdirectory("rsc-");
        foreach (var (path, text) in A.Folder)
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        return new(folder.FullName);
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
