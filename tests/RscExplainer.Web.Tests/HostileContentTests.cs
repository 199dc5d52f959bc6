using System.Net;
using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>
/// Content whose every field holds markup. Editors are trusted with words, not with code: whatever they write or paste is shown as
/// text.
/// </summary>
public sealed class HostileContentTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";
    private const string Handler = "<img src=x onerror=alert(1)>";
    private const string Breakout = "\"' onmouseover=alert(1) x='";
    private const string Entities = "&lt;b&gt; &#60;i&#62; &amp;amp;";

    private static readonly string[] Addresses =
    [
        "/",
        "/claims",
        "/claims?topic=topic",
        "/claims/claim",
        "/claims/gone",
        "/topics/topic",
        "/sources",
        "/sources/source",
        "/sources/repeater",
        "/evidence/evidence",
        "/speakers/speaker",
        "/page",
        "/glossary",
        "/nowhere",
        "/claims/clam",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rsc-");
    private readonly Site site;

    public HostileContentTests() => site = new(folder.FullName);

    public static TheoryData<string> Pages => [.. Addresses];

    public async ValueTask InitializeAsync()
    {
        await Write(
            "announcement.md",
            $"""
            ---
            name: {Quoted(Script)}
            title: {Quoted(Handler)}
            speaker: speaker
            on: 2022-01-24
            sources: [source]
            headlines: [claim]
            licence: {Quoted(Breakout)}
            ---
            {Prose}
            """
        );
        await Write(
            "speakers.yml",
            $"- id: speaker\n  name: {Quoted(Script)}\n  about: {Quoted(Handler)}\n- id: other\n  name: {Quoted(Breakout)}\n  about: {Quoted(Script)}\n"
        );
        await Write("topics.yml", $"- id: topic\n  title: {Quoted(Script)}\n  about: {Quoted(Handler)}\n");
        await Write(
            "glossary.yml",
            $"- term: {Quoted(Script)}\n  means: {Quoted(Breakout + Script)}\n- term: hostile\n  means: {Quoted(Breakout)}\n  also: [{Quoted(Handler)}]\n"
        );
        await Write(
            "corrections.yml",
            $"- on: 2026-11-01\n  claim: claim\n  was: {Quoted(Script)}\n  now: {Quoted(Handler)}\n"
        );
        foreach (
            var (id, repeats) in (IEnumerable<(string, string)>)
                [("source", ""), ("repeater", $"repeats:\n  claim: {{words: {Quoted(Script)}, changes: [misread]}}\n")]
        )
            await Write(
                $"sources/{id}.md",
                $"""
                ---
                title: {Quoted(Script + id)}
                publisher: {Quoted(Handler)}
                by: {(id == "source" ? "speaker" : "other")}
                authors: [{Quoted(Breakout)}, {Quoted(Script)}]
                published: 2022-01-24
                url: https://example.org/?a="onload=alert(1)&b=<script>
                archived: https://example.org/'onload=alert(1)
                kind: article
                read: full
                {repeats}---
                {Prose}
                """
            );
        await Write(
            "evidence/evidence.md",
            $"""
            ---
            title: {Quoted(Script)}
            on: 2022-08-01
            sources: [repeater]
            basis: measured
            ---
            {Prose}
            """
        );
        foreach (
            var (id, more) in (IEnumerable<(string, string)>)
                [("claim", ""), ("gone", $"withdrawn: {{on: 2026-11-01, why: {Quoted(Script)}}}\n")]
        )
            await Write(
                $"claims/{id}.md",
                $"""
                ---
                title: {Quoted(id + Script)}
                kind: promise
                topics: [topic]
                source: source
                seen-in: repeater
                fragment: {Quoted(id + Handler)}
                due: {Braces}words: {Quoted(Script)}, by: 2022-07-31{Close}
                test: {Quoted(Breakout + Script)}
                quantities: {Braces}rate: {Braces}value: 2 GB/s, title: {Quoted(Script)}, assumed: {Quoted(
                    Handler
                )}{Close}{Close}
                arithmetic: {Braces}says: {Quoted(Script)}, calculation: rate * 2, holds: yes{Close}
                evidence:
                  contradicts: [evidence]
                verdicts:
                  - judged: 2026-11-01
                    outcome: not-met
                    confidence: high
                    because: {Quoted(Script)}
                    evidence: [evidence]
                    would-change: {Quoted(Handler)}
                    calculation: rate * 2
                reply: {Braces}on: 2023-01-01, source: source, text: {Quoted(Script)}{Close}
                {more}---
                {Prose}
                """
            );
        await Write(
            "pages/page.md",
            $"---\ntitle: {Quoted(Script)}\nabout: {Quoted(Handler)}\n---\n## {Script} heading {{#main .site onclick=alert(1)}}\n\n{Prose}\n"
        );
    }

    private const string Braces = "{";
    private const string Close = "}";

    private static string Prose =>
        $$"""
            A hostile text with {{Script}} in it, {{Handler}} and {{Entities}} [@source, {{Script}}].

            {{Script}}

            <div style="color: red" onclick="alert(1)">

            - `{{Script}}` and **{{Handler}}** {.skip}
            - [words {{Script}}](https://example.org/"onclick=alert(1) "title onclick=alert(1)")
            - <https://example.org/onclick=alert(1)>
            - the text javascript:alert(1) and data:text/html,x

            ```html onclick=alert(1)
            {{Script}}
            ```

            | {{Script}} | b |
            | --- | --- |
            | {{Handler}} | <!-- {{Script}} --> |
            """;

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_markup_of_the_content_becomes_markup_of_a_page(string address)
    {
        var answer = await site.Get(address);
        var page = answer.Document;

        Assert.True((int)answer.Status < 500, $"{answer.Status}");
        Assert.Empty(PageTests.Inline(page));
        Assert.Empty(
            page.QuerySelectorAll(
                "script:not([src^='/assets/claims.'], [src^='/assets/walk.'], [src^='/assets/copy.']), img, iframe, object, embed, base, main style, main link, main meta, b i"
            )
        );
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.LocalName is "href" or "src" or "action"),
            attribute =>
                !attribute.Value.StartsWith('/')
                && !attribute.Value.StartsWith('#')
                && !attribute.Value.StartsWith("https://", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("<script>", answer.Body, StringComparison.OrdinalIgnoreCase);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/", "h1", Handler)]
    [InlineData("/", "header .name", Script)]
    [InlineData("/", "footer", Breakout)]
    [InlineData("/claims/claim", "h1", "claim" + Script)]
    [InlineData("/claims/claim", ".said blockquote", "claim" + Handler)]
    [InlineData("/claims/claim", ".said dl", Breakout + Script)]
    [InlineData("/claims/claim", ".because", Script)]
    [InlineData("/claims/gone", "main", Script)]
    [InlineData("/topics/topic", "h1", Script)]
    [InlineData("/topics/topic", ".lead", Handler)]
    [InlineData("/sources/source", ".facts", Handler)]
    [InlineData("/evidence/evidence", "h1", Script)]
    [InlineData("/speakers/speaker", "h1", Script)]
    [InlineData("/page", "h1", Script)]
    [InlineData("/glossary", "dd", Breakout)]
    public async Task It_is_shown_as_the_text_that_it_is(string address, string selector, string text)
    {
        var page = (await site.Get(address)).Document;

        Assert.Contains(
            page.QuerySelectorAll(selector),
            element => Spaced(element.TextContent).Contains(Spaced(text), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Attributes_in_curly_brackets_are_text()
    {
        var page = await site.Page("/page");

        Assert.Contains(
            "{#main .site onclick=alert(1)}",
            page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("main", page.QuerySelector("#main")!.LocalName);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://example.org/x.png)")]
    [InlineData("[x](file:///x)")]
    public async Task An_unsafe_link_is_an_error_and_never_reaches_a_page(string markdown)
    {
        await Write("pages/page.md", $"---\ntitle: A page\n---\n{markdown}\n");
        await using var development = new Site(folder.FullName) { Environment = "Development" };

        var answer = await development.Get("/page");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("pages/page.md:", answer.Body, StringComparison.Ordinal);
        Assert.Empty(answer.Document.QuerySelectorAll("a, img, script"));
    }

    [Theory]
    [InlineData("url: https://example.org/?a=\"onload=alert(1)&b=<script>", "url: javascript:alert(1)")]
    [InlineData("url: https://example.org/?a=\"onload=alert(1)&b=<script>", "url: data:text/html,x")]
    [InlineData("archived: https://example.org/'onload=alert(1)", "archived: javascript:alert(1)//https://example.org")]
    public async Task An_unsafe_address_of_a_source_is_an_error(string old, string now)
    {
        var path = Path.Combine(folder.FullName, "sources", "source.md");
        await File.WriteAllTextAsync(
            path,
            (await File.ReadAllTextAsync(path)).Replace(old, now, StringComparison.Ordinal)
        );
        await using var development = new Site(folder.FullName) { Environment = "Development" };

        var answer = await development.Get("/sources/source");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("RSC022", answer.Body, StringComparison.Ordinal);
    }

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A YAML value in single quotes, which have no escapes but for themselves.</summary>
    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private async Task Write(string path, string text)
    {
        var to = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await File.WriteAllTextAsync(to, text);
    }
}
