using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace RscExplainer.Calculations;

/// <summary>Numbers as they are written: read from formulas, shown to people, given to machines.</summary>
public static class NumberText
{
    /// <summary>So many significant digits are shown unless a formula asks for others (design.md section 2).</summary>
    public const int DefaultDigits = 3;

    private const int MostMachineDigits = 20;

    /// <summary>Below this a decimal has so many zeros that nobody counts them; ten to a power is easier.</summary>
    private const int SmallestPlain = -6;

    private const int LargestPlain = 14;

    private static readonly SearchValues<char> DigitsAndGroups = SearchValues.Create("0123456789_");

    private static readonly (int Exponent, string Word)[] Scales = [(12, "trillion"), (9, "billion"), (6, "million")];

    /// <summary>
    /// A number as formulas have it: digits with underscores between them, perhaps a point, perhaps `e` and a power of ten. Null if it
    /// isn't one; a number out of range is read as one that is out of range.
    /// </summary>
    /// <param name="lastPlace">The exponent of the last digit written: -2 for 7.04, 25 for 1.2e26.</param>
    public static Number? Parse(ReadOnlySpan<char> text, out int lastPlace)
    {
        lastPlace = 0;
        var mark = text.IndexOfAny('e', 'E');
        var exponent = 0;
        if (mark >= 0)
        {
            var power = text[(mark + 1)..];
            if (power is ['+' or '-', .. var unsigned] ? !AllDigits(unsigned) : !AllDigits(power))
                return null;
            // Far more than the range; what is longer needn't be known more closely.
            exponent =
                int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read)
                    ? Math.Clamp(read, -9999, 9999)
                : power[0] == '-' ? -9999
                : 9999;
            text = text[..mark];
        }
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if (!IsGrouped(whole) || (point >= 0 && !IsGrouped(fraction)))
            return null;
        var digits = string.Concat(whole, fraction).Replace("_", "", StringComparison.Ordinal);
        var places = fraction.Length - fraction.Count('_');
        lastPlace = exponent - places;
        var value = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return value.IsZero ? Number.Zero
            : lastPlace > 2 * Number.MaximumExponent ? Number.TenTo(2 * Number.MaximumExponent)
            : lastPlace + digits.Length < -Number.MaximumExponent ? Number.TenTo(-2 * Number.MaximumExponent)
            : FromDigits(value, lastPlace);
    }

    /// <summary>
    /// For people: to so many significant digits, with commas between thousands. Zeros behind the point stand only where they say
    /// that something was rounded. What is too large or small to count the zeros of is a power of ten, never 1.6e4.
    /// </summary>
    public static string ForPeople(Number number, int digits)
    {
        if (number.IsZero)
            return "0";
        var (rounded, exponent) = number.Significant(digits);
        var sign = number.IsNegative ? "−" : "";
        var isExact = FromDigits(rounded, exponent) == number;
        var text = BigInteger.Abs(rounded).ToString(CultureInfo.InvariantCulture);
        var first = exponent + text.Length - 1;
        if (first is > LargestPlain or < SmallestPlain)
        {
            var fraction = isExact ? text[1..].TrimEnd('0') : text[1..];
            var times =
                text[0] == '1' && fraction.Length == 0 ? "" : $"{text[0]}{Point(fraction)}{Signs.Tie}×{Signs.Tie}";
            return $"{sign}{times}10{Superscript(first)}";
        }
        if (exponent >= 0)
            return sign + Grouped(text + new string('0', exponent));
        var padded = text.PadLeft(-exponent + 1, '0');
        var behind = padded[^-exponent..];
        return sign + Grouped(padded[..^-exponent]) + Point(isExact ? behind.TrimEnd('0') : behind);

        static string Point(string fraction) => fraction.Length == 0 ? "" : "." + fraction;
    }

    /// <summary>As <see cref="ForPeople"/>, from a million on with million, billion or trillion behind it.</summary>
    public static string WithScale(Number number, int digits)
    {
        // 999,999.6 becomes 1,000,000, and so 1 million.
        var (rounded, exponent) = number.Significant(digits);
        var shown = FromDigits(rounded, exponent);
        foreach (var (power, word) in Scales)
        {
            if (Number.Abs(shown) >= Number.TenTo(power) && Number.Abs(shown) < Number.TenTo(18))
                return $"{ForPeople(number / Number.TenTo(power), digits)}{Signs.Tie}{word}";
        }
        return ForPeople(number, digits);
    }

    /// <summary>
    /// For machines, in the notation that formulas and JSON read: the exact decimal if it has one of moderate length, else twenty
    /// digits.
    /// </summary>
    public static string Exact(Number number)
    {
        if (number.IsZero)
            return "0";
        var (rounded, exponent) = number.Significant(MostMachineDigits);
        var text = BigInteger.Abs(rounded).ToString(CultureInfo.InvariantCulture);
        var trimmed = text.TrimEnd('0');
        exponent += text.Length - trimmed.Length;
        var sign = number.IsNegative ? "-" : "";
        var first = exponent + trimmed.Length - 1;
        if (first is > MostMachineDigits or < SmallestPlain)
            return $"{sign}{trimmed[0]}{(trimmed.Length > 1 ? "." + trimmed[1..] : "")}e{first}";
        if (exponent >= 0)
            return sign + trimmed + new string('0', exponent);
        var padded = trimmed.PadLeft(-exponent + 1, '0');
        return $"{sign}{padded[..^-exponent]}.{padded[^-exponent..]}";
    }

    /// <summary>How many significant digits it takes to write a number whole; no more than <paramref name="most"/>.</summary>
    public static int DigitsOf(Number number, int most)
    {
        for (var digits = 1; digits < most; digits++)
        {
            var (rounded, exponent) = number.Significant(digits);
            if (FromDigits(rounded, exponent) == number)
                return digits;
        }
        return most;
    }

    /// <summary>A whole number in superscript.</summary>
    public static string Superscript(int number) =>
        string.Concat(
            number
                .ToString(CultureInfo.InvariantCulture)
                .Select(digit => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'])
        );

    internal static Number FromDigits(BigInteger digits, int exponent) => Number.Whole(digits) * Number.TenTo(exponent);

    // A comma every three digits from 1,000 on.
    private static string Grouped(string digits)
    {
        for (var i = digits.Length - 3; i > 0; i -= 3)
            digits = digits.Insert(i, ",");
        return digits;
    }

    // Underscores stand between digits only.
    private static bool IsGrouped(ReadOnlySpan<char> text) =>
        text.Length > 0
        && text[0] != '_'
        && text[^1] != '_'
        && !text.Contains("__", StringComparison.Ordinal)
        && !text.ContainsAnyExcept(DigitsAndGroups);

    private static bool AllDigits(ReadOnlySpan<char> text) =>
        text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
