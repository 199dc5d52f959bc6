using System.Globalization;
using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>Reads formulas from left to right, one method a level of precedence.</summary>
internal sealed class FormulaParser
{
    private const int MaximumDepth = 40;
    private const int MostDigits = 15;

    private readonly PlacedText placed;
    private readonly string text;
    private int position;
    private int depth;
    private int calls;

    private FormulaParser(PlacedText placed)
    {
        this.placed = placed;
        text = placed.Text;
    }

    public static (Formula? Formula, Diagnostic? Problem) Parse(PlacedText placed)
    {
        if (placed.Text.Length > Formula.MaximumLength)
            return (
                null,
                Rules.CalculationTooLarge.At(placed.At(0, 0), $"more than {Formula.MaximumLength} characters")
            );
        try
        {
            return (new FormulaParser(placed).Whole(), null);
        }
        catch (Refused refused)
        {
            return (null, refused.Problem);
        }
    }

    /// <summary>A unit alone, as an explainer names one; null if it isn't one.</summary>
    public static UnitExpression? ParseUnit(string written)
    {
        var parser = new FormulaParser(PlacedText.Slice(new SourceText("", written), 0, written.Length));
        try
        {
            var unit = parser.Unit();
            return parser.position == written.Length ? unit : null;
        }
        catch (Refused)
        {
            return null;
        }
    }

    private Formula Whole()
    {
        var expression = Sum();
        Located<UnitExpression>? unit = null;
        if (AtWord("in"))
        {
            position += 2;
            SkipSpace();
            var start = position;
            unit = new(Unit(), At(start));
        }
        Expected? expected = null;
        if (Take('~'))
            expected = Stated();
        var digits = NumberText.DefaultDigits;
        if (Take(','))
            digits = Digits();
        SkipSpace();
        if (position < text.Length)
            throw Unexpected();
        return new(placed, expression, unit, expected, digits);
    }

    private Expected Stated()
    {
        SkipSpace();
        var start = position;
        var isNegative = Take('-');
        var (number, lastPlace) = NumberHere();
        var at = At(start);
        return new(isNegative ? -number : number, lastPlace, text[start..position], at);
    }

    private int Digits()
    {
        SkipSpace();
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        var isNumber = int.TryParse(
            text.AsSpan(start, position - start),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var digits
        );
        SkipSpace();
        if (isNumber && (TakeWord("digits") || TakeWord("digit")) && digits is >= 1 and <= MostDigits)
            return digits;
        var isGroup = start > 0 && text[start - 1] == ',' && start > 1 && char.IsAsciiDigit(text[start - 2]);
        throw Syntax(
            start,
            Math.Max(position, start + 1) - start,
            "behind a comma stands how many digits are shown",
            isGroup ? "write 16_000 for sixteen thousand" : $"write , 5 digits; 1 to {MostDigits}"
        );
    }

    private Expression Sum()
    {
        var start = Begin();
        var left = Product();
        while (true)
        {
            if (Take('+'))
                left = new Expression.Binary(Operator.Add, left, Product(), At(start));
            else if (Take('-'))
                left = new Expression.Binary(Operator.Subtract, left, Product(), At(start));
            else
                return left;
        }
    }

    private Expression Product()
    {
        var start = Begin();
        var left = Signed();
        while (true)
        {
            if (Take('*'))
                left = new Expression.Binary(Operator.Multiply, left, Signed(), At(start));
            else if (Take('/'))
                left = new Expression.Binary(Operator.Divide, left, Signed(), At(start));
            else
                return left;
        }
    }

    // -2^2 is -4, as on paper.
    private Expression Signed()
    {
        var start = Begin();
        if (!Take('-'))
            return Power();
        return Deeper(() => new Expression.Negative(Signed(), At(start)));
    }

    private Expression Power()
    {
        var start = Begin();
        var root = Atom();
        if (!Take('^'))
            return root;
        return Deeper(() => new Expression.Binary(Operator.Power, root, Signed(), At(start)));
    }

    private Expression Atom()
    {
        var start = Begin();
        if (position == text.Length)
            throw Syntax(text.TrimEnd().Length, 0, "a number or a name is missing at the end", null);
        if (Take('('))
            return Deeper(() => Bracket(start));
        if (char.IsAsciiDigit(text[position]))
        {
            var (number, _) = NumberHere();
            var end = position;
            SkipSpace();
            var unit = IsUnitAhead() ? Unit() : UnitExpression.None;
            if (unit.IsNone)
                position = end;
            var quantity = Quantity.Of(number, unit);
            var at = At(start);
            if (!quantity.Amount.IsInRange)
                throw new Refused(Rules.CalculationOutOfRange.At(at, "the number is"));
            return new Expression.Literal(quantity, at);
        }
        if (char.IsAsciiLetter(text[position]))
            return Word(start);
        throw Unexpected();
    }

    private Expression Bracket(int start)
    {
        // Inside brackets a comma belongs to the digits no more than elsewhere.
        var inside = Sum();
        return Take(')') ? inside with { At = At(start) } : throw Open(start);
    }

    private Expression Word(int start)
    {
        while (
            position < text.Length
            && (
                char.IsAsciiLetterOrDigit(text[position])
                || (
                    text[position] == '-' && position + 1 < text.Length && char.IsAsciiLetterOrDigit(text[position + 1])
                )
            )
        )
            position++;
        var word = text[start..position];
        var end = position;
        if (Take('('))
            return word switch
            {
                "sqrt" => Deeper(() => Call(Function.Sqrt, start)),
                "min" => Deeper(() => Call(Function.Min, start)),
                "max" => Deeper(() => Call(Function.Max, start)),
                "date" => Date(start),
                _ => throw Syntax(
                    start,
                    word.Length,
                    $"unknown function '{word}'",
                    DidYouMean.Among(["sqrt", "min", "max", "date"], word) ?? "there are sqrt, min, max and date"
                ),
            };
        position = end;
        if (Text.Id.IsValid(word) && Units.Find(word) is null && word is not "in")
            return new Expression.Name(word, At(start));
        throw Syntax(
            start,
            word.Length,
            Units.Find(word) is null ? $"'{word}' isn't a name" : $"the unit '{word}' has no number before it",
            Units.Find(word) is null ? "names of quantities are in lower case" : $"write 1 {word}"
        );
    }

    private Expression.Call Call(Function function, int start)
    {
        calls++;
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        do arguments.Add(Sum());
        while (function is not Function.Sqrt && Take(','));
        calls--;
        return Take(')') ? new(function, arguments.ToImmutable(), At(start)) : throw Open(start);
    }

    private Expression.Date Date(int start)
    {
        SkipSpace();
        if (
            position + 12 <= text.Length
            && text[position] == '"'
            && text[position + 11] == '"'
            && IsoDate.Parse(text.Substring(position + 1, 10)) is { } date
        )
        {
            position += 12;
            return Take(')') ? new(new(date.Last), At(start)) : throw Open(start);
        }
        throw Syntax(start, Math.Max(1, position - start), "this isn't a day", "write date(\"2022-01-24\")");
    }

    private (Number Number, int LastPlace) NumberHere()
    {
        var start = position;
        SkipDigits();
        if (Peek(0) == '.')
        {
            position++;
            SkipDigits();
        }
        if (
            Peek(0) is 'e' or 'E'
            && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2))))
        )
        {
            position += 2;
            SkipDigits();
        }
        if (NumberText.Parse(text.AsSpan(start, position - start), out var lastPlace) is not { } number)
        {
            var length = Math.Max(1, Math.Min(position, text.Length) - start);
            throw Syntax(
                start,
                length,
                $"'{text.Substring(start, Math.Min(length, text.Length - start))}' isn't a number",
                "write 36_000, 0.5, 1e18 or 1.23e-04"
            );
        }
        // 16,000 would be read as 16 with digits behind it.
        if (
            calls == 0
            && Peek(0) == ','
            && char.IsAsciiDigit(Peek(1))
            && char.IsAsciiDigit(Peek(2))
            && char.IsAsciiDigit(Peek(3))
        )
            throw Syntax(position, 1, "numbers have no commas", "write 16_000 for sixteen thousand");
        return (number, lastPlace);

        void SkipDigits()
        {
            while (char.IsAsciiDigit(Peek(0)) || Peek(0) == '_')
                position++;
        }
    }

    private bool IsUnitAhead() =>
        (IsUnitLetter(Peek(0)) && !AtWord("in")) || (Peek(0) == '1' && Peek(1) == '/' && IsUnitLetter(Peek(2)));

    // A unit has no spaces inside; behind it a sign before a letter goes on with it, and one before a digit doesn't.
    private UnitExpression Unit()
    {
        var parts = ImmutableArray.CreateBuilder<UnitPower>();
        var start = position;
        var sign = 1;
        if (Peek(0) == '1' && Peek(1) == '/')
        {
            sign = -1;
            position += 2;
        }
        while (true)
        {
            parts.Add(UnitPart(sign));
            if (parts.Count > UnitExpression.MaximumParts)
                throw new Refused(
                    Rules.CalculationTooLarge.At(At(start), $"a unit of more than {UnitExpression.MaximumParts} parts")
                );
            if (Peek(0) is not ('/' or '*') || !IsUnitLetter(Peek(1)))
                break;
            sign = Peek(0) == '/' ? -1 : 1;
            position++;
        }
        var unit = new UnitExpression(parts.ToImmutable());
        return unit.Dimension.IsSensible && unit.Parts.All(part => Math.Abs(part.Exponent) <= Dimension.MaximumExponent)
            ? unit
            : throw new Refused(
                Rules.CalculationTooLarge.At(At(start), $"a unit to a power over {Dimension.MaximumExponent}")
            );
    }

    private UnitPower UnitPart(int sign)
    {
        var start = position;
        while (IsUnitLetter(Peek(0)))
            position++;
        var symbol = text[start..position];
        if (symbol.Length == 0)
            throw Syntax(start, Math.Min(1, text.Length - start), "a unit is missing", null);
        if (Units.Find(symbol) is not { } unit)
            throw new Refused(Rules.UnknownUnit.At(At(start), symbol) with { Hint = Units.Hint(symbol) });
        if (Peek(0) != '^')
            return new(unit, sign);
        var isNegative = Peek(1) == '-';
        var digits = position + (isNegative ? 2 : 1);
        var end = digits;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (
            !int.TryParse(
                text.AsSpan(digits, end - digits),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var power
            )
            || power == 0
        )
            throw Syntax(position, Math.Max(1, end - position), "the power of a unit is a whole number", "write m^2");
        position = end;
        // More than is sensible is refused with the whole unit; here it only mustn't overflow.
        power = Math.Min(power, 1000);
        return new(unit, isNegative ? -sign * power : sign * power);
    }

    private static bool IsUnitLetter(char character) => char.IsAsciiLetter(character) || character == 'µ';

    private T Deeper<T>(Func<T> read)
    {
        if (++depth > MaximumDepth)
            throw new Refused(Rules.CalculationTooLarge.At(placed.At(position, 0), $"more than {MaximumDepth} levels"));
        var result = read();
        depth--;
        return result;
    }

    private char Peek(int ahead) => position + ahead < text.Length ? text[position + ahead] : '\0';

    private int Begin()
    {
        SkipSpace();
        return position;
    }

    private void SkipSpace()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n')
            position++;
    }

    private bool Take(char sign)
    {
        SkipSpace();
        if (Peek(0) != sign)
            return false;
        position++;
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!AtWord(word))
            return false;
        position += word.Length;
        return true;
    }

    private bool AtWord(string word)
    {
        SkipSpace();
        return string.CompareOrdinal(text, position, word, 0, word.Length) == 0
            && (position + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[position + word.Length]));
    }

    private Location At(int start) => placed.At(start, position - start);

    private Refused Open(int start) => Syntax(start, 1, "a bracket isn't closed", null);

    private Refused Unexpected()
    {
        SkipSpace();
        if (position == text.Length)
            return Syntax(text.TrimEnd().Length, 0, "the calculation ends too early", null);
        var length = char.IsHighSurrogate(text[position]) && position + 1 < text.Length ? 2 : 1;
        var hint = text[position] switch
        {
            '×' or '·' or '∙' => "write * to multiply",
            '÷' or ':' => "write / to divide",
            '−' or '–' => "write - to subtract",
            '%' => "write the part as a number, 0.4 for 40 per cent",
            '$' or '€' or '£' => "write 5 USD",
            '=' => "write ~ before the value that you expect",
            '.' => "write 0.5",
            >= 'A' and <= 'z' => "put * or / before it; a unit stands right behind its number",
            _ => null,
        };
        return Syntax(position, length, $"'{text.Substring(position, length)}' can't stand here", hint);
    }

    private Refused Syntax(int start, int length, string words, string? hint) =>
        new(Rules.CalculationSyntax.At(placed.At(start, length), words) with { Hint = hint });
}
