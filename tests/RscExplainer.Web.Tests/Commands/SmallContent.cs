namespace RscExplainer.Web.Tests.Commands;

/// <summary>A working folder with the smallest right content in `content`; gone when the test is over.</summary>
internal sealed class SmallContent : IDisposable
{
    public SmallContent()
    {
        Write(
            "announcement.md",
            """
            ---
            name: What came of it
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
        Write("speakers.yml", "- id: maker\n  name: Maker\n  about: The company\n");
        Write("topics.yml", "- id: speed\n  title: Speed\n  about: How fast it is\n");
        Write("glossary.yml", "- term: exaflop\n  means: A billion billion calculations\n");
        Write("corrections.yml", "[]\n");
        Write("sources/news-2022.md", Source);
        Write("claims/ready-2022.md", Claim);
    }

    public const string Source = """
        ---
        title: A machine is announced
        publisher: Maker
        by: maker
        published: 2022-01-24
        url: https://example.org/news
        kind: announcement
        read: full
        ---
        """;

    public const string Claim = """
        ---
        title: The machine will be ready in 2022
        kind: aim
        topics: [speed]
        source: news-2022
        by: maker
        fragment: will be ready
        test: The machine runs.
        ---
        What the claim means.
        """;

    /// <summary>The folder in which the program runs.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("rsc-explainer-").FullName;

    /// <summary>Content with one error: line 4 of the claim names a topic that doesn't exist.</summary>
    public static SmallContent Wrong()
    {
        var content = new SmallContent();
        content.Write("claims/ready-2022.md", Claim.Replace("[speed]", "[sped]", StringComparison.Ordinal));
        return content;
    }

    /// <summary>Content with one warning and no error: a source that nothing uses.</summary>
    public static SmallContent Doubtful()
    {
        var content = new SmallContent();
        content.Write("sources/unused.md", Source.Replace("/news", "/unused", StringComparison.Ordinal));
        return content;
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, "content", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
