using RscExplainer.Diagnostics;

namespace RscExplainer.Tests.Diagnostics;

public sealed class ManualTests
{
    /// <summary>Rules whose fault can't be shown as a text file; FolderTests and DecoderTests make them.</summary>
    private static readonly FrozenSet<string> WithoutExample = FrozenSet.Create(
        StringComparer.Ordinal,
        "RSC001",
        "RSC002",
        "RSC003",
        "RSC004",
        "RSC007",
        "RSC008",
        "RSC065",
        "RSC067"
    );

    public static TheoryData<string> Codes => [.. Rules.All.Select(rule => rule.Code)];

    [Fact]
    public void Each_rule_has_a_page_and_each_page_a_rule() =>
        Assert.Equal(
            Rules.All.Select(rule => rule.Code),
            Directory
                .EnumerateFiles(Repository.Manual, "RSC*.md")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_code_is_used_twice() => Assert.Distinct(Rules.All.Select(rule => rule.Code));

    [Fact]
    public void The_folder_of_the_examples_is_right() => Assert.Empty(A.Problems(A.Folder).Select(A.Shown));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_examples_of_a_page_get_the_messages_that_stand_under_them(string code)
    {
        var page = new ManualPage(code);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
            page.Rewrite();

        Assert.StartsWith($"# {code}: ", page.Text, StringComparison.Ordinal);
        foreach (var example in page.Examples())
        {
            Assert.All(example.Problems, problem => Assert.Equal((example.File, code), (problem.File, problem.Code)));
            Assert.Equal(example.Expected, example.Problems.Select(Example.MarkOf));
            Assert.Equal(example.Kind is "wrong" ? 1 : 0, example.Problems.Length);
        }
        if (!WithoutExample.Contains(code))
            Assert.Equal(["right", "wrong"], page.Examples().Select(example => example.Kind).Distinct().Order());
    }
}
