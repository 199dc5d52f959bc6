using System.Globalization;
using System.Text;
using RscExplainer.Content;

namespace RscExplainer.Tests.Corpora;

/// <summary>A place of the content where an editor can put text.</summary>
/// <param name="Name">As "claim title".</param>
/// <param name="Path">The file that it is in, one of <see cref="A.Folder"/>.</param>
/// <param name="Before">What stands in the file before it.</param>
/// <param name="IsBody">Whether text stands there as it is; else it is a value and put in quotes.</param>
internal sealed record Place(string Name, string Path, string Before, string After, bool IsBody)
{
    public string FileWith(string text) => Before + (IsBody ? text : Quoted(text)) + After;

    public FileDraft DraftWith(string text) => FileDraft.Parse(Path, Encoding.UTF8.GetBytes(FileWith(text)));

    /// <summary>A text as a YAML value: in double quotes, with escapes for what can't stand there.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                quoted.Append(character);
        }
        return quoted.Append('"').ToString();
    }
}

/// <summary>All places of the content where an editor can put text.</summary>
internal static class Places
{
    /// <summary>Where Markdown is read.</summary>
    public static readonly ImmutableArray<Place> OfProse =
    [
        Body("announcement body", "announcement.md", "What was announced."),
        Body("claim body", "claims/fast.md", "What it means."),
        Body("evidence body", "evidence/measured.md", "It ran."),
        Body("source body", "sources/launch.md", ""),
        Body("page body", "pages/about.md", "See [the claim](/claims/fast) and [@brochure]."),
        Value("test", "claims/fast.md", "test: ", "A measurement is published."),
        Value("because", "claims/fast.md", "because: ", "It was measured [@list-2022]."),
        Added("would-change", "claims/fast.md", "    evidence: [measured]\n", "    would-change: ", "\n"),
        Added("reply", "claims/fast.md", "kind: promise\n", "reply: {on: 2023-05-18, source: launch, text: ", "}\n"),
        Added("withdrawn", "claims/holds.md", "kind: statement\n", "withdrawn: {on: 2026-11-20, why: ", "}\n"),
        Value("speaker about", "speakers.yml", "about: ", "The company that announced it"),
        Value("topic about", "topics.yml", "about: ", "How fast it is"),
        Value("means", "glossary.yml", "means: ", "A billion billion calculations"),
        Value("was", "corrections.yml", "was: ", "It was slow."),
        Value("now", "corrections.yml", "now: ", "It was fast."),
    ];

    /// <summary>Where text stands on one line, without Markdown.</summary>
    public static readonly ImmutableArray<Place> OfLines =
    [
        Value("site name", "announcement.md", "name: ", "What came of it"),
        Value("announcement title", "announcement.md", "title: ", "Meta promised the fastest machine"),
        Value("licence", "announcement.md", "licence: ", "CC BY 4.0"),
        Value("claim title", "claims/fast.md", "title: ", "It will be fast by mid-2022"),
        Value("fragment", "claims/fast.md", "fragment: ", "will be fast"),
        Value("due words", "claims/fast.md", "words: ", "mid-2022"),
        Added(
            "says",
            "claims/fast.md",
            "kind: promise\n",
            "arithmetic: {says: ",
            ", calculation: 2 GB / 1 s, holds: yes}\n"
        ),
        Added(
            "quantity title",
            "claims/fast.md",
            "kind: promise\n",
            "quantities: {rate: {value: 2 GB/s, title: ",
            "}}\n"
        ),
        Added("assumed", "claims/fast.md", "kind: promise\n", "quantities: {rate: {value: 2 GB/s, assumed: ", "}}\n"),
        Value("source title", "sources/launch.md", "title: ", "The launch"),
        Value("publisher", "sources/launch.md", "publisher: ", "Meta"),
        Added("author", "sources/launch.md", "read: full\n", "authors: [", "]\n"),
        Value("repeat words", "sources/paper-2023.md", "words: ", "it is fast by now"),
        Value("evidence title", "evidence/measured.md", "title: ", "It was measured"),
        Value("page title", "pages/about.md", "title: ", "About"),
        Value("speaker name", "speakers.yml", "name: ", "Meta"),
        Value("topic title", "topics.yml", "title: ", "Speed"),
        Value("term", "glossary.yml", "term: ", "exaflop"),
        Added("other form of a term", "glossary.yml", "calculations\n", "  also: [", "]\n"),
    ];

    /// <summary>Where only words of a fixed form may stand; nothing else is ever shown there.</summary>
    public static readonly ImmutableArray<Place> OfWords =
    [
        Value("id of a topic", "topics.yml", "id: ", "speed"),
        Value("kind", "claims/fast.md", "kind: ", "promise"),
        Value("topics", "claims/fast.md", "topics: [", "speed"),
        Value("source", "claims/fast.md", "source: ", "launch"),
        Value("day", "claims/fast.md", "judged: ", "2026-11-24"),
        Value("outcome", "claims/fast.md", "outcome: ", "met"),
        Value("evidence", "claims/fast.md", "supports: [", "measured"),
        Added("formerly", "claims/fast.md", "kind: promise\n", "formerly: [", "]\n"),
        Added("key", "claims/fast.md", "kind: promise\n", "", ": x\n"),
        Added("quantity", "claims/fast.md", "kind: promise\n", "quantities: {rate: ", "}\n"),
        Value("date", "sources/launch.md", "published: ", "2022-01-24"),
        Value("url", "sources/launch.md", "url: ", "https://example.org/launch"),
        Added("archived", "sources/launch.md", "read: full\n", "archived: ", "\n"),
    ];

    public static readonly ImmutableArray<Place> All = [.. OfProse, .. OfLines, .. OfWords];

    private static Place Body(string name, string path, string old)
    {
        var file = A.Folder[path];
        var end = file.LastIndexOf("---\n" + old, StringComparison.Ordinal) + 4;
        return new(name, path, file[..end], file[(end + old.Length)..], IsBody: true);
    }

    private static Place Value(string name, string path, string key, string old) =>
        Split(name, path, key + old, key, "");

    private static Place Added(string name, string path, string line, string before, string after) =>
        Split(name, path, line, line + before, after);

    private static Place Split(string name, string path, string old, string before, string after)
    {
        var file = A.Folder[path];
        var start = file.IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{path} has no '{old}'");
        return new(name, path, file[..start] + before, after + file[(start + old.Length)..], IsBody: false);
    }
}
