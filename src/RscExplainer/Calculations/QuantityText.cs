using System.Text;

namespace RscExplainer.Calculations;

/// <summary>How quantities are shown: which unit, which prefix, and the words.</summary>
public static class QuantityText
{
    public static string Exact(Quantity quantity)
    {
        var unit = quantity.Shown(NumberText.DefaultDigits);
        var number = NumberText.Exact(quantity.In(unit));
        return unit.IsNone ? number : $"{number} {unit}";
    }

    public static string ForPeople(Quantity quantity, int digits)
    {
        var unit = quantity.Shown(digits);
        var amount = quantity.In(unit);
        var isCounted = unit.IsNone || unit.Parts.FirstOrDefault(part => part.Exponent > 0)?.Unit.IsCounted != false;
        var number = isCounted ? NumberText.WithScale(amount, digits) : NumberText.ForPeople(amount, digits);
        return unit.IsNone ? number : number + Phrase(unit, number is "1" ? Grammar.One : Grammar.Several);
    }

    /// <summary>A unit for people, behind several of it; empty for plain numbers.</summary>
    public static string ForPeople(UnitExpression unit) => Phrase(unit, Grammar.Several).Trim(Signs.Tie, ' ');

    /// <summary>
    /// The unit in which a quantity reads best: with the prefix that leaves a number from 1 up to 1,000, a time in the unit that
    /// people would use.
    /// </summary>
    public static UnitExpression BestUnit(Quantity quantity, int digits)
    {
        var dimension = quantity.Dimension;
        if (dimension.IsNone)
            return UnitExpression.None;
        var parts = UnitExpression.Base(dimension).Parts;
        if (parts is [{ Exponent: 1, Unit: var only }])
        {
            if (only == Units.Second)
                return TimeUnit(quantity, digits);
            if (only == Units.Joule && Number.Abs(quantity.Amount) >= Units.WattHour.Factor)
                parts = [new(Units.WattHour, 1)];
        }
        // GPU hours, not GPU seconds; per day, not per second, where nothing stands above.
        else if (parts.All(part => part.Exponent < 0))
            parts = [.. parts.Select(part => part is { Exponent: -1, Unit.IsTime: true } ? new(Units.Day, -1) : part)];
        else if (
            parts
                .Where(part => part.Exponent > 0)
                .All(part => part.Unit.IsCount || part is { Exponent: 1, Unit.IsTime: true })
        )
            parts = [.. parts.Select(part => part is { Exponent: 1, Unit.IsTime: true } ? new(Units.Hour, 1) : part)];
        return parts is [{ Exponent: 1 } first, ..] ? Climb(quantity, parts, first.Unit, digits) : new(parts);
    }

    private static UnitExpression Climb(Quantity quantity, ImmutableArray<UnitPower> parts, Unit unit, int digits)
    {
        var ladder = Units.Ladder(unit).Select(rung => new UnitExpression(parts.SetItem(0, new(rung, 1))));
        UnitExpression? last = null;
        foreach (var rung in ladder)
        {
            last = rung;
            if (quantity.Amount.IsZero && rung.Parts[0].Unit == unit)
                return rung;
            // What is rounded to 1,000 is 1 of the next.
            if (!quantity.Amount.IsZero && Rounded(quantity.In(rung), digits) < 1000)
                return rung;
        }
        return last!;
    }

    private static UnitExpression TimeUnit(Quantity time, int digits)
    {
        var seconds = Rounded(time.Amount, digits);
        var unit =
            seconds < 120 ? Units.Second
            : seconds < 120 * 60 ? Units.Minute
            : seconds < 48 * 3600 ? Units.Hour
            : seconds < 2 * 31_557_600 ? Units.Day
            : Units.Year;
        ImmutableArray<UnitPower> parts = [new(unit, 1)];
        return unit == Units.Second ? Climb(time, parts, unit, digits) : new(parts);
    }

    private static Number Rounded(Number number, int digits)
    {
        var (rounded, exponent) = Number.Abs(number).Significant(digits);
        return NumberText.FromDigits(rounded, exponent);
    }

    // "TFLOP/s per GPU", "GPU hours", "B per parameter", "per day", each with the space before it.
    private static string Phrase(UnitExpression unit, Grammar grammar)
    {
        var above = unit.Parts.Where(part => part.Exponent > 0).ToList();
        var text = new StringBuilder();
        var areWords = above.Count > 0 && above.All(part => part.Unit.Word is not null && part.Exponent == 1);
        if (above.Count > 0)
            text.Append(Signs.Tie);
        for (var i = 0; i < above.Count; i++)
        {
            var isLast = i == above.Count - 1;
            text.Append(areWords ? above[i].Unit.Shown(isLast ? grammar : Grammar.One) : Symbol(above[i]));
            if (!isLast)
                text.Append(areWords ? Signs.Tie : '·');
        }
        var isSymbol = above.Count > 0 && !areWords;
        foreach (var part in unit.Parts.Where(part => part.Exponent < 0))
        {
            isSymbol &= !part.Unit.IsCount;
            if (isSymbol)
                text.Append('/').Append(Symbol(part));
            else
                text.Append(" per ")
                    .Append(part.Unit == Units.Second ? "second" : part.Unit.Word ?? part.Unit.Symbol)
                    .Append(Power(part));
        }
        return text.ToString();

        static string Symbol(UnitPower part) => part.Unit.Symbol + Power(part);

        static string Power(UnitPower part) =>
            Math.Abs(part.Exponent) == 1 ? "" : NumberText.Superscript(Math.Abs(part.Exponent));
    }
}
