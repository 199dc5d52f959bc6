using RscExplainer.Text;

namespace RscExplainer.Diagnostics;

/// <summary>Something wrong in the content, at one place.</summary>
/// <param name="At">The value to change; the map that lacks it where a key is missing.</param>
/// <param name="Hint">The remedy, where there is one to name.</param>
public sealed record Diagnostic(Rule Rule, Location At, string Message, string? Hint = null)
{
    public string File => At.Source.Path;

    public int Line => At.Position.Line;

    public int Column => At.Position.Column;

    public Severity Severity => Rule.Severity;

    public string Code => Rule.Code;

    /// <summary>The message with its hint, as one line.</summary>
    public string Text => Hint is null ? Message : $"{Message}; {Hint}";

    /// <summary>The order in which people read them: by file, then by place, then by code.</summary>
    public static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.At.Start)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal),
        ];
}

/// <summary>An error rejects the change; a warning doesn't.</summary>
public enum Severity
{
    Error,
    Warning,
}
