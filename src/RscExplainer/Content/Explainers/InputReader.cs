using System.Globalization;
using System.Text;
using RscExplainer.Calculations;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>An input with the value that a reader gave it.</summary>
/// <param name="Value">The default where what was written can't be used.</param>
/// <param name="Written">What stands in its field.</param>
/// <param name="Problem">Why it can't be used, in a sentence for readers.</param>
public sealed record InputValue(ExplainerInput Input, Number Value, string Written, string? Problem)
{
    public bool IsDefault => Value == Input.Default;
}

/// <summary>The inputs of an explainer from and to the query of its address.</summary>
public static class InputReader
{
    private const int MostCharacters = 40;

    /// <summary>No measurement has more; what is longer only makes work.</summary>
    private const int MostDigits = 15;

    // Shorter numbers are read more easily with all their zeros.
    private const int FirstPower = 6;
    private const int LastFraction = -4;

    /// <summary>Each input, in order, with what the query gives it; of a key that stands there twice the first counts.</summary>
    public static ImmutableArray<InputValue> From(Explainer explainer, Func<string, string?> query) =>
        [.. explainer.Inputs.Select(input => Read(input, query(input.Name)))];

    /// <summary>The address of an explainer with its inputs, in their order and without the defaults.</summary>
    public static string Address(Explainer explainer, IEnumerable<InputValue> inputs)
    {
        var address = new StringBuilder(Addresses.Explainer(explainer.Id));
        var sign = '?';
        foreach (var input in inputs.Where(input => !input.IsDefault))
        {
            address.Append(sign).Append(input.Input.Name).Append('=').Append(Write(input.Value));
            sign = '&';
        }
        return address.ToString();
    }

    /// <summary>A number as fields and addresses have it, the shortest that people read well: 16000, 1e12, 0.4.</summary>
    public static string Write(Number number)
    {
        var plain = NumberText.Exact(number);
        if (number.IsZero || number.Magnitude is < FirstPower and > LastFraction)
            return plain;
        var (digits, exponent) = Number.Abs(number).Significant(NumberText.DigitsOf(number, MostDigits));
        var text = digits.ToString(CultureInfo.InvariantCulture);
        var power =
            $"{(number.IsNegative ? "-" : "")}{text[0]}{(text.Length > 1 ? "." + text[1..] : "")}e{exponent + text.Length - 1}";
        return power.Length < plain.Length ? power : plain;
    }

    private static InputValue Read(ExplainerInput input, string? written)
    {
        var text = (written ?? "").Trim();
        if (text.Length == 0)
            return new(input, input.Default, Write(input.Default), null);
        if (NumberIn(text) is not { } number)
            return Wrong($"“{Shown(text)}” isn’t a number. Write one as {Write(input.Default)}, without its unit.");
        if (number < input.Min || number > input.Max)
            return Wrong($"It must be from {input.Range}.");
        return new(input, number, Write(number), null);

        InputValue Wrong(string problem) => new(input, input.Default, Shown(text), problem);
    }

    // As people write numbers too: 16,000 and a true minus.
    private static Number? NumberIn(string text)
    {
        if (text.Length > MostCharacters)
            return null;
        var isNegative = text[0] is '-' or '−';
        var bare = isNegative ? text[1..] : text;
        var parts = bare.Split(',');
        var isGrouped =
            parts.Length > 1
            && parts[0].Length is >= 1 and <= 3
            && parts[1..].All(part => part.Split('.', 'e', 'E')[0].Length == 3)
            && parts[..^1].All(part => part.All(char.IsAsciiDigit));
        if (NumberText.Parse(isGrouped ? string.Concat(parts) : bare, out _) is not { } number)
            return null;
        var (digits, exponent) = number.Significant(MostDigits);
        var kept = Number.Whole(digits) * Number.TenTo(exponent);
        return isNegative ? -kept : kept;
    }

    private static string Shown(string text) => Wording.Shorten(Characters.Cleaned(text), MostCharacters);
}
