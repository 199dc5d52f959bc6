using System.Text.RegularExpressions;

namespace RscExplainer.Web.Tests;

/// <summary>What src/docs/threats.md says is tested is.</summary>
public sealed partial class ThreatsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Site.Root, "src", "docs", "threats.md"));

    [Fact]
    public void Each_test_that_the_threat_model_names_exists()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Site.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
        var named = NamedTest()
            .Matches(Page)
            .Select(match => (Class: match.Groups["class"].Value, Method: match.Groups["method"].Value))
            .Distinct()
            .ToList();

        Assert.InRange(named.Count, 40, int.MaxValue);
        Assert.DoesNotContain(
            named,
            test => !files[test.Class].Any(text => text.Contains($" {test.Method}(", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData(
        "1.2.1 1.2.2 1.2.10 1.5.2 2.4.1 3.2.1 3.4.1 3.4.2 3.4.3 3.4.4 3.4.5 3.4.6 3.4.8 3.7.2 4.1.1 4.1.3 4.2.1"
    )]
    [InlineData("5.2.1 13.4.1 13.4.2 13.4.3 13.4.4 13.4.5 15.2.1 15.2.2 16.4.1 16.5.1 16.5.2 16.5.3")]
    public void Each_requirement_that_applies_has_its_line(string ids) =>
        Assert.All(ids.Split(' '), id => Assert.Contains($"\n| {id} | ", Page, StringComparison.Ordinal));

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedTest();
}
