using System.Globalization;
using System.Text;

namespace RscExplainer.Benchmarks;

/// <summary>
/// Writes a content folder of any size in the real format, without errors and warnings, and the same bytes each time. A claim has the
/// length that the researched ones have on average; of evidence and sources there are fewer to a claim than there, so that 10,000
/// claims stay below the 20,000 files that a folder may have.
/// </summary>
internal static class Corpus
{
    private const int Topics = 12;
    private const int Speakers = 40;
    private const int EvidenceOfClaim = 3;
    private const int RepeatsOfSource = 3;

    private static readonly string[] Vocabulary = (
        "machine cluster storage network training model data speed scale power memory score test paper article reader "
        + "number promise claim source finds shows reports measures repeats counts compares explains names leaves "
        + "large small early late public open shared dense mixed peak first second whole half later again never often"
    ).Split(' ');

    private static readonly DateOnly Said = new(2022, 1, 24);
    private static readonly DateOnly Found = new(2023, 1, 1);
    private static readonly DateOnly Judged = new(2026, 1, 15);

    public static void Write(int claims, string folder)
    {
        var evidence = Math.Max(claims * 3 / 4, EvidenceOfClaim);
        // The first half are documents in which claims were made, the second documents that tell what happened.
        var sources = Math.Max(claims / 5, 4) / 2 * 2;
        foreach (var name in (string[])["claims", "evidence", "sources", "pages"])
            Directory.CreateDirectory(Path.Combine(folder, name));
        Save("announcement.md", Announcement());
        Save("speakers.yml", Lines(Speakers, i => $"- id: speaker-{i}\n  name: Speaker {i}\n  about: {Words(i, 6)}\n"));
        Save("topics.yml", Lines(Topics, i => $"- id: topic-{i}\n  title: Topic {i}\n  about: {Words(i, 8)}\n"));
        Save("glossary.yml", Lines(20, i => $"- term: {Vocabulary[i]}\n  means: {Capital(Words(i + 7, 9))}\n"));
        Save("pages/about.md", $"---\ntitle: About this site\nabout: {Words(1, 8)}\n---\n{Paragraph(1)}\n");
        for (var i = 0; i < sources; i++)
            Save($"sources/source-{i}.md", Source(i, sources, claims));
        for (var i = 0; i < evidence; i++)
            Save($"evidence/evidence-{i}.md", Evidence(i, sources));
        for (var i = 0; i < claims; i++)
            Save(ClaimPath(i), Claim(i, sources, evidence));

        void Save(string path, string text) => File.WriteAllText(Path.Combine(folder, path), text);
    }

    public static string ClaimPath(int claim) => $"claims/claim-{claim}.md";

    private static string Announcement() =>
        $"""
            ---
            name: A large corpus
            title: What came of many claims
            speaker: speaker-0
            on: {Iso(Said)}
            sources: [source-0]
            headlines: [claim-0, claim-1, claim-2]
            licence: CC BY 4.0
            ---
            {Paragraph(0)} [@source-0]

            """;

    private static string Source(int i, int sources, int claims)
    {
        var tells = i >= sources / 2;
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"""
            ---
            title: {Title(i)}
            publisher: Publisher {i % 30}
            by: speaker-{i % Speakers}
            authors: [Author {i % 17}, Author {i % 13 + 20}]
            published: {Iso(PublishedOn(i, sources))}
            url: https://example.org/documents/{i}
            kind: {(tells ? "article" : "announcement")}
            read: {(i % 3 == 0 ? "full" : "copy")}

            """
        );
        if (tells)
        {
            text.Append("repeats:\n");
            foreach (
                var claim in Enumerable.Range(i * RepeatsOfSource, RepeatsOfSource).Select(n => n % claims).Distinct()
            )
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  claim-{claim}: {{words: \"{Words(claim + i, 8)}\", changes: [{(i % 2 == 0 ? "hedge-lost" : "")}]}}\n"
                );
            text.Append(CultureInfo.InvariantCulture, $"mentions-outcome: {(i % 3 == 0 ? "true" : "false")}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"---\n{Paragraph(i)}\n").ToString();
    }

    private static string Evidence(int i, int sources) =>
        $"""
            ---
            title: {Title(i + 5)}
            sources: [source-{SourceOf(i, sources)}]
            basis: {(i % 4) switch
            {
                0 => "measured",
                1 => "documented",
                2 => "reported",
                _ => "relayed",
            }}
            ---
            {Paragraph(i + 3)} [@source-{SourceOf(i, sources)}, p. {i % 9 + 1}]

            """;

    private static string Claim(int i, int sources, int evidence)
    {
        int[] listed = [.. Enumerable.Range(i * EvidenceOfClaim, EvidenceOfClaim).Select(n => n % evidence)];
        var made = i % (sources / 2);
        var (kind, due, bearing, outcome) = (i % 8) switch
        {
            0 => ("statement", null, "supports", "met"),
            1 => ("promise", "2030-12-31", "supports", "met"),
            2 => ("promise", "2022-07-31", "supports", "met-late"),
            3 => ("promise", "2022-07-31", "contradicts", "not-met"),
            4 => ("aim", null, "contradicts", "partly-met"),
            5 => ("promise", "2035-12-31", "context", null),
            6 => ("statement", (string?)null, "contradicts", "not-met"),
            _ => ("aim", null, "context", (string?)null),
        };
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"""
            ---
            title: {Title(i + 11)}
            kind: {kind}
            topics: [topic-{i % Topics}, topic-{(i + 5) % Topics}]
            source: source-{made}
            fragment: {Words(i + 2, 8)} in sentence {i}

            """
        );
        if (due is not null)
            text.Append(CultureInfo.InvariantCulture, $"due: {{words: by {due[..4]}, by: {due}}}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            test: {Capital(Words(i + 4, 16))}.
            evidence:
              {bearing}: [evidence-{listed[0]}]
              {(bearing == "context" ? "supports" : "context")}: [evidence-{listed[1]}, evidence-{listed[2]}]

            """
        );
        if (outcome is not null)
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                verdicts:
                  - judged: {Iso(Judged)}
                    outcome: {outcome}
                    confidence: {(i % 3 == 0 ? "high" : "medium")}
                    because: {Paragraph(i + 6)} [@source-{SourceOf(listed[0], sources)}]
                    evidence: [evidence-{listed[0]}]
                    would-change: {Capital(Words(i + 9, 12))}.

                """
            );
        return text.Append(
                CultureInfo.InvariantCulture,
                $"---\n{Paragraph(i + 8)} [@source-{made}, p. {i % 7 + 1}]\n\n{Paragraph(i + 10)} See [more](/claims/claim-{i}).\n"
            )
            .ToString();
    }

    private static int SourceOf(int evidence, int sources) => sources / 2 + evidence % (sources / 2);

    private static DateOnly PublishedOn(int source, int sources) =>
        source < sources / 2 ? Said.AddDays(source % 20) : Found.AddDays(source % 1000);

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(line));

    private static string Title(int seed) => Capital(Words(seed, 7));

    private static string Paragraph(int seed) =>
        $"{Capital(Words(seed, 14))}, *{Words(seed + 1, 4)}* and {Words(seed + 2, 12)}. {Capital(Words(seed + 3, 18))}.";

    // A linear congruential generator, so that the words are the same on every machine.
    private static string Words(int seed, int count)
    {
        var state = unchecked((uint)seed * 2654435761u + 12345u);
        var words = new string[count];
        for (var i = 0; i < count; i++)
        {
            state = unchecked(state * 1664525u + 1013904223u);
            words[i] = Vocabulary[(state >> 16) % (uint)Vocabulary.Length];
        }
        return string.Join(' ', words);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
