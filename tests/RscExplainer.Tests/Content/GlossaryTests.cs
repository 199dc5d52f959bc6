using System.Diagnostics;
using RscExplainer.Content;

namespace RscExplainer.Tests.Content;

public sealed class GlossaryTests
{
    private static readonly Glossary Terms = new([
        new("GPU", A.Prose, ["GPUs"]),
        new("exaflop", A.Prose, ["exaflops", "EFLOP/s"]),
        new("flop", A.Prose, []),
        new("data set", A.Prose, ["data sets", "dataset"]),
        new("data", A.Prose, []),
        new("C++", A.Prose, []),
        new("Größe", A.Prose, []),
    ]);

    private static string Find(string text) =>
        string.Join(
            ", ",
            Terms
                .Find(text)
                .Select(found => $"{found.Start} {text.Substring(found.Start, found.Length)}: {found.Term.Name}")
        );

    [Fact]
    public void A_text_is_looked_through_once_however_often_it_is_asked_for()
    {
        var found = Terms.In("One exaflop on 16,000 GPUs");

        Assert.Equal(["exaflop", "GPU"], found.Select(one => one.Term.Name));
        Assert.True(found == Terms.In("One exaflop on 16,000 GPUs"));
    }

    [Theory]
    [InlineData("16,000 GPUs", "7 GPUs: GPU")]
    [InlineData("GPU", "0 GPU: GPU")]
    [InlineData("(GPU)", "1 GPU: GPU")]
    [InlineData("GPU-based", "0 GPU: GPU")]
    [InlineData("5 EFLOP/s.", "2 EFLOP/s: exaflop")]
    [InlineData("data sets of data", "0 data sets: data set, 13 data: data")]
    [InlineData("a data\nset", "2 data: data")]
    [InlineData("C++ is", "0 C++: C++")]
    [InlineData("C++x", "0 C++: C++")]
    [InlineData("Die Größe, 😀 GPU", "4 Größe: Größe, 14 GPU: GPU")]
    public void Terms_are_found_as_whole_words(string text, string found) => Assert.Equal(found, Find(text));

    [Theory]
    [InlineData("gpu")]
    [InlineData("GPUX")]
    [InlineData("XGPU")]
    [InlineData("petaflop")]
    [InlineData("database")]
    [InlineData("EFLOP/second")]
    [InlineData("GPU2")]
    [InlineData("")]
    public void Other_words_are_not(string text) => Assert.Empty(Find(text));

    [Fact]
    public void An_empty_glossary_finds_nothing() => Assert.Empty(new Glossary([]).Find("GPU"));

    [Fact]
    public void The_cost_grows_with_the_text_alone()
    {
        var watch = Stopwatch.StartNew();

        Assert.Equal(200_000, Terms.Find(string.Concat(Enumerable.Repeat("data ", 200_000))).Count());
        Assert.Empty(Terms.Find(new string('d', 1_000_000)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }
}
