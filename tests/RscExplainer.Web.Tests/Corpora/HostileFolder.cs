using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Snapshots;
using RscExplainer.Tests;
using RscExplainer.Tests.Corpora;

namespace RscExplainer.Web.Tests.Corpora;

/// <summary>
/// A content folder that holds every payload of the corpora that may be written at all, as text in all places: what a careless
/// editor could publish. Payloads that reading refuses never get so far.
/// </summary>
internal sealed class HostileFolder : IDisposable
{
    private const int Claims = 160;
    private const int Few = 40;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rsc-");
    private readonly Dictionary<string, ImmutableArray<string>> accepted;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    public HostileFolder()
    {
        accepted = Places
            .OfProse.Concat(Places.OfLines)
            .AsParallel()
            .Select(place => (place.Name, Texts: Accepted(place)))
            .ToDictionary(pair => pair.Name, pair => pair.Texts, StringComparer.Ordinal);
        Write("announcement.md", Announcement);
        Write("speakers.yml", Many(Few, SpeakerOf) + A.Folder["speakers.yml"]);
        Write("topics.yml", Many(Few, TopicOf) + A.Folder["topics.yml"]);
        Write("glossary.yml", string.Concat(accepted["term"].Take(Few * 2).Distinct().Select(TermOf)));
        Write("corrections.yml", Many(Few, CorrectionOf));
        foreach (var path in (string[])["sources/launch.md", "sources/list-2022.md", "sources/brochure.md"])
            Write(path, A.Folder[path]);
        for (var i = 0; i < Claims; i++)
        {
            Write($"claims/c{i}.md", ClaimOf(i));
            Write($"sources/s{i}.md", SourceOf(i));
            Write($"evidence/e{i}.md", EvidenceOf(i));
        }
        for (var i = 0; i < Few / 2; i++)
            Write($"pages/p{i}.md", PageOf(i));
        Assert.Empty(
            Snapshot
                .From(Draft.Read(Path), DateOnly.FromDateTime(Site.Today.Date))
                .Problems.Where(problem => problem.Severity is Severity.Error)
                .Select(A.Shown)
        );
    }

    public string Path => folder.FullName;

    /// <summary>How many different payloads stand in it.</summary>
    public int Payloads => written.Count;

    public static IEnumerable<string> Addresses =>
        [
            "/",
            "/claims",
            "/sources",
            "/glossary",
            .. Enumerable.Range(0, Claims).Select(i => $"/claims/c{i}"),
            .. Enumerable.Range(0, Claims).Select(i => $"/sources/s{i}"),
            .. Enumerable.Range(0, Claims).Select(i => $"/evidence/e{i}"),
            .. Enumerable.Range(0, Few).Select(i => $"/topics/t{i}"),
            .. Enumerable.Range(0, Few).Select(i => $"/claims?topic=t{i}"),
            .. Enumerable.Range(0, Few).Select(i => $"/speakers/k{i}"),
            .. Enumerable.Range(0, Few / 2).Select(i => $"/p{i}"),
        ];

    public void Dispose() => folder.Delete(recursive: true);

    // What is refused for its own sake; a link to a page that isn't there would be refused for the folder's.
    private static ImmutableArray<string> Accepted(Place place) =>
        [
            .. Corpus
                .Payloads.Select(payload => payload.Payload)
                .Where(payload =>
                    place.DraftWith(payload) is { Problems.IsEmpty: true } file
                    && file.Items.SelectMany(item => item.Texts)
                        .All(text =>
                            text.SiteLinks.All(link => link.Value == "/claims/fast")
                            && text.Citations.All(citation => citation.Value is "list-2022" or "brochure")
                        )
                ),
        ];

    private string Announcement =>
        $"""
            ---
            name: {Value("site name", 0)}
            title: {Value("announcement title", 1)}
            speaker: meta
            on: 2022-01-24
            sources: [launch]
            headlines: [c0, c1, c2]
            licence: {Value("licence", 2)}
            ---
            {Text("announcement body", 3)}

            """;

    private string ClaimOf(int i) =>
        $$"""
            ---
            title: {{Value("claim title", i)}}
            kind: promise
            topics: [t{{i % Few}}, speed]
            source: {{(i % 2 == 0 ? "launch" : $"s{i}")}}
            by: k{{i % Few}}
            said: 2022-01-24
            seen-in: s{{i}}
            fragment: {{Value("fragment", i + Claims)}}
            due: {words: {{Value("due words", i + (2 * Claims))}}, by: 2022-07-31}
            test: {{Value("test", i + (3 * Claims))}}
            quantities:
              rate:
                value: 2 GB/s
                title: {{Value("quantity title", i + (9 * Claims))}}
                assumed: {{Value("assumed", i + (10 * Claims))}}
            arithmetic: {says: {{Value("says", i + (6 * Claims))}}, calculation: rate * 2, holds: yes}
            evidence:
              supports: [e{{i}}]
            verdicts:
              - judged: 2026-11-24
                outcome: met
                confidence: high
                because: {{Value("because", i + (4 * Claims))}}
                evidence: [e{{i}}]
                would-change: {{Value("would-change", i + (5 * Claims))}}
                calculation: rate * 2
            reply: {on: 2023-05-18, source: s{{i}}, text: {{Value("reply", i + (7 * Claims))}}}
            ---
            {{Text("claim body", i + (8 * Claims))}}

            """;

    private string SourceOf(int i) =>
        $$"""
            ---
            title: {{Value("source title", i)}}
            publisher: {{Value("publisher", i + Claims)}}
            by: k{{i % Few}}
            authors: [{{Value("author", i + (2 * Claims))}}, {{Value("author", i + (3 * Claims))}}]
            published: 2022-01-24
            url: https://example.org/{{i}}
            kind: article
            read: full
            repeats:
              c{{(i + 1) % Claims}}: {words: {{Value("repeat words", i + (4 * Claims))}}, changes: []}
            ---
            {{Text("source body", i + (5 * Claims))}}

            """;

    private string EvidenceOf(int i) =>
        $"""
            ---
            title: {Value("evidence title", i)}
            on: 2022-06-15
            sources: [list-2022, s{i}]
            basis: measured
            ---
            {Text("evidence body", i + Claims)}

            """;

    private string PageOf(int i) =>
        $"---\ntitle: {Value("page title", i)}\n---\n"
        // As many as there is room for in a file.
        + string.Join("\n\n", Enumerable.Range(0, 60).Select(n => Text("page body", (i * 60) + n)).Distinct())
        + "\n";

    private string SpeakerOf(int i) =>
        $"- id: k{i}\n  name: {Value("speaker name", i)}\n  about: {Value("speaker about", i + Few)}\n";

    private string TopicOf(int i) =>
        $"- id: t{i}\n  title: {Value("topic title", i)}\n  about: {Value("topic about", i + Few)}\n";

    private string TermOf(string term, int i) => $"- term: {Place.Quoted(term)}\n  means: {Value("means", i)}\n";

    private string CorrectionOf(int i) =>
        $"- on: 2026-11-20\n  claim: c{i}\n  was: {Value("was", i)}\n  now: {Value("now", i + Few)}\n";

    private static string Many(int count, Func<int, string> of) => string.Concat(Enumerable.Range(0, count).Select(of));

    private string Value(string place, int number) => Place.Quoted(Text(place, number));

    private string Text(string place, int number)
    {
        var text = accepted[place][number % accepted[place].Length];
        written.Add(text);
        return text;
    }

    private void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        // Links to this claim stay right: it is the one that the payloads know.
        File.WriteAllText(file, text.Replace("/claims/fast", "/claims/c0", StringComparison.Ordinal));
    }
}
