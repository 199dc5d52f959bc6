using System.Globalization;
using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>Reads formulas from left to right, one method a level of precedence.</summary>
internal sealed class FormulaParser(PlacedText placed)
{
    private const int MaximumDepth = 40;
    private const int MostDigits = 15;

    private static readonly FrozenDictionary<string, Function> Functions = new Dictionary<string, Function>
    {
        ["sqrt"] = Function.Sqrt,
        ["min"] = Function.Min,
        ["max"] = Function.Max,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Cursor cursor = new(placed);
    private int depth;
    private int calls;

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

    private Formula Whole()
    {
        var expression = Sum();
        Located<UnitExpression>? unit = null;
        if (cursor.Take("in"))
        {
            var start = cursor.SkipSpace();
            unit = new(UnitParser.Read(cursor), cursor.From(start));
        }
        var expected = cursor.Take('~') ? Stated() : null;
        var digits = cursor.Take(',') ? Digits() : NumberText.DefaultDigits;
        cursor.SkipSpace();
        return cursor.IsAtEnd ? new(placed, expression, unit, expected, digits) : throw cursor.Unexpected();
    }

    private Expected Stated()
    {
        var start = cursor.SkipSpace();
        var isNegative = cursor.Take('-');
        var (number, lastPlace) = Number();
        return new(isNegative ? -number : number, lastPlace, cursor.Text[start..cursor.Position], cursor.From(start));
    }

    private int Digits()
    {
        var start = cursor.SkipSpace();
        cursor.SkipDigits();
        var isNumber = int.TryParse(
            cursor.Text.AsSpan(start, cursor.Position - start),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var digits
        );
        if (isNumber && (cursor.Take("digits") || cursor.Take("digit")) && digits is >= 1 and <= MostDigits)
            return digits;
        throw cursor.Syntax(
            start,
            Math.Clamp(cursor.Position - start, 0, cursor.Text.Length - start),
            "behind a comma stands how many digits are shown",
            $"write , 5 digits; 1 to {MostDigits}"
        );
    }

    private Expression Sum()
    {
        var start = cursor.SkipSpace();
        var left = Product();
        while (true)
        {
            if (cursor.Take('+'))
                left = new Expression.Binary(Operator.Add, left, Product(), cursor.From(start));
            else if (cursor.Take('-'))
                left = new Expression.Binary(Operator.Subtract, left, Product(), cursor.From(start));
            else
                return left;
        }
    }

    private Expression Product()
    {
        var start = cursor.SkipSpace();
        var left = Signed();
        while (true)
        {
            if (cursor.Take('*'))
                left = new Expression.Binary(Operator.Multiply, left, Signed(), cursor.From(start));
            else if (cursor.Take('/'))
                left = new Expression.Binary(Operator.Divide, left, Signed(), cursor.From(start));
            else
                return left;
        }
    }

    // -2^2 is -4, as on paper.
    private Expression Signed()
    {
        var start = cursor.SkipSpace();
        return cursor.Take('-') ? Deeper(() => new Expression.Negative(Signed(), cursor.From(start))) : Power();
    }

    private Expression Power()
    {
        var start = cursor.SkipSpace();
        var root = Atom();
        return cursor.Take('^')
            ? Deeper(() => new Expression.Binary(Operator.Power, root, Signed(), cursor.From(start)))
            : root;
    }

    private Expression Atom()
    {
        var start = cursor.SkipSpace();
        if (cursor.IsAtEnd)
            throw cursor.Syntax(cursor.Text.TrimEnd().Length, 0, "a number or a name is missing at the end");
        if (cursor.Take('('))
            return Deeper(() => Sum() with { At = Closed(start) });
        return cursor.Peek() switch
        {
            >= '0' and <= '9' => Literal(start),
            var letter when char.IsAsciiLetter(letter) => Word(start),
            _ => throw cursor.Unexpected(),
        };
    }

    private Expression.Literal Literal(int start)
    {
        var (number, _) = Number();
        var end = cursor.Position;
        cursor.SkipSpace();
        var unit = UnitExpression.None;
        if (UnitParser.IsAhead(cursor))
            unit = UnitParser.Read(cursor);
        else
            cursor.Position = end;
        var quantity = Quantity.Of(number, unit);
        var at = cursor.From(start);
        return quantity.Amount.IsInRange
            ? new(quantity, at)
            : throw new Refused(Rules.CalculationOutOfRange.At(at, "the number is"));
    }

    private Expression Word(int start)
    {
        while (
            char.IsAsciiLetterOrDigit(cursor.Peek())
            || (cursor.Peek() == '-' && char.IsAsciiLetterOrDigit(cursor.Peek(1)))
        )
            cursor.Position++;
        var word = cursor.Text[start..cursor.Position];
        var end = cursor.Position;
        if (cursor.Take('('))
            return Functions.TryGetValue(word, out var function) ? Deeper(() => Call(function, start))
                : word == "date" ? Date(start)
                : throw cursor.Syntax(
                    start,
                    word.Length,
                    $"unknown function '{word}'",
                    DidYouMean.Among([.. Functions.Keys, "date"], word) ?? "there are sqrt, min, max and date"
                );
        cursor.Position = end;
        if (Units.Find(word) is not null)
            throw cursor.Syntax(start, word.Length, $"the unit '{word}' has no number before it", $"write 1 {word}");
        return Text.Id.IsValid(word) && word is not "in"
            ? new Expression.Name(word, cursor.From(start))
            : throw cursor.Syntax(
                start,
                word.Length,
                $"'{word}' isn't a name",
                "names of quantities are in lower case"
            );
    }

    private Expression.Call Call(Function function, int start)
    {
        calls++;
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        do arguments.Add(Sum());
        while (function is not Function.Sqrt && cursor.Take(','));
        calls--;
        return new(function, arguments.ToImmutable(), Closed(start));
    }

    private Expression.Date Date(int start)
    {
        cursor.SkipSpace();
        const int Length = 10;
        if (
            cursor.Peek() != '"'
            || cursor.Peek(Length + 1) != '"'
            || IsoDate.Parse(cursor.Text.Substring(cursor.Position + 1, Length)) is not { } date
        )
            throw cursor.Syntax(
                start,
                Math.Max(1, cursor.Position - start),
                "this isn't a day",
                "write date(\"2022-01-24\")"
            );
        cursor.Position += Length + 2;
        return new(new(date.Last), Closed(start));
    }

    // The place from an opening bracket up to its end.
    private Location Closed(int start) =>
        cursor.Take(')') ? cursor.From(start) : throw cursor.Syntax(start, 1, "a bracket isn't closed");

    private (Number Number, int LastPlace) Number()
    {
        var start = cursor.Position;
        cursor.SkipDigits();
        if (cursor.Peek() == '.')
        {
            cursor.Position++;
            cursor.SkipDigits();
        }
        var sign = cursor.Peek(1) is '+' or '-' ? 1 : 0;
        if (cursor.Peek() is 'e' or 'E' && char.IsAsciiDigit(cursor.Peek(1 + sign)))
        {
            cursor.Position += 1 + sign;
            cursor.SkipDigits();
        }
        var written = cursor.Text[start..cursor.Position];
        if (NumberText.Parse(written, out var lastPlace) is not { } number)
            throw cursor.Syntax(
                start,
                written.Length,
                written.Length == 0 ? "a number is missing" : $"'{written}' isn't a number",
                "write 36_000, 0.5, 1e18 or 1.23e-04"
            );
        // 16,000 would be read as 16 with digits behind it.
        if (
            calls == 0
            && cursor.Peek() == ','
            && Enumerable.Range(1, 3).All(ahead => char.IsAsciiDigit(cursor.Peek(ahead)))
        )
            throw cursor.Syntax(cursor.Position, 1, "numbers have no commas", "write 16_000 for sixteen thousand");
        return (number, lastPlace);
    }

    private T Deeper<T>(Func<T> read)
    {
        if (++depth > MaximumDepth)
            throw cursor.TooLarge(cursor.Position, $"more than {MaximumDepth} levels");
        var result = read();
        depth--;
        return result;
    }
}
