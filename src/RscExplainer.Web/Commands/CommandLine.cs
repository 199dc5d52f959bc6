using System.CommandLine;
using RscExplainer.Text;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Commands;

/// <summary>The verbs of the program. Without one it serves.</summary>
public static class CommandLine
{
    /// <summary>Wrong use, as opposed to wrong content (1).</summary>
    public const int WrongUse = 2;

    /// <summary>Runs the program.</summary>
    /// <returns>The exit status.</returns>
    public static int Start(string[] args)
    {
        if (!Serves(args))
            return Run(args);
        return ServerOptions.Problem(args) is { } problem ? Refuse([problem]) : Server.Run(args);
    }

    /// <summary>
    /// Whether the arguments are for the server. Decided before parsing: a parser that lets the server's own options through would
    /// also start it at a mistyped verb.
    /// </summary>
    private static bool Serves(string[] args) =>
        args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));

    private static int Run(string[] args)
    {
        var root = new RootCommand(
            "Tracks an announcement: serves its claims, evidence and verdicts from a content folder.\n"
                + "Without a verb it serves: --content FOLDER, --urls ADDRESS, --environment NAME, and any setting, "
                + "as in --Site:BaseUrl ADDRESS."
        )
        {
            ValidateCommand.Create(),
        };
        var result = root.Parse(args);
        if (result.Errors.Count == 0)
            return result.Invoke();
        if (result.CommandResult.Command == root)
            return Refuse([Unknown("verb", args[0], root.Subcommands.Select(verb => verb.Name))]);
        var options = result.CommandResult.Command.Options.Select(option => option.Name);
        return result.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-')) is { } mistyped
            ? Refuse([Unknown("option", mistyped, options)])
            : Refuse(result.Errors.Select(error => error.Message));
    }

    /// <summary>That there is no such word, and the one that was probably meant.</summary>
    internal static string Unknown(string kind, string word, IEnumerable<string> known) =>
        $"There is no {kind} '{word}'"
        + (DidYouMean.Among(known, word) is { } hint ? $"; {hint}" : $"; --help lists every {kind}.");

    private static int Refuse(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        return WrongUse;
    }
}
