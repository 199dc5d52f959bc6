using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RscExplainer.Text;

namespace RscExplainer.Diagnostics;

/// <summary>Writes problems for people, for programs and for GitHub's workflow log.</summary>
public static class DiagnosticPrinter
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>
    /// One problem as `folder/file:line:column: error RSC012: message; hint`, with the line and a caret under what is wrong.
    /// </summary>
    /// <param name="folder">The content folder as the user named it; the file is shown below it.</param>
    /// <param name="style">Whether the text goes to a terminal that shows colours.</param>
    public static string Text(Diagnostic diagnostic, string folder, TextStyle style)
    {
        var severity = diagnostic.Severity is Severity.Error ? "error" : "warning";
        var hue = diagnostic.Severity is Severity.Error ? "31" : "33";
        var text = new StringBuilder();
        text.Append(Ansi("1", $"{PathBelow(folder, diagnostic.File)}:{diagnostic.Line}:{diagnostic.Column}:"));
        text.Append(' ').Append(Ansi("1;" + hue, $"{severity} {diagnostic.Code}:"));
        text.Append(' ').Append(Characters.Cleaned(diagnostic.Text)).Append('\n');
        var line = diagnostic.At.Source.Line(diagnostic.Line);
        if (line.Length > 0)
        {
            var (shown, column) = Window(line, diagnostic.Column);
            var carets = Math.Clamp(diagnostic.At.Length, 1, Math.Max(1, shown.Length - column + 1));
            // A file's name, a wrong word or the line itself may hold control characters; a terminal must not obey them.
            shown = Characters.Cleaned(shown);
            text.Append("  ").Append(shown).Append('\n').Append("  ");
            // A tab stays a tab, so that the caret stands under its place whatever the tab's width.
            text.Append([.. shown.Take(column - 1).Select(character => character == '\t' ? '\t' : ' ')]);
            text.Append(Ansi(hue, new string('^', carets))).Append('\n');
        }
        return text.ToString();

        string Ansi(string code, string words) =>
            style is TextStyle.Coloured ? $"\u001b[{code}m{words}\u001b[0m" : words;
    }

    /// <summary>A list of {file, line, column, severity, code, message, hint}; file is relative to the content folder.</summary>
    public static string Json(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(
            JsonSerializer
                .Serialize(
                    diagnostics.Select(diagnostic => new
                    {
                        diagnostic.File,
                        diagnostic.Line,
                        diagnostic.Column,
                        diagnostic.Severity,
                        diagnostic.Code,
                        diagnostic.Message,
                        diagnostic.Hint,
                    }),
                    JsonOptions
                )
                // What remains stands inside strings, where an escape means the same.
                .Select(character => Characters.IsAllowed(character) ? character.ToString() : $"\\u{(int)character:X4}")
        );

    /// <summary>A workflow command that GitHub shows at the line of a pull request.</summary>
    public static string GitHub(Diagnostic diagnostic, string folder)
    {
        var command = diagnostic.Severity is Severity.Error ? "error" : "warning";
        var file = Property(PathBelow(folder, diagnostic.File));
        return $"::{command} file={file},line={diagnostic.Line},col={diagnostic.Column},title={diagnostic.Code}::{Data(Characters.Cleaned(diagnostic.Text))}";

        static string Data(string text) =>
            text.Replace("%", "%25", StringComparison.Ordinal)
                .Replace("\r", "%0D", StringComparison.Ordinal)
                .Replace("\n", "%0A", StringComparison.Ordinal);

        static string Property(string text) =>
            Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
    }

    private static string PathBelow(string folder, string file)
    {
        var below = folder.Replace('\\', '/').TrimEnd('/');
        // A problem of the folder itself has no file.
        if (file.Length == 0)
            return Characters.Cleaned(folder);
        // A file's name may hold line ends, which would begin a line, or a command, of their own.
        return Characters.Cleaned(below is "" or "." ? file : $"{below}/{file}").ReplaceLineEndings("\uFFFD");
    }

    // A line of prose can have thousands of characters: the part round the fault is enough.
    private static (string Shown, int Column) Window(string line, int column)
    {
        const int Before = 60;
        const int Width = 120;
        if (line.Length <= Width)
            return (line, column);
        var start = Math.Max(0, Math.Min(column - 1 - Before, line.Length - Width));
        var shown = line.Substring(start, Math.Min(Width, line.Length - start));
        return (start == 0 ? shown : "…" + shown[1..], column - start);
    }
}

/// <summary>How text goes out: with ANSI colours or without.</summary>
public enum TextStyle
{
    Plain,
    Coloured,
}
