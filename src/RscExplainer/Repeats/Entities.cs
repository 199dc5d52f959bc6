using System.Globalization;

namespace RscExplainer.Repeats;

/// <summary>The character references that occur in copied text.</summary>
internal static class Entities
{
    // Longer than any name or number here.
    private const int Longest = 10;

    private static readonly FrozenDictionary<string, char> Names = new Dictionary<string, char>
    {
        ["amp"] = '&',
        ["lt"] = '<',
        ["gt"] = '>',
        ["quot"] = '"',
        ["apos"] = '\'',
        ["nbsp"] = ' ',
        ["ensp"] = ' ',
        ["emsp"] = ' ',
        ["thinsp"] = ' ',
        ["shy"] = '\u00AD',
        ["zwj"] = '\u200D',
        ["zwnj"] = '\u200C',
        ["lsquo"] = '\'',
        ["rsquo"] = '\'',
        ["sbquo"] = '\'',
        ["ldquo"] = '"',
        ["rdquo"] = '"',
        ["bdquo"] = '"',
        ["laquo"] = '"',
        ["raquo"] = '"',
        ["ndash"] = '–',
        ["mdash"] = '—',
        ["minus"] = '-',
        ["hellip"] = '…',
        ["bull"] = '•',
        ["middot"] = '·',
        ["times"] = '×',
        ["eacute"] = 'é',
        ["uuml"] = 'ü',
        ["ouml"] = 'ö',
        ["auml"] = 'ä',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The character at a place and how many UTF-16 units it takes there; references are read, and what is unknown stands for itself.</summary>
    public static (char Character, int Length) At(string text, int start)
    {
        if (text[start] != '&')
            return (text[start], 1);
        var end = text.AsSpan(start, Math.Min(Longest + 2, text.Length - start)).IndexOf(';');
        if (end < 2)
            return ('&', 1);
        var name = text.AsSpan(start + 1, end - 1);
        if (Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
            return (known, end + 1);
        return Numbered(name) is { } number ? (number, end + 1) : ('&', 1);
    }

    private static char? Numbered(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
            return null;
        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        return
            int.TryParse(
                isHex ? name[2..] : name[1..],
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var code
            )
            && code is > 0 and <= char.MaxValue
            && !char.IsSurrogate((char)code)
            ? (char)code
            : null;
    }
}
