using System.Globalization;
using CsCheck;
using RscExplainer.Calculations;

namespace RscExplainer.Tests.Calculations;

public sealed class LawsTests
{
    private static readonly Gen<Number> Numbers = Gen.Select(
        Gen.Long[-1_000_000_000, 1_000_000_000],
        Gen.Int[-30, 30],
        (digits, exponent) => (Number)digits * Number.TenTo(exponent)
    );

    private static readonly Gen<Number> NotZero = Numbers.Where(number => !number.IsZero);

    private static readonly Gen<Unit> OneUnit = Gen.Int[0, Units.All.Length - 1].Select(index => Units.All[index]);

    private static readonly Gen<UnitExpression> SomeUnits = Gen.Select(
            OneUnit,
            Gen.Int[1, 3],
            Gen.Bool,
            (unit, power, isAbove) => new UnitPower(unit, isAbove ? power : -power)
        )
        .Array[1, 4]
        .Select(parts => new UnitExpression([.. parts]));

    private static readonly Gen<Dimension> Dimensions = SomeUnits.Select(unit => unit.Dimension);

    private static readonly Gen<Quantity> Quantities = Gen.Select(NotZero, SomeUnits, Quantity.Of);

    [Fact]
    public void Numbers_are_a_field() =>
        Gen.Select(Numbers, Numbers, NotZero)
            .Sample(
                (a, b, c) =>
                    a + b == b + a
                    && a + b + c == a + (b + c)
                    && a * b == b * a
                    && a * b * c == a * (b * c)
                    && a * (b + c) == (a * b) + (a * c)
                    && a - a == Number.Zero
                    && a + Number.Zero == a
                    && a * Number.One == a
                    && a / c * c == a
                    && a + b - b == a
            );

    [Fact]
    public void Order_goes_with_sums_and_products() =>
        Gen.Select(Numbers, Numbers, NotZero)
            .Sample(
                (a, b, c) =>
                    a < b == a + c < b + c
                    && (c.IsNegative ? a < b == a * c > b * c : a < b == a * c < b * c)
                    && a.CompareTo(b) == -b.CompareTo(a)
            );

    [Fact]
    public void Powers_add_when_multiplied() =>
        Gen.Select(Gen.Int[1, 999], Gen.Int[-20, 20], Gen.Int[-20, 20])
            .Sample(
                (root, one, other) =>
                    Number.Power(root, one) * Number.Power(root, other) == Number.Power(root, one + other)
            );

    [Fact]
    public void A_square_root_squared_is_the_number() =>
        NotZero.Sample(number =>
        {
            var size = Number.Abs(number);
            var root = Number.SquareRoot(size);
            // Exact for squares, else to dozens of digits.
            return Number.SquareRoot(size * size) == size
                && Number.Abs((root * root / size) - Number.One) < Number.TenTo(-50);
        });

    [Fact]
    public void A_long_fraction_is_rounded_and_never_far_off() =>
        Gen.Int[1, 5000]
            .Sample(times =>
            {
                var grown = Number.One;
                for (var i = 0; i < times % 400; i++)
                    grown = grown * 1_000_003 / 1_000_033;
                var once = Math.Pow(1_000_003.0 / 1_000_033.0, times % 400);
                return Math.Abs(double.Parse(NumberText.Exact(grown), CultureInfo.InvariantCulture) - once) < 1e-9
                    && grown.Numerator.GetBitLength() <= 2048
                    && grown.Denominator.GetBitLength() <= 2048;
            });

    [Fact]
    public void Dimensions_are_a_group() =>
        Gen.Select(Dimensions, Dimensions, Dimensions)
            .Sample(
                (a, b, c) =>
                    (a * b).Equals(b * a)
                    && (a * b * c).Equals(a * (b * c))
                    && (a / a).IsNone
                    && (a * Dimension.None).Equals(a)
                    && (a / b * b).Equals(a)
                    && a.Power(2).Equals(a * a)
                    && a.Power(2).SquareRoot()!.Equals(a)
            );

    [Fact]
    public void A_unit_has_the_factor_and_dimension_of_its_parts() =>
        Gen.Select(SomeUnits, SomeUnits)
            .Sample(
                (one, other) =>
                {
                    var both = new UnitExpression([.. one.Parts, .. other.Parts]);
                    return both.Factor == one.Factor * other.Factor
                        && both.Dimension.Equals(one.Dimension * other.Dimension);
                }
            );

    [Fact]
    public void A_change_of_unit_and_back_changes_nothing() =>
        Quantities.Sample(quantity =>
            quantity.In(UnitExpression.Base(quantity.Dimension)) * UnitExpression.Base(quantity.Dimension).Factor
                == quantity.Amount
            && Quantity.Of(quantity.In(quantity.Unit!), quantity.Unit!).Equals(quantity)
        );

    [Fact]
    public void What_is_added_in_one_unit_can_be_taken_away_in_another() =>
        Gen.Select(OneUnit, OneUnit, Gen.Int[1, 9999], Gen.Int[1, 9999])
            .Where(drawn => drawn.Item1.Dimension.Equals(drawn.Item2.Dimension))
            .Sample(
                (one, other, a, b) =>
                    A.Calculation($"{a} {one.Symbol} + {b} {other.Symbol} - {b} {other.Symbol} in {one.Symbol}").Exact
                    == A.Calculation($"{a} {one.Symbol}").Exact
            );

    [Fact]
    public void A_unit_that_was_written_is_read_again() =>
        SomeUnits.Sample(unit => UnitExpression.Parse(unit.ToString()) is { } read && read.Equals(unit));

    [Fact]
    public void A_number_that_was_written_is_read_again() =>
        Numbers.Sample(number => NumberText.Parse(NumberText.Exact(Number.Abs(number)), out _) == Number.Abs(number));

    [Fact]
    public void What_machines_get_is_a_formula_for_the_same() =>
        Gen.Select(Gen.Long[1, 1_000_000_000], Gen.Int[-12, 12], SomeUnits)
            .Where(drawn => drawn.Item3.Parts.Length <= UnitExpression.MaximumParts && drawn.Item3.Dimension.IsSensible)
            .Sample(
                (digits, exponent, unit) =>
                {
                    var quantity = Quantity.Of((Number)digits * Number.TenTo(exponent), unit);
                    return !quantity.Amount.IsInRange
                        || A.Calculation(quantity.Exact).Result is Quantity read && read.Equals(quantity);
                }
            );

    [Fact]
    public void Rounding_keeps_within_half_of_the_last_digit() =>
        Gen.Select(NotZero, Gen.Int[1, 15])
            .Sample(
                (number, digits) =>
                {
                    var (rounded, exponent) = number.Significant(digits);
                    return Number.Abs((Number.Whole(rounded) * Number.TenTo(exponent)) - number) * 2
                        <= Number.TenTo(exponent);
                }
            );

    [Fact]
    public void People_never_see_the_notation_of_machines() =>
        Gen.Select(Quantities, Gen.Int[1, 15])
            .Sample(
                (quantity, digits) =>
                {
                    var shown = quantity.ForPeople(digits);
                    var free = new Quantity(quantity.Amount, quantity.Dimension).ForPeople(digits);
                    return !HasExponent(shown) && !HasExponent(free);
                }
            );

    private static bool HasExponent(string text) =>
        text.Zip(text.Skip(1))
            .Any(pair => char.IsAsciiDigit(pair.First) && pair.Second is 'e' or 'E' && pair.First is not ' ');
}
