using System.Text;

namespace RscExplainer.Text;

/// <summary>
/// Which characters text may have: no controls but tab and line ends, no line separators of other systems, none that turn the
/// reading direction, no non-characters. They hide words from readers, break feeds and start keys that nobody sees in YAML.
/// </summary>
public static class Characters
{
    /// <summary>Whether a UTF-16 unit may stand in text. Surrogates may: pairs are judged by <see cref="FirstForbidden"/>.</summary>
    public static bool IsAllowed(char character) => char.IsSurrogate(character) || IsAllowed(new Rune(character));

    /// <summary>Where the first character stands that text may not have, or null.</summary>
    public static (int Offset, Rune Character)? FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                return (i, Rune.ReplacementChar);
            if (!IsAllowed(rune))
                return (i, rune);
            i += rune.Utf16SequenceLength;
        }
        return null;
    }

    /// <summary>The text with a replacement character for each UTF-16 unit that it may not have, for showing what was refused.</summary>
    public static string Cleaned(string text)
    {
        if (FirstForbidden(text) is null)
            return text;
        var cleaned = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var isRune = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            if (isRune && IsAllowed(rune))
                cleaned.Append(text, i, length);
            else
                cleaned.Append('\uFFFD', length);
            i += length;
        }
        return cleaned.ToString();
    }

    private static bool IsAllowed(Rune rune) =>
        rune.Value switch
        {
            '\t' or '\n' or '\r' => true,
            < 0x20 or (>= 0x7F and < 0xA0) => false,
            0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
            0x2028 or 0x2029 or 0xFEFF => false,
            >= 0xFDD0 and <= 0xFDEF => false,
            var value => (value & 0xFFFE) != 0xFFFE,
        };
}
