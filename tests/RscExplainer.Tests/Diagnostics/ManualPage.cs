using System.Text.RegularExpressions;
using RscExplainer.Diagnostics;

namespace RscExplainer.Tests.Diagnostics;

/// <summary>
/// A page of the editors' manual. Its fences `right FILE` and `wrong FILE` are laid one at a time over the valid folder of
/// <see cref="A.Folder"/>, after those marked `given FILE`. An example that begins with `---`, or whose file isn't there yet, is the
/// whole file; else it changes the keys that it has (Markdown) or adds its entries (a list). Under a wrong line stand the whole
/// messages that it gets, each behind carets under what is marked.
/// </summary>
internal sealed partial class ManualPage(string code)
{
    private static string PathOf(string code) => Path.Combine(Repository.Manual, code + ".md");

    public string Text { get; private set; } = File.ReadAllText(PathOf(code)).ReplaceLineEndings("\n");

    public IEnumerable<Example> Examples()
    {
        var given = A.Folder;
        foreach (var fence in Fences().Matches(Text).Cast<Match>())
        {
            var example = new Example(
                given,
                fence.Groups["kind"].Value,
                fence.Groups["file"].Value,
                fence.Groups["text"].Value
            );
            if (example.Kind is "given")
                given = example.Folder;
            else
                yield return example;
        }
    }

    /// <summary>Writes the marks anew, for UPDATE_GOLDEN=1.</summary>
    public void Rewrite()
    {
        var marked = Examples()
            .Where(example => example.Kind is "wrong")
            .Select(example => example.MarkedText())
            .ToList();
        var next = 0;
        Text = Fences()
            .Replace(
                Text,
                fence =>
                    fence.Groups["kind"].Value is "wrong"
                        ? $"```wrong {fence.Groups["file"].Value}\n{marked[next++]}```\n"
                        : fence.Value
            );
        File.WriteAllText(PathOf(code), Text);
    }

    [GeneratedRegex(
        @"^```(?<kind>right|wrong|given) (?<file>\S+)\n(?<text>(?:(?!```).*\n)*)```\n",
        RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Fences();
}

/// <summary>One example of a page, laid over the folder.</summary>
internal sealed partial class Example
{
    private readonly List<string> lines = [];

    // Where each of the example's lines stands in the file, both from 0.
    private readonly Dictionary<int, int> places = [];

    public Example(ImmutableSortedDictionary<string, string> given, string kind, string file, string text)
    {
        Kind = kind;
        File = file;
        var marks = ImmutableArray.CreateBuilder<Mark>();
        foreach (var line in text.Split('\n')[..^1])
        {
            if (kind is "wrong" && Marks().Match(line) is { Success: true } mark)
                marks.Add(
                    new(
                        lines.Count - 1,
                        mark.Groups["at"].Length,
                        mark.Groups["carets"].Length,
                        mark.Groups["text"].Value
                    )
                );
            else
                lines.Add(line);
        }
        Folder = given.SetItem(file, Lay(given.GetValueOrDefault(file)));
        Expected = [.. marks.Select(mark => mark with { Line = places[mark.Line] })];
    }

    public string Kind { get; }

    public string File { get; }

    public ImmutableSortedDictionary<string, string> Folder { get; }

    public ImmutableArray<Mark> Expected { get; }

    public ImmutableArray<Diagnostic> Problems => A.Problems(Folder);

    public static Mark MarkOf(Diagnostic problem) =>
        new(problem.Line - 1, problem.Column - 1, Math.Max(1, problem.At.Length), problem.Text);

    /// <summary>The example with the marks that it gets, for writing it anew.</summary>
    public string MarkedText()
    {
        var marks = Problems.Select(MarkOf).ToLookup(mark => mark.Line);
        return string.Concat(
            lines
                .SelectMany((line, i) => marks[places[i]].Select(mark => mark.ToString()).Prepend(line))
                .Select(line => line + "\n")
        );
    }

    private string Lay(string? file)
    {
        var isWhole = file is null || lines is ["---", ..];
        var result = isWhole ? [] : file!.Split('\n')[..^1].ToList();
        if (isWhole || File.EndsWith(".yml", StringComparison.Ordinal))
        {
            for (var i = 0; i < lines.Count; i++)
                Put(i, result.Count);
        }
        else
        {
            var at = 0;
            for (var i = 0; i < lines.Count; i++)
            {
                if (Keys().Match(lines[i]) is { Success: true } key)
                    at = MakeRoom(key.Value);
                Put(i, at++);
            }
        }
        return string.Concat(result.Select(line => line + "\n"));

        void Put(int line, int at)
        {
            result.Insert(at, lines[line]);
            foreach (var (moved, place) in places.Where(pair => pair.Value >= at).ToList())
                places[moved] = place + 1;
            places[line] = at;
        }

        // Takes a key with the lines below it out; a new one comes last.
        int MakeRoom(string key)
        {
            var end = result.IndexOf("---", 1);
            var start = result.FindIndex(1, end - 1, line => line.StartsWith(key, StringComparison.Ordinal));
            if (start < 0)
                return end;
            do
            {
                result.RemoveAt(start);
            } while (result[start].StartsWith(' '));
            return start;
        }
    }

    [GeneratedRegex(@"^(?<at> *)(?<carets>\^+) (?<text>.+)$", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex("^[a-z-]+:", RegexOptions.None, 1000)]
    private static partial Regex Keys();
}

/// <summary>What is said of a place: line, column and length, counted from 0.</summary>
internal sealed record Mark(int Line, int Column, int Length, string Text)
{
    public override string ToString() => new string(' ', Column) + new string('^', Length) + " " + Text;
}
