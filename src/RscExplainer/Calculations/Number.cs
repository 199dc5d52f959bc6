using System.Globalization;
using System.Numerics;

namespace RscExplainer.Calculations;

/// <summary>
/// A number without rounding, as a fraction of whole numbers: 0.1 + 0.2 is 0.3, and a third three times is one. A fraction that
/// grew very long is rounded to <see cref="KeptDigits"/> digits, so that no calculation can take all memory.
/// </summary>
public readonly struct Number : IEquatable<Number>, IComparable<Number>
{
    /// <summary>Numbers from 1e-300 to 1e300, and zero, are in range (design.md section 2).</summary>
    public const int MaximumExponent = 300;

    private const int MaximumBits = 2048;
    private const int KeptDigits = 60;

    public static readonly Number Zero = new(0);
    public static readonly Number One = new(1);

    private static readonly Number Largest = TenTo(MaximumExponent);
    private static readonly Number Smallest = TenTo(-MaximumExponent);

    // A default number is zero too; it mustn't divide by zero.
    private readonly BigInteger denominator;

    private Number(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        this.denominator = denominator;
    }

    private Number(BigInteger whole)
        : this(whole, BigInteger.One) { }

    public BigInteger Numerator { get; }

    /// <summary>Always above zero; with the numerator it has no common divisor.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    public bool IsZero => Numerator.IsZero;

    public bool IsNegative => Numerator.Sign < 0;

    public bool IsWhole => Denominator.IsOne;

    /// <summary>Whether it lies where calculations may lead; what doesn't is an error and never a silent overflow.</summary>
    public bool IsInRange => IsZero || (Abs(this) is var size && size <= Largest && size >= Smallest);

    public static implicit operator Number(int whole) => new(whole);

    public static implicit operator Number(long whole) => new(whole);

    public static Number operator +(Number left, Number right) =>
        Of(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator
        );

    public static Number operator -(Number left, Number right) => left + -right;

    public static Number operator -(Number number) => new(-number.Numerator, number.Denominator);

    public static Number operator *(Number left, Number right) =>
        Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Number operator /(Number left, Number right) =>
        right.IsZero
            ? throw new DivideByZeroException()
            : Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Number left, Number right) => left.CompareTo(right) < 0;

    public static bool operator >(Number left, Number right) => left.CompareTo(right) > 0;

    public static bool operator <=(Number left, Number right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Number left, Number right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Number left, Number right) => left.Equals(right);

    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    public static Number Whole(BigInteger whole) => new(whole);

    public static Number Abs(Number number) => number.IsNegative ? -number : number;

    /// <summary>A power of ten, for exponents that the caller has bounded.</summary>
    public static Number TenTo(int exponent) =>
        exponent >= 0 ? new(BigInteger.Pow(10, exponent)) : new(BigInteger.One, BigInteger.Pow(10, -exponent));

    /// <summary>
    /// The number to a whole power. It stops as soon as it leaves the range, with a number that is out of it too: what is ahead
    /// would only be farther out.
    /// </summary>
    /// <exception cref="DivideByZeroException">Zero to a power below zero.</exception>
    public static Number Power(Number number, int exponent)
    {
        if (exponent < 0)
            return Power(One / number, -exponent);
        var power = One;
        for (var bit = 31 - BitOperations.LeadingZeroCount((uint)exponent); bit >= 0 && power.IsInRange; bit--)
        {
            power *= power;
            if ((exponent >> bit & 1) == 1)
                power *= number;
        }
        return power;
    }

    /// <summary>The square root: exact where it is a fraction, else to <see cref="KeptDigits"/> digits.</summary>
    public static Number SquareRoot(Number number)
    {
        var (top, bottom) = (WholeRoot(number.Numerator), WholeRoot(number.Denominator));
        if (top * top == number.Numerator && bottom * bottom == number.Denominator)
            return Of(top, bottom);
        // An even power of ten, large enough that the whole root has the digits, whatever the number's size.
        var shift = KeptDigits + (MaximumExponent / 2);
        return Of(
                WholeRoot(number.Numerator * BigInteger.Pow(10, 2 * shift) / number.Denominator),
                BigInteger.Pow(10, shift)
            )
            .Rounded(KeptDigits);
    }

    /// <summary>
    /// The number to so many significant digits, halves away from zero, as a whole number times a power of ten.
    /// </summary>
    public (BigInteger Digits, int Exponent) Significant(int digits)
    {
        if (IsZero)
            return (BigInteger.Zero, 0);
        var exponent = Magnitude - digits + 1;
        var rounded = RoundedAt(exponent);
        return BigInteger.Abs(rounded) >= BigInteger.Pow(10, digits)
            ? (rounded / 10, exponent + 1)
            : (rounded, exponent);
    }

    /// <summary>How often ten to the <paramref name="exponent"/> goes into it, halves away from zero.</summary>
    public BigInteger RoundedAt(int exponent)
    {
        var scaled = this * TenTo(-exponent);
        var twice = BigInteger.Abs(scaled.Numerator) * 2;
        return scaled.Numerator.Sign * ((twice + scaled.Denominator) / (2 * scaled.Denominator));
    }

    /// <summary>The exponent of its first digit: 2 for 312, -1 for 0.5. Zero has none.</summary>
    public int Magnitude
    {
        get
        {
            var size = Abs(this);
            var guess = (int)Math.Floor(BigInteger.Log10(size.Numerator) - BigInteger.Log10(size.Denominator));
            // The logarithms are off by a hair beside a power of ten.
            if (size >= TenTo(guess + 1))
                return guess + 1;
            return size < TenTo(guess) ? guess - 1 : guess;
        }
    }

    public int CompareTo(Number other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Number other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The nearest number that a chart can be drawn by.</summary>
    public double ToDouble() => double.Parse(NumberText.Exact(this), CultureInfo.InvariantCulture);

    /// <summary>A number of so many significant digits from what was calculated for a chart.</summary>
    public static Number Near(double number, int digits)
    {
        var text = Math.Abs(number).ToString($"E{digits - 1}", CultureInfo.InvariantCulture);
        var near = NumberText.Parse(text, out _) ?? Zero;
        return number < 0 ? -near : near;
    }

    /// <summary>As <see cref="NumberText.Exact"/> writes it.</summary>
    public override string ToString() => NumberText.Exact(this);

    private static Number Of(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            divisor = -divisor;
        var number = new Number(numerator / divisor, denominator / divisor);
        return number.Numerator.GetBitLength() <= MaximumBits && number.Denominator.GetBitLength() <= MaximumBits
            ? number
            : number.Rounded(KeptDigits);
    }

    // Out of range it may stay long: the next step refuses it.
    private Number Rounded(int digits)
    {
        if (IsZero || !IsInRange)
            return this;
        var exponent = Magnitude - digits + 1;
        return exponent >= 0
            ? new(
                BigInteger.Divide(Numerator, Denominator * BigInteger.Pow(10, exponent)) * BigInteger.Pow(10, exponent)
            )
            : Of(
                BigInteger.Divide(Numerator * BigInteger.Pow(10, -exponent), Denominator),
                BigInteger.Pow(10, -exponent)
            );
    }

    private static BigInteger WholeRoot(BigInteger number)
    {
        if (number.IsZero)
            return number;
        // Newton's way from above: each step halves what is wrong, until none is left.
        var root = BigInteger.One << (int)((number.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (number / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
