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

    private const string Quote = "put quotes round the whole value";

    private readonly SourceText source;
    private readonly Problems problems;
    private readonly Parser parser;
    private readonly Stack<int> openFlows = [];
    private readonly int length;
    private int lastOffset;

    private YamlReader(SourceText source, int length, Problems problems)
    {
        this.source = source;
        this.problems = problems;
        this.length = length;
        // Without a last line end the parser loses or refuses what a `|` value ends with.
        var text = source.Text[..length];
        parser = new Parser(new StringReader(text.EndsWith('\n') ? text : text + '\n'));
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
        catch (InvalidOperationException)
        {
            problems.Add(reader.Syntax(reader.openFlows.Count > 0 ? "flow" : "", reader.lastOffset));
        }
        // And these for numbers behind \U that are no character's.
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            problems.Add(reader.Syntax("escape", source.Text.IndexOf('\\', reader.lastOffset)));
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
        if (depth > MaximumDepth && start is not Scalar)
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
        if (start is SequenceStart { Style: SequenceStyle.Flow })
            openFlows.Push(Offset(start));
        for (var next = Next(); next is not SequenceEnd; next = Next())
            items.Add(Value(next, depth + 1, key: null));
        if (start is SequenceStart { Style: SequenceStyle.Flow })
            openFlows.Pop();
        return new(At(start), items.ToImmutable());
    }

    private YamlMap ReadMap(ParsingEvent start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (start is MappingStart { Style: MappingStyle.Flow })
            openFlows.Push(Offset(start));
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
        if (start is MappingStart { Style: MappingStyle.Flow })
            openFlows.Pop();
        return new(At(start), entries.ToImmutable());
    }

    private YamlScalar ReadScalar(Scalar scalar, Location? key)
    {
        var start = Offset(scalar);
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
        var next = parser.Current!;
        lastOffset = Offset(next);
        return next;
    }

    private void Take<T>()
        where T : ParsingEvent
    {
        if (Next() is not T)
            throw new YamlException("expected");
    }

    // The parser's marks may lie behind the end.
    private int Offset(ParsingEvent at) => (int)Math.Min(at.Start.Index, length);

    private Location At(ParsingEvent at) => source.At(Offset(at), OneLine(Offset(at), 1));

    private Refused Refuse(Diagnostic problem)
    {
        problems.Add(problem);
        return new Refused();
    }

    // The parser's messages name its states; an editor needs the place and the remedy. The words looked for are YamlDotNet 18's.
    private Diagnostic Syntax(string message, int offset)
    {
        offset = Math.Clamp(offset, 0, length);
        var text = source.Text;
        if (openFlows.TryPeek(out var open) && (Has("flow") || text.AsSpan(offset, length - offset).IsWhiteSpace()))
            return At(open, "a '[' or '{' isn't closed", null);
        if (Has("cannot start any token") || Has("reserved") || Has("anchor or alias") || Has("a tag"))
            return At(offset, "a value can't begin with this character", Quote);
        if (Has("escape") || Has("hexadecimal") || Has("Unicode"))
            return At(offset, "a '\\' in double quotes begins nothing known", "write \\\\ for a backslash");
        if (Has("quoted scalar"))
            return At(offset, "a quote isn't closed", null);
        if (Has("tab"))
            return At(Tab(), "a tab is used as indentation", "use spaces");
        if (Has("invalid mapping") || Has("Mapping values"))
        {
            var line = LineStart(offset);
            var word = text.AsSpan(line, offset - line).TrimStart(' ');
            return word.Length < offset - line && !word.ContainsAny(" \"'[{")
                ? At(offset - word.Length, "the indentation is wrong here", null)
                : At(offset, "a value holds ': '", Quote);
        }
        if (Has("block scalar"))
            return At(offset, "'|' and '>' stand alone behind their key", "begin the text on the next line");
        if (Has("sequence entries"))
            return At(offset, "a list begins on the line below its key", null);
        if (offset < length && text[offset] is ']' or '}' or ',')
            return At(offset, $"a '{text[offset]}' stands where a value is expected", null);
        var before = text.AsSpan(LineStart(offset)..offset).TrimEnd(' ');
        return before is [.., '"' or '\'' or ']' or '}']
            ? At(offset, "something stands behind the end of the value", Quote)
            : At(offset, "the indentation or a ':' is wrong here", null);

        bool Has(string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);

        Diagnostic At(int place, string words, string? hint) =>
            Rules.YamlSyntax.At(source.At(place, 1), words) with
            {
                Hint = hint,
            };

        int LineStart(int place) => text.AsSpan(0, place).LastIndexOfAny('\n', '\r') + 1;

        // The parser names the place before the line.
        int Tab()
        {
            for (var i = lastOffset; i < length; i++)
            {
                if (text[i] == '\t' && text.AsSpan(LineStart(i)..i).Trim(' ').IsEmpty)
                    return i;
            }
            return offset;
        }
    }

    private sealed class Refused : Exception;
}
