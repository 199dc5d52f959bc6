namespace RscExplainer.Web.Commands;

/// <summary>
/// The arguments that the server takes. Its configuration accepts any name silently, so that a mistyped one would serve the wrong
/// folder; here it is refused.
/// </summary>
internal static class ServerOptions
{
    // A setting is known by its first part. The last two come from the host that page tests start.
    private static readonly ImmutableArray<string> Names =
    [
        "content",
        "urls",
        "environment",
        "Site",
        "AllowedHosts",
        "Serilog",
        "Kestrel",
        "http_ports",
        "https_ports",
        "contentRoot",
        "applicationName",
    ];

    /// <summary>What is wrong with the arguments, or null.</summary>
    public static string? Problem(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            var argument = args[at];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
                return $"'{argument}' isn't an option; a verb stands before all options.";
            var name = argument[2..].Split('=')[0];
            if (!Names.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase))
                return CommandLine.Unknown("option", "--" + name, Names.Take(3).Select(known => "--" + known));
            if (argument.Contains('=', StringComparison.Ordinal))
                continue;
            at++;
            if (at == args.Count || args[at].StartsWith("--", StringComparison.Ordinal))
                return $"The option '--{name}' needs a value.";
        }
        return null;
    }
}
