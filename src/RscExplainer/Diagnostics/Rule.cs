using System.Globalization;
using System.Text;
using RscExplainer.Text;

namespace RscExplainer.Diagnostics;

/// <summary>A kind of problem: a stable code, its severity, and the words of its message.</summary>
public sealed class Rule(string code, Severity severity, string message)
{
    private const int MaximumLength = 80;
    private const int Kept = 77;

    private readonly CompositeFormat format = CompositeFormat.Parse(message);

    public string Code { get; } = code;

    public Severity Severity { get; } = severity;

    /// <summary>This problem at a place, with the words that were wrong.</summary>
    public Diagnostic At(Location at, params object?[] words) =>
        new(this, at, string.Format(CultureInfo.InvariantCulture, format, [.. words.Select(Shown)]));

    // A wrong word is quoted in messages, so it is kept short and on its line.
    private static object? Shown(object? word) =>
        word is not string text ? word
        : text.Length <= MaximumLength ? text.ReplaceLineEndings(" ")
        : text[..(char.IsHighSurrogate(text[Kept - 1]) ? Kept - 1 : Kept)].ReplaceLineEndings(" ") + "…";
}
