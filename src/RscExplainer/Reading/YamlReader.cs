using RscExplainer.Diagnostics;
using RscExplainer.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RscExplainer.Reading;

/// <summary>
/// Reads YAML from the parser's events, which neither recurse nor resolve anything, into values that know their places.
/// Only plain YAML is taken: no anchors, aliases, tags, second documents, and no nesting over <see cref="MaximumDepth"/>.
/// </summary>
public sealed class YamlReader
{
    public const int MaximumDepth = 16;

    private readonly SourceText source;
    private readonly Problems problems;
    private readonly Parser parser;
    private int lastOffset;

    private YamlReader(SourceText source, int length, Problems problems)
    {
        this.source = source;
        this.problems = problems;
        parser = new Parser(new StringReader(source.Text[..length]));
    }

    /// <summary>The value of the first <paramref name="length"/> characters of a file; null if there is none or it is faulty.</summary>
    public static YamlValue? Read(SourceText source, int length, Problems problems)
    {
        var reader = new YamlReader(source, length, problems);
        try
        {
            return reader.Document();
        }
        catch (Refused)
        {
            return null;
        }
        catch (YamlException exception)
        {
            problems.Add(reader.Syntax(exception.Message, (int)exception.Start.Index));
        }
        // The parser throws this in place of its own exception at a line break in an open list (YamlDotNet issue 541).
        catch (Exception exception)
            when (exception is InvalidOperationException or ArgumentException or OverflowException)
        {
            problems.Add(reader.Syntax("flow", reader.lastOffset));
        }
        return null;
    }

    private YamlValue? Document()
    {
        Take<StreamStart>();
        if (Next() is not DocumentStart)
            return null;
        var value = Value(Next(), depth: 1, key: null);
        Take<DocumentEnd>();
        if (Next() is DocumentStart second)
            throw Refuse(Rules.YamlFeature.At(At(second), "several documents in one file"));
        return value;
    }

    private YamlValue Value(ParsingEvent start, int depth, Location? key)
    {
        if (start is AnchorAlias)
            throw Refuse(Rules.YamlFeature.At(At(start), "aliases (*)"));
        if (start is NodeEvent { Anchor.IsEmpty: false })
            throw Refuse(Rules.YamlFeature.At(At(start), "anchors (&)"));
        if (start is NodeEvent { Tag.IsEmpty: false })
            throw Refuse(Rules.YamlFeature.At(At(start), "tags (!)"));
        if (depth > MaximumDepth)
            throw Refuse(Rules.TooDeep.At(At(start), MaximumDepth));
        return start switch
        {
            Scalar scalar => ReadScalar(scalar, key),
            SequenceStart => ReadList(start, depth),
            _ => ReadMap(start, depth),
        };
    }

    private YamlList ReadList(ParsingEvent start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
            items.Add(Value(next, depth + 1, key: null));
        return new(At(start), items.ToImmutable());
    }

    private YamlMap ReadMap(ParsingEvent start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            var key = Value(next, depth + 1, key: null);
            var value = Value(Next(), depth + 1, key.At);
            if (key is not YamlScalar name)
                problems.Add(Rules.WrongType.At(key.At, "a key", "a word"));
            else if (!seen.Add(name.Value))
                problems.Add(Rules.DuplicateKey.At(key.At, name.Value));
            else
                entries.Add(new(new(name.Value, key.At), value));
        }
        return new(At(start), entries.ToImmutable());
    }

    private YamlScalar ReadScalar(Scalar scalar, Location? key)
    {
        var start = (int)scalar.Start.Index;
        var at = source.At(start, OneLine(start, (int)scalar.End.Index - start));
        // An escape in double quotes can name what the file itself may not hold.
        if (Characters.FirstForbidden(scalar.Value) is { } forbidden)
            throw Refuse(Rules.ForbiddenCharacter.At(at, $"U+{forbidden.Character.Value:X4}"));
        if (scalar.Value.Length == 0)
            return new(key is { } place && scalar.Style is ScalarStyle.Plain ? place : at, PlacedText.Within("", at));
        if (scalar.Style is ScalarStyle.Literal)
            return new(at, Literal(scalar.Value, start) ?? PlacedText.Within(scalar.Value, key ?? at));
        var quotes = scalar.Style is ScalarStyle.Plain ? 0 : 1;
        var verbatim =
            string.CompareOrdinal(source.Text, start + quotes, scalar.Value, 0, scalar.Value.Length) == 0
            && at.Length == scalar.Value.Length + (2 * quotes);
        return new(
            at,
            verbatim
                ? PlacedText.Runs(scalar.Value, source, [(0, start + quotes)])
                : PlacedText.Within(scalar.Value, key ?? at)
        );
    }

    // The lines of a `|` value stand in the file as they are, each behind the same indentation.
    private PlacedText? Literal(string value, int start)
    {
        var runs = new List<(int, int)>();
        var inFile = AfterLine(start);
        for (var inText = 0; inText < value.Length; )
        {
            var end = value.IndexOf('\n', inText);
            var line = value[inText..(end < 0 ? value.Length : end)];
            var fileEnd = inFile;
            while (fileEnd < source.Text.Length && source.Text[fileEnd] is not ('\n' or '\r'))
                fileEnd++;
            var begin = fileEnd - line.Length;
            if (begin < inFile || string.CompareOrdinal(source.Text, begin, line, 0, line.Length) != 0)
                return null;
            runs.Add((inText, begin));
            inFile = AfterLine(fileEnd);
            inText += line.Length + 1;
        }
        return PlacedText.Runs(value, source, [.. runs]);
    }

    private int AfterLine(int offset)
    {
        while (offset < source.Text.Length && source.Text[offset] is not ('\n' or '\r'))
            offset++;
        if (offset + 1 < source.Text.Length && source.Text[offset] == '\r' && source.Text[offset + 1] == '\n')
            return offset + 2;
        return Math.Min(offset + 1, source.Text.Length);
    }

    // A scalar's end may lie lines below, past comments; what is marked is its first line.
    private int OneLine(int start, int length)
    {
        start = Math.Clamp(start, 0, source.Text.Length);
        var text = source.Text.AsSpan(start, Math.Clamp(length, 0, source.Text.Length - start));
        var end = text.IndexOfAny('\n', '\r');
        return (end < 0 ? text : text[..end].TrimEnd()).Length;
    }

    private ParsingEvent Next()
    {
        if (!parser.MoveNext())
            throw new YamlException("end");
        lastOffset = (int)parser.Current!.Start.Index;
        return parser.Current;
    }

    private void Take<T>()
        where T : ParsingEvent
    {
        if (Next() is not T)
            throw new YamlException("expected");
    }

    private Location At(ParsingEvent at) => source.At((int)at.Start.Index, OneLine((int)at.Start.Index, 1));

    private Refused Refuse(Diagnostic problem)
    {
        problems.Add(problem);
        return new Refused();
    }

    // The parser's messages name its states; an editor needs the remedy. The words looked for are YamlDotNet 18's.
    private Diagnostic Syntax(string message, int offset)
    {
        var (words, hint) = message switch
        {
            _ when Has("invalid mapping") || Has("Mapping values") => (
                "a value holds ': '",
                "put quotes round the whole value"
            ),
            _ when Has("tab") => ("a tab is used as indentation", "use spaces"),
            _ when Has("quoted scalar") => ("a quote isn't closed", null),
            _ when Has("flow") => ("a '[' or '{' isn't closed or ends too early", null),
            _ when Has("cannot start any token") || Has("reserved") => (
                "a value can't begin with this character",
                "put quotes round the whole value"
            ),
            _ when Has("escape") => ("a '\\' in double quotes begins nothing known", "write \\\\ for a backslash"),
            _ when Has("directive") || Has("document start") => ("a line doesn't belong to the list or map", null),
            _ => ("the indentation or a ':' is wrong here", (string?)null),
        };
        return Rules.YamlSyntax.At(source.At(offset, 1), words) with { Hint = hint };

        bool Has(string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Refused : Exception;
}
