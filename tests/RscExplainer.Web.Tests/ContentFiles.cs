using System.Text.RegularExpressions;

namespace RscExplainer.Web.Tests;

/// <summary>
/// The files of the content as plain text: what a page must say is looked up here by searching lines, not by the reader under
/// test.
/// </summary>
public sealed partial class ContentFiles(string folder)
{
    public static readonly ContentFiles Real = new(Site.RealContent);

    public IReadOnlyList<ClaimFile> Claims =>
        [
            .. Ids("claims")
                .Select(id => new ClaimFile(id, File.ReadAllText(Path.Combine(folder, "claims", $"{id}.md")))),
        ];

    public IEnumerable<string> Ids(string kind) =>
        Directory.EnumerateFiles(Path.Combine(folder, kind), "*.md").Select(Path.GetFileNameWithoutExtension).Order()!;

    /// <summary>The ids in a list such as topics.yml.</summary>
    public IReadOnlyList<string> Listed(string list) =>
        [.. ListedId().Matches(File.ReadAllText(Path.Combine(folder, list))).Select(match => match.Groups["id"].Value)];

    public string Text(string path) => File.ReadAllText(Path.Combine(folder, path));

    [GeneratedRegex(
        @"^- id: (?<id>\S+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex ListedId();
}

/// <summary>A claim's file, read by eye.</summary>
public sealed record ClaimFile(string Id, string Text)
{
    public string Kind => Value("kind");

    public string Title => Value("title");

    public string Fragment => Value("fragment");

    public string Test => Value("test");

    public IReadOnlyList<string> Topics => List("topics");

    /// <summary>The last outcome written, or null.</summary>
    public string? Outcome => Lines("    outcome: ").LastOrDefault();

    public string? Because => Lines("    because: ").LastOrDefault();

    public IReadOnlyList<string> Supports => List("  supports");

    public IReadOnlyList<string> Contradicts => List("  contradicts");

    public IReadOnlyList<string> Context => List("  context");

    private string Value(string key) => Lines($"{key}: ").First();

    private string[] List(string key) => Lines($"{key}: ").FirstOrDefault()?.Trim('[', ']').Split(", ") ?? [];

    private IEnumerable<string> Lines(string beginning) =>
        from line in Text.Split('\n')
        where line.StartsWith(beginning, StringComparison.Ordinal)
        select Unquoted(line[beginning.Length..].TrimEnd('\r'));

    private static string Unquoted(string value) =>
        value is ['"', .. var quoted, '"'] ? quoted
        : value is ['\'', .. var single, '\''] ? single.Replace("''", "'", StringComparison.Ordinal)
        : value;
}

/// <summary>A copy of the real content that a test may change; it is gone with the test.</summary>
public sealed class ContentCopy : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("rsc-");

    public ContentCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Site.RealContent, "*", SearchOption.AllDirectories))
        {
            var to = PathOf(Path.GetRelativePath(Site.RealContent, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public string Folder => Path.Combine(parent.FullName, "content");

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Write(string path, string text) => File.WriteAllText(PathOf(path), text);

    /// <summary>Replaces words that must be there.</summary>
    public void Edit(string path, string old, string now)
    {
        var text = File.ReadAllText(PathOf(path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public void Dispose() => parent.Delete(recursive: true);
}
