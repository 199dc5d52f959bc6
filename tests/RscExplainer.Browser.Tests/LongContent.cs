using System.Globalization;

namespace RscExplainer.Browser.Tests;

/// <summary>
/// A content folder of what is rare and must look right: words as long as German ones, titles as long as they may be, two hundred
/// claims, one of them with thirty pieces of evidence.
/// </summary>
internal sealed class LongContent : IDisposable
{
    public const int Claims = 200;
    public const int Evidence = 30;

    private const string Word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrik";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rsc-long-");

    public LongContent()
    {
        Write(
            "announcement.md",
            $"""
            ---
            name: {Word}
            title: Die Rindfleischetikettierungsüberwachungsaufgabenübertragung der {Word}
            speaker: firma
            on: 2022-01-24
            sources: [start]
            headlines: [c0, c1, c2]
            licence: CC BY 4.0
            ---
            An announcement about a {Word} [@start].
            """
        );
        Write(
            "speakers.yml",
            $"""
            - id: firma
              name: {Word} GmbH
              about: A company
            - id: other
              name: Another
              about: Somebody else
            """
        );
        Write(
            "topics.yml",
            $"""
            - id: speed
              title: {Word}
              about: How fast a {Word} is
            - id: size
              title: Size
              about: How large it is
            """
        );
        Write(
            "glossary.yml",
            $"""
            - term: {Word}
              means: A word that is wider than a telephone
            """
        );
        Write(
            "corrections.yml",
            $"""
            - on: 2026-11-20
              claim: c0
              was: It said {Word}.
              now: It is {Word}.
            """
        );
        Write(
            "sources/start.md",
            $"""
            ---
            title: Introducing the {Word} under a title that goes on
            publisher: {Word} Verlag
            by: firma
            published: 2022-01-24
            url: https://example.org/{new string('a', 150)}
            kind: announcement
            read: copy
            ---
            """
        );
        for (var index = 0; index < Evidence; index++)
        {
            var day = new DateOnly(2022, 2, 1).AddDays(31 * index).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Write(
                $"sources/s{index}.md",
                $"""
                ---
                title: Document {index}
                publisher: {(index % 3 == 0 ? Word : "A publisher")}
                by: other
                published: {day}
                url: https://example.org/{index}
                kind: article
                read: full
                ---
                """
            );
            Write(
                $"evidence/e{index}.md",
                $"""
                ---
                title: Fact {index} about {(index % 4 == 0 ? $"a {Word}" : "something that was measured again")}
                sources: [s{index}]
                basis: reported
                ---
                Found in a {Word} [@s{index}].
                """
            );
        }
        for (var index = 0; index < Claims; index++)
            Write($"claims/c{index}.md", Claim(index));
    }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    private static string Claim(int index)
    {
        var promise = index % 2 == 0;
        var evidence = index == 0 ? string.Join(", ", Enumerable.Range(0, Evidence).Select(one => $"e{one}")) : "e1";
        return $$"""
            ---
            title: {{(index % 7 == 0 ? $"Claim {index} of {Word}" : $"Claim {index} is about something ordinary")}}
            kind: {{(promise ? "promise" : "aim")}}
            topics: [{{(index % 3 == 0 ? "speed, size" : "size")}}]
            source: start
            fragment: the words of claim {{index}} with {{(index % 9 == 0 ? Word : "nothing long")}}
            {{(
                promise ? "due: {words: mid-2022, by: 2022-07-31}\n" : ""
            )}}test: A document shows the {{Word}} number {{index}}.
            evidence:
              supports: [{{evidence}}]
            verdicts:
              - judged: 2026-11-24
                outcome: {{(promise ? "met" : "unverifiable")}}
                confidence: low
                because: Because of the {{Word}}, which one document after the other describes.
                evidence: [e1]
            ---
            It means a {{Word}}.
            """;
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
    }
}
