using System.Globalization;
using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>
/// Reads units. They have no spaces inside: a sign with a letter behind it goes on with the unit, and one before a digit is the
/// formula's.
/// </summary>
internal static class UnitParser
{
    // More than is sensible is refused with the whole unit; before, it only mustn't overflow.
    private const int AnyLargePower = 1000;

    /// <summary>Reads a unit alone; null if it isn't one.</summary>
    public static UnitExpression? Parse(string text)
    {
        var cursor = new Cursor(PlacedText.Slice(new SourceText("", text), 0, text.Length));
        try
        {
            var unit = Read(cursor);
            return cursor.IsAtEnd ? unit : null;
        }
        catch (Refused)
        {
            return null;
        }
    }

    /// <summary>Reads a unit that stands alone in a file.</summary>
    public static (UnitExpression? Unit, Diagnostic? Problem) Parse(PlacedText text)
    {
        var cursor = new Cursor(text);
        try
        {
            var unit = Read(cursor);
            return cursor.IsAtEnd ? (unit, null) : throw cursor.Unexpected();
        }
        catch (Refused refused)
        {
            return (null, refused.Problem);
        }
    }

    public static bool IsAhead(Cursor cursor) => (IsLetter(cursor.Peek()) && !cursor.IsAt("in")) || IsInverse(cursor);

    public static UnitExpression Read(Cursor cursor)
    {
        var parts = ImmutableArray.CreateBuilder<UnitPower>();
        var start = cursor.Position;
        var sign = 1;
        if (IsInverse(cursor))
        {
            sign = -1;
            cursor.Position += 2;
        }
        while (true)
        {
            parts.Add(Part(cursor, sign));
            if (parts.Count > UnitExpression.MaximumParts)
                throw cursor.TooLarge(start, $"a unit of more than {UnitExpression.MaximumParts} parts");
            if (cursor.Peek() is not ('/' or '*') || !IsLetter(cursor.Peek(1)))
                break;
            sign = cursor.Peek() == '/' ? -1 : 1;
            cursor.Position++;
        }
        if (parts.Any(part => Math.Abs(part.Exponent) > Dimension.MaximumExponent))
            throw cursor.TooLarge(start, $"a unit to a power over {Dimension.MaximumExponent}");
        var unit = new UnitExpression(parts.ToImmutable());
        return unit.Dimension.IsSensible
            ? unit
            : throw cursor.TooLarge(start, $"a unit to a power over {Dimension.MaximumExponent}");
    }

    private static UnitPower Part(Cursor cursor, int sign)
    {
        var start = cursor.Position;
        while (IsLetter(cursor.Peek()))
            cursor.Position++;
        var symbol = cursor.Text[start..cursor.Position];
        if (symbol.Length == 0)
            throw cursor.Syntax(start, Math.Min(1, cursor.Text.Length - start), "a unit is missing");
        if (Units.Find(symbol) is not { } unit)
            throw new Refused(Rules.UnknownUnit.At(cursor.From(start), symbol) with { Hint = Units.Hint(symbol) });
        return new(unit, cursor.Peek() == '^' ? sign * Power(cursor) : sign);
    }

    private static int Power(Cursor cursor)
    {
        var start = cursor.Position++;
        var isNegative = cursor.Peek() == '-';
        if (isNegative)
            cursor.Position++;
        var digits = cursor.Position;
        var length = cursor.SkipDigits();
        if (
            !int.TryParse(
                cursor.Text.AsSpan(digits, length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var power
            )
            || power == 0
        )
            throw cursor.Syntax(
                start,
                cursor.Position - start,
                "the power of a unit is a whole number, and no large one",
                "write m^2"
            );
        return Math.Min(power, AnyLargePower) * (isNegative ? -1 : 1);
    }

    // 1/s, for what has nothing above.
    private static bool IsInverse(Cursor cursor) =>
        cursor.Peek() == '1' && cursor.Peek(1) == '/' && IsLetter(cursor.Peek(2));

    private static bool IsLetter(char character) => char.IsAsciiLetter(character) || character == 'µ';
}
