using System.Diagnostics;

namespace RscExplainer.Tests.Corpora;

/// <summary>
/// Inputs on which Markdown parsers took quadratic or exponential time, after cmark's list of them. The work for twice as much must
/// stay below what an exponential or cubic one would cost; the size limit makes quadratic bearable.
/// </summary>
public sealed class PathologicalTests
{
    private const int Limit = 32 * 1024;

    /// <summary>More would mean more than quadratic.</summary>
    private const double MostGrowth = 6;

    /// <summary>Below this the clock and the other work of the machine tell more than the input.</summary>
    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(400);

    /// <summary>Makes an input of about so many characters.</summary>
    private static readonly FrozenDictionary<string, Func<int, string>> Makers = new Dictionary<
        string,
        Func<int, string>
    >
    {
        ["nested strong emphasis"] = size => Times("*a **a ", size / 14) + "b" + Times(" a** a*", size / 14),
        ["many emphasis closers with no openers"] = size => Times("a_ ", size / 3),
        ["many emphasis openers with no closers"] = size => Times("_a ", size / 3),
        ["many openers and closers of three signs"] = size => Times("a***", size / 4),
        ["many strikethrough-like tildes"] = size => Times("a~~", size / 3),
        ["many link closers with no openers"] = size => Times("a]", size / 2),
        ["many link openers with no closers"] = size => Times("[a", size / 2),
        ["mismatched openers and closers"] = size => Times("*a_ ", size / 4),
        ["commonmark.js issue 389"] = size => Times("*a ", size / 6) + Times("_a*_ ", size / 10),
        ["openers and closers multiple of three"] = size => "a**b" + Times("c* ", size / 3),
        ["link openers and emphasis closers"] = size => Times("[ a_", size / 4),
        ["pattern [ (]("] = size => Times("[ (](", size / 5),
        ["pattern ![[]()"] = size => Times("![[]()", size / 6),
        ["pattern [a](b"] = size => Times("[a](b", size / 5),
        ["pattern [a](<b"] = size => Times("[a](<b", size / 6),
        ["hard link and emphasis case"] = size => "**x [a*b**c*](d)" + Times("*", size / 2),
        ["nested brackets"] = size => Times("[", size / 2) + "a" + Times("]", size / 2),
        ["nested block quotes"] = size => Times("> ", size / 2) + "a",
        ["deeply nested lists"] = size =>
            string.Concat(Enumerable.Range(0, (int)Math.Sqrt(size)).Select(depth => Times("  ", depth) + "* a\n")),
        ["a list of empty items"] = size => Times("- \n", size / 3),
        ["backslashes in a link"] = size => "[" + Times("\\", size) + "\n",
        ["a heading of many signs"] = size => "# " + Times("#", size),
        ["many equal headings"] = size => Times("# a\n", size / 4),
        ["backticks of growing length"] = size =>
            string.Concat(Enumerable.Range(1, (int)Math.Sqrt(2 * size) - 1).Select(count => "e" + Times("`", count))),
        ["one backtick many times"] = size => Times("a`", size / 2),
        ["unclosed links <"] = size => Times("[a](<b", size / 6),
        ["unclosed comments"] = size => "</" + Times("<!--", size / 4),
        ["unclosed processing instructions"] = size => Times("<?", size / 2),
        ["unclosed declarations"] = size => Times("<!A ", size / 4),
        ["unclosed CDATA"] = size => Times("<![CDATA[", size / 9),
        ["unclosed tags"] = size => Times("<a ", size / 3),
        ["entities"] = size => Times("&amp;", size / 5),
        ["entities without an end"] = size => Times("&a", size / 2),
        ["references to one definition"] = size => "[a]: /u\n\n" + Times("[a] ", size / 4),
        ["many definitions"] = size => string.Concat(Enumerable.Range(0, size / 12).Select(i => $"[{i}]: u\n")),
        ["one definition many times"] = size => Times("[a]: u\n", size / 7),
        ["references to nothing"] = size => Times("[a][b] ", size / 7),
        ["a large reference label"] = size => "[" + Times("a", size) + "]: u\n",
        ["references with growing labels"] = size =>
            string.Concat(Enumerable.Range(1, (int)Math.Sqrt(size)).Select(count => $"[{Times("a", count)}] ")),
        ["a table of many columns"] = size =>
            Times("|a", size / 6) + "|\n" + Times("|-", size / 6) + "|\n" + Times("|b", size / 6),
        ["a table of many rows"] = size => "|a|\n|-|\n" + Times("|b|\n", size / 4),
        ["pipes in many lines"] = size => Times("a|\n", size / 3),
        ["citations"] = size => Times("[@a] ", size / 5),
        ["citations without an end"] = size => Times("[@a ", size / 4),
        ["autolinks without an end"] = size => Times("<http://a", size / 9),
        ["hard breaks"] = size => Times("a  \n", size / 4),
        ["tabs"] = size => Times("\t", size) + "a",
        ["empty lines in a nested list"] = size => "- - - - - - - - a" + Times("\n", size),
        ["line ends of two kinds"] = size => Times("a\r\n\r", size / 4),
        ["setext underlines"] = size => Times("a\n=\n", size / 4),
        ["lazy lines"] = size => "> > > > > > a\n" + Times("a\n", size / 2),
        ["NUL"] = size => Times("a\0b ", size / 4),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Makers.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_in_prose_or_problems_in_work_that_is_at_most_quadratic(string name)
    {
        var half = Cut(Makers[name](Limit / 2), Limit / 2);
        var whole = Cut(Makers[name](Limit), Limit);

        if (Time(whole) < Measurable)
            return;
        // Other work of the machine may fall on one of the two; it doesn't each time.
        var growth = Median(whole) / Median(half);
        for (var again = 0; again < 3 && growth >= MostGrowth; again++)
            growth = Median(whole) / Median(half);

        Assert.True(growth < MostGrowth, $"{name} takes {growth:0.0} times as long for twice as much");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Over_the_limit_it_is_one_problem_and_no_work(string name)
    {
        var text = Makers[name](Limit) + Times("a", Limit + 1);

        var problem = Assert.Single(A.ReadProse(text).Problems);

        Assert.Equal("RSC067", problem.Code);
    }

    private static TimeSpan Median(string text) => Enumerable.Range(0, 3).Select(_ => Time(text)).Order().ElementAt(1);

    private static TimeSpan Time(string text)
    {
        var started = Stopwatch.GetTimestamp();
        SmallStack.Run(() => A.ReadProse(text));
        return Stopwatch.GetElapsedTime(started);
    }

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, Math.Max(count, 0)));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
