using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Content;

/// <summary>The shapes of what is calculated and of what calculations use.</summary>
internal static class QuantityValues
{
    /// <summary>A number with its unit, or a day: nothing that would have to be calculated.</summary>
    public static readonly Shape<Value> Shape = Shapes.Scalar<Value>(
        "a number with a unit",
        (scalar, _, problems) =>
        {
            var (formula, problem) = Formula.Parse(scalar.Text);
            if (problem is not null)
                return problems.Refuse<Value>(problem);
            Value? value = formula switch
            {
                { Unit: not null } or { Expected: not null } => null,
                { Expression: Expression.Literal literal } => literal.Quantity,
                { Expression: Expression.Date date } => date.Day,
                { Expression: Expression.Negative { Of: Expression.Literal { Quantity: var below } } } => below with
                {
                    Amount = -below.Amount,
                },
                _ => null,
            };
            return value is not null
                ? new(value, scalar.At)
                : problems.Refuse<Value>(
                    Rules.NotAQuantity.At(scalar.At, scalar.Value) with
                    {
                        Hint = "write 16000 GPU, 0.4 or date(\"2022-01-24\")",
                    }
                );
        }
    );

    /// <summary>A calculation in a value of its own, without the signs that it has in prose.</summary>
    public static readonly Shape<Formula> Formulas = Shapes.Scalar<Formula>(
        "a calculation",
        (scalar, _, problems) =>
            Formula.Parse(scalar.Text) switch
            {
                (_, { } problem) => problems.Refuse<Formula>(problem),
                var (formula, _) => new(formula!, scalar.At),
            }
    );

    /// <summary>A number without a unit.</summary>
    public static readonly Shape<Number> Numbers = Shapes.Scalar<Number>(
        "a number",
        (scalar, name, problems) =>
        {
            var isNegative = scalar.Value.StartsWith('-');
            return NumberText.Parse(isNegative ? scalar.Value[1..] : scalar.Value, out _) is { IsInRange: true } number
                ? new(isNegative ? -number : number, scalar.At)
                : problems.Refuse<Number>(Rules.WrongType.At(scalar.At, name, "a number, as 16_000, 0.5 or 1e18"));
        }
    );

    /// <summary>A unit without a number.</summary>
    public static readonly Shape<UnitExpression> Units = Shapes.Scalar<UnitExpression>(
        "a unit",
        (scalar, _, problems) =>
            UnitExpression.Parse(scalar.Text) switch
            {
                (_, { } problem) => problems.Refuse<UnitExpression>(problem),
                var (unit, _) => new(unit!, scalar.At),
            }
    );

    /// <summary>A calculation whose unit stands in a key of its own.</summary>
    public static readonly Shape<Formula> Bare = Formulas with
    {
        Read = (value, name, problems) =>
            Formulas.Read(value, name, problems) switch
            {
                { Value.Unit: { } unit } => problems.Refuse<Formula>(
                    Rules.WrongType.At(unit.At, name, "without a unit behind it") with
                    {
                        Hint = "'unit' names it",
                    }
                ),
                var read => read,
            },
    };
}
