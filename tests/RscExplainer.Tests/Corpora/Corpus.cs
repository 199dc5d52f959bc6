using System.Text.Json;

namespace RscExplainer.Tests.Corpora;

/// <summary>Inputs that others wrote, and addresses of our own that hide what they lead to. The folders say where each is from.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "RscExplainer.Tests", "Corpora");

    /// <summary>Strings that broke other programs.</summary>
    public static ImmutableArray<string> NaughtyStrings { get; } = Strings("blns", "blns.json");

    /// <summary>What should run in a browser and mustn't, by the folder that it is from.</summary>
    public static ImmutableArray<(string Corpus, string Payload)> Payloads { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "payloads.json", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Strings(name, "payloads.json").Select(payload => (name, payload))),
        .. NaughtyStrings.Where(text => text.Length > 0).Select(text => ("blns", text)),
        .. HostileAddresses.InMarkdown.Select(text => ("addresses", text)),
    ];

    public static string Text(string name, string file) => File.ReadAllText(Path.Combine(Folder, name, file));

    private static ImmutableArray<string> Strings(string name, string file) =>
        JsonSerializer.Deserialize<ImmutableArray<string>>(Text(name, file));
}
