using RscExplainer.Diagnostics;

namespace RscExplainer.Calculations;

/// <summary>What a formula makes of its value: the unit that it asks for, and the comparison with what it states.</summary>
internal static class FormulaResult
{
    public static Value Of(Formula formula, Value value)
    {
        if (value is not Quantity quantity)
            return formula.Unit is null && formula.Expected is null
                ? value
                : throw new Refused(
                    Rules.CalculationSyntax.At(
                        formula.Unit?.At ?? formula.Expected!.At,
                        "the result is a day, which has no unit and no stated value"
                    )
                );
        if (formula.Unit is { } unit)
        {
            if (!unit.Value.Dimension.Equals(quantity.Dimension))
                throw new Refused(
                    Rules.DimensionsDiffer.At(
                        unit.At,
                        "show",
                        quantity.Dimension,
                        $"in '{unit.Value}', which is",
                        unit.Value.Dimension
                    ) with
                    {
                        Hint = quantity.Dimension.IsNone
                            ? "leave the unit out"
                            : $"use a unit of its kind, such as {QuantityText.BestUnit(quantity, NumberText.DefaultDigits)}",
                    }
                );
            quantity = quantity with { Unit = unit.Value };
            if (!quantity.In(unit.Value).IsInRange)
                throw new Refused(Rules.CalculationOutOfRange.At(unit.At, "in this unit it is"));
        }
        if (formula.Expected is { } expected)
            Compare(ref quantity, expected);
        return quantity;
    }

    private static void Compare(ref Quantity quantity, Expected expected)
    {
        if (quantity.Unit is null)
        {
            var unit = UnitExpression.Base(quantity.Dimension);
            // A bare number says nothing where a prefix or a choice of units could be meant.
            if (unit.Parts.Any(part => !part.Unit.IsCount))
                throw new Refused(
                    Rules.CalculationSyntax.At(expected.At, "the stated value has no unit") with
                    {
                        Hint =
                            $"name it before the ~, as in {QuantityText.BestUnit(quantity, NumberText.DefaultDigits)}",
                    }
                );
            quantity = quantity with { Unit = unit };
        }
        var number = quantity.In(quantity.Unit!);
        if (expected.Agrees(number))
            return;
        var digits = number.IsZero ? 1 : Math.Clamp(number.Magnitude - expected.LastPlace + 1, 3, 15);
        throw new Refused(
            Rules.CalculationDiffers.At(expected.At, Signs.Untied(quantity.ForPeople(digits)), expected.Written)
        );
    }
}
