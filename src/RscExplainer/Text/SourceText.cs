namespace RscExplainer.Text;

/// <summary>The text of one file. All positions are offsets in it; lines and columns are counted here and nowhere else.</summary>
/// <param name="path">The file's path relative to the content folder, with forward slashes.</param>
/// <param name="text">The decoded text, without a byte order mark.</param>
public sealed class SourceText(string path, string text)
{
    private int[]? lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>A place in this text. Offsets outside it are moved to its nearest end.</summary>
    public Location At(int start, int length = 0)
    {
        start = Math.Clamp(start, 0, Text.Length);
        return new Location(this, start, Math.Clamp(length, 0, Text.Length - start));
    }

    /// <summary>
    /// Line and column of an offset, both from 1. A line ends with LF, CR or CR LF; columns count UTF-16 units, as editors do.
    /// </summary>
    public (int Line, int Column) Position(int offset)
    {
        var starts = lineStarts ??= [.. LineStarts()];
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>The text of a line (from 1), without its end.</summary>
    public string Line(int line)
    {
        var starts = lineStarts ??= [.. LineStarts()];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text[starts[line - 1]..end].TrimEnd('\r', '\n');
    }

    private IEnumerable<int> LineStarts()
    {
        yield return 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                yield return i + 1;
        }
    }
}

/// <summary>A place in a file.</summary>
public readonly record struct Location(SourceText Source, int Start, int Length)
{
    /// <summary>Line and column of the beginning, both from 1.</summary>
    public (int Line, int Column) Position => Source.Position(Start);
}

/// <summary>A value and the place where it stands in a file.</summary>
public sealed record Located<T>(T Value, Location At)
{
    public override string? ToString() => Value?.ToString();
}
