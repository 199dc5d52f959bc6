using System.Globalization;
using System.Text;

namespace RscExplainer.Repeats;

/// <summary>
/// Cuts a text into tokens that know where they stand in it. Character references, tags, soft hyphens, curly quotes, fixed spaces
/// and line ends, as they come along with copied text, are read for what they mean. One pass; each step moves on.
/// </summary>
internal sealed class Lexer
{
    // A tag longer than this is taken for words: a lone < must not swallow the text behind it.
    private const int LongestTag = 400;

    // Lines at least this long are paragraphs; shorter ones may have been wrapped.
    private const int LongLine = 100;

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        ["p", "br", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "ul", "ol", "blockquote", "hr"]
    );

    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly StringBuilder word = new();
    private int at;
    private int lastEnd = -1;
    private bool atLineStart = true;

    private Lexer(string text) => this.text = text;

    public static List<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        while (lexer.at < text.Length)
            lexer.Step();
        return lexer.tokens;
    }

    private void Step()
    {
        var (character, length) = Entities.At(text, at);
        if (character is '\n' or '\r')
            LineEnd();
        else if (character == '<' && length == 1 && TagEnd() is { } tagEnd)
            Tag(tagEnd);
        else if (IsSpace(character) || IsInvisible(character))
            at += length;
        else if (atLineStart && Bullet(character, length))
            atLineStart = false;
        else
        {
            atLineStart = false;
            if (
                character == '#'
                && length == 1
                && at + 1 < text.Length
                && text[at + 1] == '1'
                && !(at + 2 < text.Length && char.IsLetterOrDigit(text[at + 2]))
            )
                First();
            else if (char.IsAsciiDigit(character))
                Number();
            else if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
                Word();
            else
                Mark(character, length);
        }
    }

    private void LineEnd()
    {
        var start = at;
        var lines = 0;
        while (at < text.Length && (text[at] is '\n' or '\r' || IsSpace(text[at])))
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                lines++;
            at++;
        }
        atLineStart = true;
        if (lines > 1 || LengthBefore(start) >= LongLine || LengthAfter(at) >= LongLine)
            Break(start);
    }

    private int LengthBefore(int end)
    {
        var start = end;
        while (start > 0 && end - start < LongLine && text[start - 1] is not ('\n' or '\r'))
            start--;
        return end - start;
    }

    private int LengthAfter(int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongLine && text[end] is not ('\n' or '\r'))
            end++;
        return end - start;
    }

    private void Break(int start)
    {
        if (tokens.Count > 0 && !tokens[^1].Is(TokenShape.Break))
            tokens.Add(new(start, start, "\n", double.NaN, TokenShape.Mark | TokenShape.Break));
    }

    private int? TagEnd()
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
            return null;
        var end = text.AsSpan(at, Math.Min(LongestTag, text.Length - at)).IndexOf('>');
        return end < 0 ? null : at + end + 1;
    }

    private void Tag(int end)
    {
        var name = text.AsSpan(at + 1, end - at - 2).TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        if (Blocks.Contains(name[..length].ToString().ToLowerInvariant()))
            Break(at);
        at = end;
    }

    // "- ", "• ", "1. " and "2) " at the beginning of a line begin an item.
    private bool Bullet(char character, int length)
    {
        var end = at + length;
        if (char.IsAsciiDigit(character))
        {
            while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end]))
                end++;
            if (end >= text.Length || text[end] is not ('.' or ')'))
                return false;
            end++;
        }
        else if (
            character is not ('-' or '*' or '+' or '–' or '—' or '#' or '>')
            && CharUnicodeInfo.GetUnicodeCategory(character)
                is not (UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol)
            && character is not ('•' or '·' or '‣' or '◦')
        )
            return false;
        if (end < text.Length && !IsSpace(text[end]))
            return false;
        Break(at);
        at = end;
        return true;
    }

    // "#1" is a rank and no number.
    private void First()
    {
        at += 2;
        Add(at - 2, "#1", double.NaN, TokenShape.Word);
    }

    private void Word()
    {
        var start = at;
        word.Clear();
        var capitals = 0;
        var digits = 0;
        var isCapital = char.IsUpper(text[at]);
        while (at < text.Length)
        {
            var (character, length) = Entities.At(text, at);
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                capitals += char.IsUpper(character) ? 1 : 0;
                digits += char.IsAsciiDigit(character) ? 1 : 0;
                word.Append(char.ToLowerInvariant(character));
                at += length;
            }
            else if (IsInvisible(character))
                at += length;
            else if (IsApostrophe(character) && NextIsLetter(at + length))
            {
                word.Append('\'');
                at += length;
            }
            else if (!WrappedHyphen(character, length))
                break;
        }
        var shape = TokenShape.Word;
        if (isCapital)
            shape |= TokenShape.Capital;
        if (capitals > 1 && capitals == word.Length)
            shape |= TokenShape.Shouted;
        else if (digits > 0 || capitals > (isCapital ? 1 : 0))
            shape |= TokenShape.Coined;
        Add(start, WithoutEnding(ref shape), double.NaN, shape);
    }

    private string WithoutEnding(ref TokenShape shape)
    {
        var written = word.ToString();
        if (!written.EndsWith("'s", StringComparison.Ordinal))
            return written;
        shape |= TokenShape.Possessive;
        return written[..^2];
    }

    // "super-" at the end of a line and "computer" on the next are one word.
    private bool WrappedHyphen(char character, int length)
    {
        if (character is not ('-' or '\u2010'))
            return false;
        var next = at + length;
        var sawLineEnd = false;
        while (next < text.Length && next - at < 20 && (IsSpace(text[next]) || text[next] is '\n' or '\r'))
            sawLineEnd |= text[next++] is '\n' or '\r';
        if (!sawLineEnd || next >= text.Length || !char.IsLower(text[next]))
            return false;
        at = next;
        return true;
    }

    private void Number()
    {
        var start = at;
        word.Clear();
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
                word.Append(text[at++]);
            else if (Separator() is { } separator)
                at += separator;
            else if (text[at] is '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && !Contains('.'))
                word.Append(text[at++]);
            else
                break;
        }
        // Not a quantity of anything: a serial number.
        var isReal = word.Length <= 30;
        var value = isReal ? double.Parse(word.ToString(), CultureInfo.InvariantCulture) : double.NaN;
        Add(start, isReal ? word.ToString() : "#", value, isReal ? TokenShape.Number : TokenShape.Mark);

        bool Contains(char one) => word.ToString().Contains(one, StringComparison.Ordinal);
    }

    /// <summary>The length of what separates groups of three digits here, or null.</summary>
    private int? Separator()
    {
        if (word.Length > 27 || Group(at - 1) is 0)
            return null;
        var (character, length) = Entities.At(text, at);
        var isFixed = character is '\u00A0' or '\u2009' or '\u202F' || (length > 1 && character == ' ');
        if (character is not (',' or '.' or '\'' or '’' or ' ') && !isFixed)
            return null;
        var next = at + length;
        if (next + 3 > text.Length || (next + 3 < text.Length && char.IsAsciiDigit(text[next + 3])))
            return null;
        var group = text.AsSpan(next, 3);
        if (!char.IsAsciiDigit(group[0]) || !char.IsAsciiDigit(group[1]) || !char.IsAsciiDigit(group[2]))
            return null;
        // "16.000" and "16 000" are thousands; "6.861" and "phase 2 175" needn't be.
        return character is '.' or ' ' && !isFixed && !group.SequenceEqual("000") ? null : length;

        // One to three digits must stand before a separator.
        int Group(int last)
        {
            var first = last;
            while (first >= 0 && last - first < 4 && char.IsAsciiDigit(text[first]))
                first--;
            return last - first is >= 1 and <= 3 ? 1 : 0;
        }
    }

    private void Mark(char character, int length)
    {
        var start = at;
        at += length;
        var mark = character switch
        {
            '“' or '”' or '„' or '«' or '»' or '″' => "\"",
            '\u2010' or '\u2011' or '\u2212' => "-",
            '–' or '—' => "—",
            '…' => ".",
            '×' => "×",
            _ when IsApostrophe(character) => "'",
            _ => character.ToString(),
        };
        Add(start, mark, double.NaN, TokenShape.Mark);
    }

    private void Add(int start, string written, double value, TokenShape shape)
    {
        if (start == lastEnd)
            shape |= TokenShape.Joined;
        tokens.Add(new(start, at, written, value, shape));
        lastEnd = at;
    }

    private bool NextIsLetter(int next) => next < text.Length && char.IsLetter(text[next]);

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʼ' or '′';

    private static bool IsSpace(char character) =>
        character is not ('\n' or '\r') && (char.IsWhiteSpace(character) || char.IsControl(character));

    private static bool IsInvisible(char character) =>
        character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
