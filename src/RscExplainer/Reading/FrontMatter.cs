using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Reading;

/// <summary>A Markdown file's two parts.</summary>
/// <param name="Map">The keys between the two lines of `---`.</param>
/// <param name="Body">What follows them.</param>
public sealed record FrontMatter(YamlMap Map, PlacedText Body)
{
    private const string Fence = "---";

    /// <summary>Splits a file and reads its keys; null if it has no front matter or that isn't a map.</summary>
    public static FrontMatter? Read(SourceText source, Problems problems)
    {
        var text = source.Text;
        var first = LineEnd(text, 0);
        if (text[..first].TrimEnd() != Fence)
        {
            problems.Add(
                Rules.NoFrontMatter.At(source.At(0)) with
                {
                    Hint = "the first line must be '---', then keys, then '---'",
                }
            );
            return null;
        }
        // The end is looked for first: without it the parser would take the prose for YAML.
        for (var start = Next(text, first); start < text.Length; )
        {
            var end = LineEnd(text, start);
            if (text[start..end].TrimEnd() == Fence)
                return Split(source, start, Next(text, end), problems);
            start = Next(text, end);
        }
        problems.Add(Rules.FrontMatterOpen.At(source.At(0, first)) with { Hint = "add a line '---' after the keys" });
        return null;
    }

    private static FrontMatter? Split(SourceText source, int end, int body, Problems problems)
    {
        var before = problems.Count;
        var value = YamlReader.Read(source, end, problems);
        if (value is YamlMap map)
            return new(map, PlacedText.Slice(source, body, source.Text.Length - body));
        if (problems.Count == before)
            problems.Add(Rules.WrongType.At(value?.At ?? source.At(0), "the front matter", "keys with values"));
        return null;
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : start + end;
    }

    private static int Next(string text, int lineEnd) =>
        lineEnd + 1 < text.Length && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n'
            ? lineEnd + 2
            : Math.Min(lineEnd + 1, text.Length);
}
