using System.Numerics;
using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>Works formulas out. Each step is checked, so nothing overflows and no unit goes astray.</summary>
internal sealed class Evaluator
{
    private const int MaximumPower = 1000;

    private readonly Scope scope;

    private Evaluator(Scope scope) => this.scope = scope;

    public static (Calculation? Calculation, Diagnostic? Problem) Evaluate(Formula formula, Scope scope)
    {
        if (!scope.IsComplete && formula.Names.Any(name => scope.Find(name) is null))
            return (null, null);
        try
        {
            var value = FormulaResult.Of(formula, new Evaluator(scope).Evaluate(formula.Expression));
            var used = formula.Names.Select(name => scope.Find(name)!);
            return (new Calculation(formula, value, [.. used]), null);
        }
        catch (Refused refused)
        {
            return (null, refused.Problem);
        }
    }

    private Value Evaluate(Expression expression) =>
        expression switch
        {
            Expression.Literal literal => literal.Quantity,
            Expression.Date date => date.Day,
            Expression.Name name => scope.Find(name.Of)?.Value ?? throw Unknown(name),
            Expression.Negative negative => Negate(negative),
            Expression.Binary binary => Binary(binary),
            Expression.Call call => Call(call),
            _ => throw new InvalidOperationException("An expression that nobody can evaluate."),
        };

    private Refused Unknown(Expression.Name name)
    {
        // a-b is a name; a - b is a difference.
        var parts = name.Of.Split('-');
        var isDifference = Enumerable
            .Range(1, parts.Length - 1)
            .Any(cut =>
                scope.Find(string.Join('-', parts[..cut])) is not null
                && (
                    scope.Find(string.Join('-', parts[cut..])) is not null
                    || parts[cut..].All(part => part.All(char.IsAsciiDigit))
                )
            );
        return new(
            Rules.UnknownQuantity.At(name.At, name.Of) with
            {
                Hint = isDifference ? "put spaces round - to subtract" : DidYouMean.Among(scope.Names, name.Of),
            }
        );
    }

    private Quantity Negate(Expression.Negative negative)
    {
        var value = Quantity(negative.Of, "take the opposite of");
        return new(-value.Amount, value.Dimension);
    }

    private Value Binary(Expression.Binary binary) =>
        binary.Operator switch
        {
            Operator.Add => Add(binary),
            Operator.Subtract => Subtract(binary),
            Operator.Power => Power(binary),
            Operator.Multiply => Combine(
                binary,
                "multiply",
                (left, right) => left * right,
                (left, right) => left * right
            ),
            _ => Divide(binary),
        };

    private Value Add(Expression.Binary sum)
    {
        var (left, right) = (Evaluate(sum.Left), Evaluate(sum.Right));
        return (left, right) switch
        {
            (Quantity one, Quantity other) when one.Dimension.Equals(other.Dimension) => Checked(
                sum,
                one.Amount + other.Amount,
                one.Dimension
            ),
            (CalendarDay day, Quantity time) when IsTime(time) => Later(day, time.Amount, sum),
            (Quantity time, CalendarDay day) when IsTime(time) => Later(day, time.Amount, sum),
            _ => throw Differ(sum.Right, "add", right, "to", left),
        };
    }

    private Value Subtract(Expression.Binary difference)
    {
        var (left, right) = (Evaluate(difference.Left), Evaluate(difference.Right));
        return (left, right) switch
        {
            (Quantity one, Quantity other) when one.Dimension.Equals(other.Dimension) => Checked(
                difference,
                one.Amount - other.Amount,
                one.Dimension
            ),
            (CalendarDay one, CalendarDay other) => new Quantity(
                (one.Day.DayNumber - other.Day.DayNumber) * Units.Day.Factor,
                Units.Day.Dimension,
                new([new(Units.Day, 1)])
            ),
            (CalendarDay day, Quantity time) when IsTime(time) => Later(day, -time.Amount, difference),
            _ => throw Differ(difference.Right, "subtract", right, "from", left),
        };
    }

    private static bool IsTime(Quantity quantity) => quantity.Dimension.Equals(Units.Day.Dimension);

    private static CalendarDay Later(CalendarDay day, Number seconds, Expression at)
    {
        var days = seconds / Units.Day.Factor;
        if (!days.IsWhole)
            throw new Refused(
                Rules.CalculationSyntax.At(at.At, "a day can be moved by whole days only") with
                {
                    Hint = "as in + 30 day",
                }
            );
        var number = day.Day.DayNumber + days.Numerator;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? new(DateOnly.FromDayNumber((int)number))
            : throw new Refused(Rules.CalculationOutOfRange.At(at.At, "the day is"));
    }

    private Quantity Divide(Expression.Binary quotient)
    {
        var right = Quantity(quotient.Right, "divide by");
        if (right.Amount.IsZero)
            throw new Refused(Rules.DivisionByZero.At(quotient.Right.At));
        return Combine(quotient, "divide", (one, other) => one / other, (one, other) => one / other);
    }

    private Quantity Combine(
        Expression.Binary binary,
        string verb,
        Func<Number, Number, Number> amounts,
        Func<Dimension, Dimension, Dimension> dimensions
    )
    {
        var left = Quantity(binary.Left, verb);
        var right = Quantity(binary.Right, verb);
        return Checked(binary, amounts(left.Amount, right.Amount), dimensions(left.Dimension, right.Dimension));
    }

    private Quantity Power(Expression.Binary power)
    {
        var root = Quantity(power.Left, "take a power of");
        var exponent = Quantity(power.Right, "use as a power");
        if (!exponent.Dimension.IsNone || !exponent.Amount.IsWhole)
            throw new Refused(
                Rules.CalculationSyntax.At(
                    power.Right.At,
                    exponent.Dimension.IsNone
                        ? "a power must be a whole number"
                        : $"a power must be a plain number, and this is {exponent.Dimension}"
                ) with
                {
                    Hint = exponent.Dimension.IsNone ? "there is sqrt for roots" : "write 2^60 * 1 B for 2^60 B",
                }
            );
        if (BigInteger.Abs(exponent.Amount.Numerator) > MaximumPower)
            throw new Refused(Rules.CalculationTooLarge.At(power.Right.At, $"a power over {MaximumPower:N0}"));
        var times = (int)exponent.Amount.Numerator;
        if (root.Amount.IsZero && times < 0)
            throw new Refused(Rules.DivisionByZero.At(power.Left.At));
        return Checked(power, Number.Power(root.Amount, times), root.Dimension.Power(times));
    }

    private Value Call(Expression.Call call)
    {
        if (call.Function is Function.Sqrt)
            return Root(call);
        var values = call.Arguments.Select(argument => (argument, Value: Evaluate(argument))).ToList();
        var (_, best) = values[0];
        foreach (var (argument, value) in values.Skip(1))
        {
            var order = (best, value) switch
            {
                (Quantity one, Quantity other) when one.Dimension.Equals(other.Dimension) => one.Amount.CompareTo(
                    other.Amount
                ),
                (CalendarDay one, CalendarDay other) => one.Day.CompareTo(other.Day),
                _ => throw Differ(argument, "compare", value, "with", best),
            };
            if (call.Function is Function.Min ? order > 0 : order < 0)
                best = value;
        }
        return best is Quantity quantity ? quantity with { Unit = null } : best;
    }

    private Quantity Root(Expression.Call call)
    {
        var square = Quantity(call.Arguments[0], "take the square root of");
        if (square.Amount.IsNegative)
            throw new Refused(Rules.CalculationSyntax.At(call.Arguments[0].At, "there is no square root below zero"));
        return square.Dimension.SquareRoot() is { } dimension
            ? Checked(call, Number.SquareRoot(square.Amount), dimension)
            : throw Refuse(call.Arguments[0], "take the square root of", square);
    }

    private Quantity Quantity(Expression expression, string verb) =>
        Evaluate(expression) switch
        {
            Quantity quantity => quantity,
            var day => throw Refuse(expression, verb, day),
        };

    private static string Kind(Value value) => value is Quantity quantity ? quantity.Dimension.ToString() : "a day";

    private static Quantity Checked(Expression at, Number amount, Dimension dimension)
    {
        if (!amount.IsInRange)
            throw new Refused(Rules.CalculationOutOfRange.At(at.At, "this comes out"));
        return dimension.IsSensible
            ? new(amount, dimension)
            : throw new Refused(
                Rules.CalculationTooLarge.At(at.At, $"a unit to a power over {Dimension.MaximumExponent}")
            );
    }

    private static Refused Differ(Expression at, string verb, Value value, string preposition, Value other) =>
        new(Rules.DimensionsDiffer.At(at.At, verb, Kind(value), preposition, Kind(other)));

    private static Refused Refuse(Expression at, string verb, Value value) =>
        new(Rules.NotForThis.At(at.At, verb, Kind(value)));
}
