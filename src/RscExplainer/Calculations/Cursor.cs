using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>Where the reading of a formula stands, and what is said when it can't go on.</summary>
internal sealed class Cursor(PlacedText placed)
{
    public string Text { get; } = placed.Text;

    public int Position { get; set; }

    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>A character ahead; NUL behind the end.</summary>
    public char Peek(int ahead = 0) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    /// <summary>The place from a start up to here.</summary>
    public Location From(int start) => placed.At(start, Position - start);

    /// <summary>Passes spaces, and says where it then is.</summary>
    public int SkipSpace()
    {
        while (Position < Text.Length && Text[Position] is ' ' or '\t' or '\r' or '\n')
            Position++;
        return Position;
    }

    /// <summary>Passes a sign, with the spaces before it, if it stands here.</summary>
    public bool Take(char sign)
    {
        SkipSpace();
        if (Peek() != sign)
            return false;
        Position++;
        return true;
    }

    /// <summary>Passes a whole word, with the spaces before it, if it stands here.</summary>
    public bool Take(string word)
    {
        if (!IsAt(word))
            return false;
        Position += word.Length;
        return true;
    }

    public bool IsAt(string word)
    {
        SkipSpace();
        return string.CompareOrdinal(Text, Position, word, 0, word.Length) == 0
            && !char.IsAsciiLetterOrDigit(Peek(word.Length));
    }

    public int SkipDigits()
    {
        var start = Position;
        while (char.IsAsciiDigit(Peek()) || Peek() == '_')
            Position++;
        return Position - start;
    }

    public Refused TooLarge(int start, string what) => new(Rules.CalculationTooLarge.At(From(start), what));

    public Refused Syntax(int start, int length, string words, string? hint = null) =>
        new(Rules.CalculationSyntax.At(placed.At(start, length), words) with { Hint = hint });

    /// <summary>What stands here can't.</summary>
    public Refused Unexpected()
    {
        SkipSpace();
        if (IsAtEnd)
            return Syntax(Text.TrimEnd().Length, 0, "the calculation ends too early");
        var length = char.IsHighSurrogate(Peek()) && Position + 1 < Text.Length ? 2 : 1;
        var hint = Peek() switch
        {
            '×' or '·' or '∙' => "write * to multiply",
            '÷' or ':' => "write / to divide",
            '−' or '–' => "write - to subtract",
            '%' => "write the part as a number, 0.4 for 40 per cent",
            '$' or '€' or '£' => "write 5 USD",
            '=' => "write ~ before the value that you expect",
            '.' => "write 0.5",
            (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => "put * or / before it; a unit stands right behind its number",
            _ => null,
        };
        return Syntax(Position, length, $"'{Text.Substring(Position, length)}' can't stand here", hint);
    }
}
