using System.CommandLine;

namespace RscExplainer.Web.Commands;

/// <summary>The verbs of the program. Without one it serves.</summary>
public static class CommandLine
{
    /// <summary>Wrong use, as opposed to wrong content (1).</summary>
    public const int WrongUse = 2;

    /// <summary>
    /// Whether the arguments are for the server. Decided before parsing: a parser that lets the server's own options through would
    /// also start it at a mistyped verb.
    /// </summary>
    public static bool Serves(string[] args) =>
        args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));

    public static int Run(string[] args)
    {
        var root = new RootCommand(
            "Tracks an announcement: serves its claims, evidence and verdicts from a content folder. Without a verb it serves."
        )
        {
            ValidateCommand.Create(),
        };
        var result = root.Parse(args);
        return result.Errors.Count > 0 ? Refuse(result) : result.Invoke();
    }

    private static int Refuse(ParseResult result)
    {
        foreach (var error in result.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("See --help.");
        return WrongUse;
    }
}
