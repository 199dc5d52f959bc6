using System.Diagnostics;

namespace RscExplainer.Tests.Markup;

public sealed class HostileProseTests
{
    /// <summary>What can be nested, as its beginning, its middle and its end.</summary>
    public static TheoryData<string, string, string> Nested =>
        new()
        {
            { ">", "a", "" },
            { "> ", "a", "" },
            { "- ", "a", "" },
            { "1. ", "a", "" },
            { "> - ", "a", "" },
            { "[", "a", "](/)" },
            { "[", "", "" },
            { "![", "a", "](/)" },
            { "*", "a", "*" },
            { "**", "a", "**" },
            { "*a _b ", "c", " d_ e*" },
            { "`", "a", "" },
            { "(", "a", ")" },
            { "[@", "a", "]" },
            { "[a](", "b", ")" },
            { "<", "a", ">" },
            { "|", "a", "|" },
            { "| a |\n|-|\n", "", "" },
            { "&", "", ";" },
            { "\\", "", "" },
            { "# a\n", "", "" },
            { "~~~\n", "", "" },
            { "[a]: b\n", "", "" },
            { "a\n", "", "" },
            { "[ (](", "", "" },
            { "{= ", "1", " =}" },
            { "{= (", "1", ") =}" },
        };

    [Theory]
    [MemberData(nameof(Nested))]
    public void Ten_thousand_levels_end_in_problems_on_a_small_stack(string begin, string middle, string end)
    {
        var text =
            string.Concat(Enumerable.Repeat(begin, 10_000)) + middle + string.Concat(Enumerable.Repeat(end, 10_000));

        foreach (var length in new[] { text.Length, 32 * 1024, 4000, 400, 200 })
            SmallStack.Run(() => A.ReadProse(text[..Math.Min(length, text.Length)]));
    }

    [Theory]
    [MemberData(nameof(Nested))]
    public void The_largest_text_is_read_fast(string begin, string middle, string end)
    {
        _ = end;
        var text = middle + string.Concat(Enumerable.Repeat(begin, 32 * 1024 / begin.Length));
        var watch = Stopwatch.StartNew();

        A.ReadProse(text[..Math.Min(text.Length, 32 * 1024)]);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void Too_many_levels_are_one_problem_at_the_beginning(string level) =>
        Assert.Equal(
            ["pages/x.md:1:1 RSC065 the Markdown is nested too deep"],
            A.ReadProse(string.Concat(Enumerable.Repeat(level, 5000)) + "a").Problems.Select(A.Shown)
        );

    [Fact]
    public void A_text_of_a_list_is_no_longer_than_a_file()
    {
        var text = string.Concat(Enumerable.Repeat("[a](b", 20_000));

        var problem = Assert.Single(A.Problems(A.FolderWith("glossary.yml", $"- term: x\n  means: |\n    {text}\n")));

        Assert.Equal(
            "RSC067 the text has 100,001 characters; at most 32,768 are allowed",
            $"{problem.Code} {problem.Text}"
        );
    }
}
