using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>What an expression comes to: a quantity or a day.</summary>
public abstract record Value
{
    /// <summary>For machines, in the notation of formulas, without rounding where a decimal allows that.</summary>
    public abstract string Exact { get; }

    /// <summary>For people, to so many significant digits.</summary>
    public abstract string ForPeople(int digits);

    /// <summary>For people, with all digits that it has; for what somebody gave and nobody calculated.</summary>
    public abstract string InFull { get; }
}

/// <summary>A number with a unit.</summary>
/// <param name="Amount">In base units of its dimension: bits, seconds, joules.</param>
/// <param name="Unit">The unit to show it in; null leaves the choice to <see cref="QuantityText"/>. It plays no part in comparing.</param>
public sealed record Quantity(Number Amount, Dimension Dimension, UnitExpression? Unit = null) : Value
{
    private const int MostDigits = 15;

    public static Quantity Of(Number number, UnitExpression unit) => new(number * unit.Factor, unit.Dimension, unit);

    public override string Exact => QuantityText.Exact(this);

    public override string InFull => ForPeople(NumberText.DigitsOf(In(Shown(MostDigits)), MostDigits));

    /// <summary>How many of a unit it is; the unit must be of its dimension.</summary>
    public Number In(UnitExpression unit) => Amount / unit.Factor;

    /// <summary>The unit in which people see it.</summary>
    public UnitExpression Shown(int digits) => Unit ?? QuantityText.BestUnit(this, digits);

    public override string ForPeople(int digits) => QuantityText.ForPeople(this, digits);

    public bool Equals(Quantity? other) =>
        other is not null && Amount == other.Amount && Dimension.Equals(other.Dimension);

    public override int GetHashCode() => HashCode.Combine(Amount, Dimension);
}

/// <summary>A day of the calendar; the difference of two is a time.</summary>
public sealed record CalendarDay(DateOnly Day) : Value
{
    private static readonly ImmutableArray<string> Months =
    [
        .. System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
    ];

    public override string Exact => $"date(\"{new IsoDate(Day)}\")";

    public override string InFull => $"{Day.Day}{Signs.Tie}{Months[Day.Month - 1]}{Signs.Tie}{Day.Year}";

    public override string ForPeople(int digits) => InFull;
}
