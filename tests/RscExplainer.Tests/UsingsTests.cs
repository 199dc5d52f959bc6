using System.Text.RegularExpressions;

namespace RscExplainer.Tests;

public sealed partial class UsingsTests
{
    /// <summary>The folders of the core from the ground up; style.md has the reasons.</summary>
    private static readonly string[] Order =
    [
        "Text",
        "Diagnostics",
        "Calculations",
        "Reading",
        "Markup",
        "Content",
        "Snapshots",
        "Filtering",
        "Repeats",
        "Timelines",
        "Charts",
        "Exporting",
    ];

    private static readonly string Core = Path.Combine(Repository.Root, "src", "RscExplainer");

    private static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Core, file).Replace('\\', '/'))
            .Where(file =>
                !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal)
            );

    [Fact]
    public void Each_file_of_the_core_stands_in_a_known_folder() =>
        Assert.All(Files.Where(file => file != "GlobalUsings.cs"), file => Assert.Contains(file.Split('/')[0], Order));

    [Fact]
    public void A_folder_uses_only_those_above_it()
    {
        var wrong =
            from file in Files
            let place = Array.IndexOf(Order, file.Split('/')[0])
            from name in Names()
                .Matches(File.ReadAllText(Path.Combine(Core, file)))
                .Select(match => match.Groups["name"].Value)
            let used = Array.IndexOf(Order, name)
            where used > place
            select $"{file} uses {name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_core_knows_no_web_server() =>
        Assert.All(
            Files,
            file =>
                Assert.DoesNotContain(
                    "Microsoft.AspNetCore",
                    File.ReadAllText(Path.Combine(Core, file)),
                    StringComparison.Ordinal
                )
        );

    // `using RscExplainer.X`, and the full name where one is written out.
    [GeneratedRegex(@"\bRscExplainer\.(?<name>\w+)\b", RegexOptions.None, 1000)]
    private static partial Regex Names();
}
