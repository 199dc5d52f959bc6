using System.CommandLine;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Repeats;
using RscExplainer.Snapshots;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Commands;

/// <summary>`validate`: checks a content folder and lists its problems.</summary>
internal static class ValidateCommand
{
    private enum Format
    {
        Text,
        Json,
        Github,
    }

    public static Command Create()
    {
        var content = new Option<string>("--content")
        {
            Description = "The content folder",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => Settings.DefaultContent,
        };
        var format = new Option<Format>("--format")
        {
            Description = "text (with the line and a caret), json, or github (workflow annotations)",
            DefaultValueFactory = _ => Format.Text,
        };
        // Else a number passes for a format, and the message for a wrong one names a type.
        format.AcceptOnlyFromAmong("text", "json", "github");
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too" };
        var command = new Command("validate", "Checks the content; status 0 if it is right, 1 if not, 2 for wrong use")
        {
            content,
            format,
            strict,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(content)!,
                result.GetValue(format),
                result.GetValue(strict) ? Severity.Warning : Severity.Error
            )
        );
        return command;
    }

    private static int Run(string folder, Format format, Severity fails)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder '{folder}'.");
            return CommandLine.WrongUse;
        }
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var draft = Draft.Read(folder);
        var (snapshot, problems) = Snapshot.From(draft, today);
        if (snapshot is not null)
            problems = Diagnostic.InOrder([.. problems, .. RepeatRules.Check(draft, snapshot, today)]);
        switch (format)
        {
            case Format.Json:
                Console.Out.WriteLine(DiagnosticPrinter.Json(problems));
                break;
            case Format.Github:
                foreach (var problem in problems)
                    Console.Out.WriteLine(DiagnosticPrinter.GitHub(problem, folder));
                break;
            default:
                Print(problems, folder);
                break;
        }
        return problems.Any(problem => problem.Severity <= fails) ? 1 : 0;
    }

    /// <summary>Writes problems for a person, and how many there are.</summary>
    public static void Print(IReadOnlyCollection<Diagnostic> problems, string folder)
    {
        var style =
            !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                ? TextStyle.Coloured
                : TextStyle.Plain;
        foreach (var problem in problems)
            Console.Out.Write(DiagnosticPrinter.Text(problem, folder, style));
        var errors = problems.Count(problem => problem.Severity is Severity.Error);
        Console.Out.WriteLine($"{Count(errors, "error")}, {Count(problems.Count - errors, "warning")}");
    }

    private static string Count(int number, string word) => $"{number} {word}{(number == 1 ? "" : "s")}";
}
