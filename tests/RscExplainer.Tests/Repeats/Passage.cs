using RscExplainer.Content;
using RscExplainer.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RscExplainer.Tests.Repeats;

/// <summary>A text with what it repeats, annotated by hand; Passages/README.md says how.</summary>
internal sealed class Passage
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests",
        "RscExplainer.Tests",
        "Repeats",
        "Passages"
    );

    public int N { get; set; }

    public string Manner { get; set; } = "";

    public string Text { get; set; } = "";

    public Dictionary<string, string[]> Repeats { get; set; } = [];

    /// <summary>These are scored only; threshold and rules are chosen on the others.</summary>
    public bool IsSetAside => N > 200;

    public static ImmutableArray<Passage> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.yml")
            .SelectMany(file =>
                new DeserializerBuilder()
                    .WithNamingConvention(CamelCaseNamingConvention.Instance)
                    .Build()
                    .Deserialize<List<Passage>>(File.ReadAllText(file))
            )
            .OrderBy(passage => passage.N),
    ];

    public IEnumerable<Change> ChangesOf(string claim) =>
        Repeats.GetValueOrDefault(claim, []).Select(word => Words.Parse<Change>(word)!.Value);
}
