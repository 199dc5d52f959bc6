using System.Globalization;

namespace RscExplainer.Web.Tests.Reloading;

/// <summary>
/// Small content with markers. <c>all1</c>, <c>all2</c>, … stand in the claim, its topic, its source and the announcement, which
/// one page shows together: a page with two of them mixes two versions. <c>one1</c>, … stand at both ends of the claim's file: a
/// page with two of them shows half a file.
/// </summary>
internal sealed class MarkedContent : IDisposable
{
    public const string Claim = "claims/ready-2022.md";

    /// <summary>The page that shows all markers.</summary>
    public const string Page = "/claims/ready-2022";

    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("rsc-reload-");

    public MarkedContent() => Write(Folder, all: 0, one: 0);

    /// <summary>Where the content stands; its parent is the test's own too.</summary>
    public string Folder => Beside("content");

    public string ClaimFile => Path.Combine(Folder, Claim);

    public string Beside(string name) => Path.Combine(parent.FullName, name);

    /// <summary>Writes all files of a version.</summary>
    public static void Write(string folder, int all, int one)
    {
        var marker = string.Create(CultureInfo.InvariantCulture, $"all{all}");
        Put(
            "announcement.md",
            $"""
            ---
            name: What came of {marker}
            title: A company promised a machine
            speaker: maker
            on: 2022-01-24
            sources: [news-2022]
            headlines: [ready-2022]
            licence: CC BY 4.0
            ---
            A company promised a machine [@news-2022].
            """
        );
        Put("speakers.yml", "- id: maker\n  name: Maker\n  about: The company\n");
        Put("topics.yml", $"- id: speed\n  title: Speed {marker}\n  about: How fast it is\n");
        Put("glossary.yml", "- term: exaflop\n  means: A billion billion calculations\n");
        Put("corrections.yml", "[]\n");
        Put(
            "sources/news-2022.md",
            $"""
            ---
            title: A machine is announced, {marker}
            publisher: Maker
            by: maker
            published: 2022-01-24
            url: https://example.org/news
            kind: announcement
            read: full
            ---
            """
        );
        Put(Claim, ClaimText(all, one));

        void Put(string path, string text)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>The text of the claim that carries the markers.</summary>
    public static string ClaimText(int all, int one) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ---
            title: The machine of all{all} will be ready, one{one}
            kind: aim
            topics: [speed]
            source: news-2022
            by: maker
            fragment: will be ready
            test: The machine runs.
            ---
            What the claim means, and some words more, so that half a file isn't a whole one.

            The end of one{one}.
            """
        );

    /// <summary>The text of another claim.</summary>
    public static string OtherClaim(string title) =>
        $"""
            ---
            title: {title}
            kind: aim
            topics: [speed]
            source: news-2022
            by: maker
            fragment: {title}
            test: It is so.
            ---
            What the claim means.
            """;

    public void Dispose() => parent.Delete(recursive: true);
}
