using System.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Tests.Reading;

public sealed class YamlReaderTests
{
    private static (YamlValue? Value, string[] Problems) Read(string text)
    {
        var problems = new Problems();
        var value = YamlReader.Read(new SourceText("x", text), text.Length, problems);
        return (value, [.. problems.Found.Select(A.Shown)]);
    }

    // A value in one line, each scalar with its line, column and length.
    private static string Shown(YamlValue? value) =>
        value switch
        {
            YamlScalar scalar => $"{scalar.Value}@{Place(scalar.At)}",
            YamlList list => $"[{string.Join(", ", list.Items.Select(Shown))}]",
            YamlMap map =>
                $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}@{Place(entry.Key.At)}: {Shown(entry.Value)}"))}}}",
            _ => "nothing",
        };

    private static string Place(Location at) => $"{at.Position.Line}:{at.Position.Column}+{at.Length}";

    [Theory]
    [InlineData("a: b", "{a@1:1+1: b@1:4+1}")]
    [InlineData("a: b\nc: d\n", "{a@1:1+1: b@1:4+1, c@2:1+1: d@2:4+1}")]
    [InlineData("a: b\r\nc: d\r\n", "{a@1:1+1: b@1:4+1, c@2:1+1: d@2:4+1}")]
    [InlineData("a: b\rc: d\r", "{a@1:1+1: b@1:4+1, c@2:1+1: d@2:4+1}")]
    [InlineData("😀: 😀 b\nc: [é, 😀]", "{😀@1:1+2: 😀 b@1:5+4, c@2:1+1: [é@2:5+1, 😀@2:8+2]}")]
    [InlineData("a: 'b' # c\nd: \"e\"", "{a@1:1+1: b@1:4+3, d@2:1+1: e@2:4+3}")]
    [InlineData("a: 'it''s'", "{a@1:1+1: it's@1:4+7}")]
    [InlineData("a: \"\\u00e9\"", "{a@1:1+1: é@1:4+8}")]
    [InlineData("a: {b: c, d: 'e'}", "{a@1:1+1: {b@1:5+1: c@1:8+1, d@1:11+1: e@1:14+3}}")]
    [InlineData("- a\n- b: c\n  d: e", "[a@1:3+1, {b@2:3+1: c@2:6+1, d@3:3+1: e@3:6+1}]")]
    [InlineData("a: b\n  c", "{a@1:1+1: b c@1:4+1}")]
    [InlineData("a: x   # comment\n\n# more\nb: y", "{a@1:1+1: x@1:4+1, b@4:1+1: y@4:4+1}")]
    [InlineData("a:\nb:", "{a@1:1+1: @1:1+1, b@2:1+1: @2:1+1}")]
    [InlineData("a: ''", "{a@1:1+1: @1:4+2}")]
    [InlineData("a: ~", "{a@1:1+1: ~@1:4+1}")]
    [InlineData("a: 010\nb: 1:30\nc: y", "{a@1:1+1: 010@1:4+3, b@2:1+1: 1:30@2:4+4, c@3:1+1: y@3:4+1}")]
    [InlineData("", "nothing")]
    [InlineData("\n# only a comment\n", "nothing")]
    public void Values_are_text_and_know_their_places(string text, string expected)
    {
        var (value, problems) = Read(text);

        Assert.Empty(problems);
        Assert.Equal(expected, Shown(value));
    }

    [Theory]
    [InlineData("a: x [y]", "1:7")]
    [InlineData("a: 'x [y]'", "1:8")]
    [InlineData("a: \"x [y]\"", "1:8")]
    [InlineData("a: |\n  x\n  z [y]\n", "3:6")]
    [InlineData("a: |\r\n  x\r\n  z [y]\r\n", "3:6")]
    [InlineData("a: |\r  x\r  z [y]\r", "3:6")]
    [InlineData("a: |-  # c\n\n    x\n     z [y]", "4:9")]
    [InlineData("a: |2\n    z [y]", "2:8")]
    [InlineData("b:\n  - a: |\n      x\n\n      [y]\n\nc: d", "5:8")]
    [InlineData("a: >\n  x\n  [y]\n", "1:1")] // folded: the key
    [InlineData("a: 'it''s [y]'", "1:1")] // escaped: the key
    [InlineData("a: x\n  [y]", "1:1")] // over two lines: the key
    public void A_place_inside_a_value_is_found_in_the_file(string text, string place)
    {
        var scalar = Scalars(Read(text).Value).First(scalar => scalar.Value.Contains("[y]", StringComparison.Ordinal));
        var inValue = scalar.Value.IndexOf('y', StringComparison.Ordinal);

        var (line, column) = scalar.Text.At(inValue, 1).Position;

        Assert.Equal(place, $"{line}:{column}");
    }

    private static IEnumerable<YamlScalar> Scalars(YamlValue? value) =>
        value switch
        {
            YamlScalar scalar => [scalar],
            YamlList list => list.Items.SelectMany(Scalars),
            YamlMap map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
            _ => [],
        };

    [Theory]
    [InlineData("a: [1, 2\nb: 1", "1:4", "a '[' or '{' isn't closed")]
    [InlineData("a: {b: 1\nc: 2", "1:4", "a '[' or '{' isn't closed")]
    [InlineData("a: [\n\n", "1:4", "a '[' or '{' isn't closed")]
    [InlineData("a: [x, {y: [z", "1:12", "a '[' or '{' isn't closed")]
    [InlineData("{", "1:1", "a '[' or '{' isn't closed")]
    [InlineData("a: ]", "1:4", "a ']' stands where a value is expected")]
    [InlineData("a: [1,,2]", "1:7", "a ',' stands where a value is expected")]
    [InlineData("a: b: c", "1:5", "a value holds ': '; put quotes round the whole value")]
    [InlineData("a: http://x: y\nb: 1", "1:12", "a value holds ': '; put quotes round the whole value")]
    [InlineData("a: 1\n b: 2\n", "2:2", "the indentation is wrong here")]
    [InlineData("- a: 1\n   b: 2\n", "2:4", "the indentation is wrong here")]
    [InlineData("a: 1\nb\nc: 2\n", "2:1", "the indentation or a ':' is wrong here")]
    [InlineData("- a\nb: 1\n", "2:1", "the indentation or a ':' is wrong here")]
    [InlineData("a: 'x\nb: 1\n", "1:4", "a quote isn't closed")]
    [InlineData("a: \"x\n\n", "1:4", "a quote isn't closed")]
    [InlineData("a: 'b' c", "1:8", "something stands behind the end of the value; put quotes round the whole value")]
    [InlineData("a: \"x\\q\"", "1:4", "a '\\' in double quotes begins nothing known; write \\\\ for a backslash")]
    [InlineData("a: \"\\x\"", "1:4", "a '\\' in double quotes begins nothing known; write \\\\ for a backslash")]
    [InlineData(
        "a: \"\\UFFFFFFFF\"",
        "1:5",
        "a '\\' in double quotes begins nothing known; write \\\\ for a backslash"
    )]
    [InlineData("a: \"\\uD800\"", "1:4", "a '\\' in double quotes begins nothing known; write \\\\ for a backslash")]
    [InlineData("a:\n\tb: 1\n", "2:1", "a tab is used as indentation; use spaces")]
    [InlineData("a:\n  b: 1\n\tc: 2", "3:1", "a tab is used as indentation; use spaces")]
    [InlineData("a: |\n\tx\n", "2:1", "a tab is used as indentation; use spaces")]
    [InlineData("a: @x", "1:4", "a value can't begin with this character; put quotes round the whole value")]
    [InlineData("a: `x", "1:4", "a value can't begin with this character; put quotes round the whole value")]
    [InlineData("a: %x", "1:4", "a value can't begin with this character; put quotes round the whole value")]
    [InlineData("a: *", "1:4", "a value can't begin with this character; put quotes round the whole value")]
    [InlineData("a: !%", "1:4", "a value can't begin with this character; put quotes round the whole value")]
    [InlineData("a: |x\n  y\n", "1:4", "'|' and '>' stand alone behind their key; begin the text on the next line")]
    [InlineData("a: - b", "1:4", "a list begins on the line below its key")]
    public void Wrong_syntax_is_one_problem_at_its_place(string text, string place, string words)
    {
        var (value, problems) = Read(text);

        Assert.Null(value);
        Assert.Equal([$"x:{place} RSC013 this isn't valid YAML: {words}"], problems);
    }

    [Theory]
    [InlineData("a: &x b\nc: *x", "1:4", "anchors (&)")]
    [InlineData("&a a: b", "1:1", "anchors (&)")]
    [InlineData("a: &x\n", "1:4", "anchors (&)")]
    [InlineData("a: *x\nb: *x", "1:4", "aliases (*)")]
    [InlineData("<<: *x", "1:5", "aliases (*)")]
    [InlineData("a: !!str b", "1:4", "tags (!)")]
    [InlineData("a: ! b", "1:4", "tags (!)")]
    [InlineData("a: !<tag:x> [b]", "1:4", "tags (!)")]
    [InlineData("a: 1\n---\nb: 2\n---\nc: 3", "2:1", "several documents in one file")]
    [InlineData("a: 1\n...\nb: 2\n", "3:1", "several documents in one file")]
    public void What_plain_YAML_does_without_ends_the_file_at_its_first_use(string text, string place, string what) =>
        Assert.Equal([$"x:{place} RSC014 {what} aren't allowed"], Read(text).Problems);

    [Fact]
    public void An_alias_bomb_ends_at_its_first_anchor()
    {
        var bomb =
            "a0: &a0 [x, x]\n"
            + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));

        Assert.Equal(["x:1:5 RSC014 anchors (&) aren't allowed"], Read(bomb).Problems);
    }

    [Fact]
    public void Sixteen_levels_are_allowed_and_seventeen_are_not()
    {
        Assert.Empty(Read(new string('[', 16) + "a" + new string(']', 16)).Problems);
        Assert.Equal(
            ["x:1:17 RSC015 lists and maps are nested more than 16 deep"],
            Read(new string('[', 17) + "a" + new string(']', 17)).Problems
        );
        Assert.Equal(
            ["x:17:33 RSC015 lists and maps are nested more than 16 deep"],
            Read(string.Concat(Enumerable.Range(0, 20).Select(i => new string(' ', 2 * i) + "a:\n"))).Problems
        );
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{a: ")]
    [InlineData("[a, ")]
    public void Ten_thousand_levels_end_in_one_problem_on_a_small_stack(string level)
    {
        var text = string.Concat(Enumerable.Repeat(level, 10_000));

        var problems = SmallStack.Run(() => Read(text).Problems);

        Assert.Contains("RSC015", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "a: 1\nb: 2\na: 3\na: 4",
        new[] { "x:3:1 RSC016 the key 'a' stands here twice", "x:4:1 RSC016 the key 'a' stands here twice" }
    )]
    [InlineData("a: {b: 1, 'b': 2}", new[] { "x:1:11 RSC016 the key 'b' stands here twice" })]
    public void A_key_that_stands_twice_is_told_at_each_later_place(string text, string[] expected) =>
        Assert.Equal(expected, Read(text).Problems);

    [Theory]
    [InlineData("? [a]\n: b\n", "1:3")]
    [InlineData("{a: b}: c", "1:1")]
    public void A_key_is_a_word(string text, string place) =>
        Assert.Equal([$"x:{place} RSC019 'a key' must be a word"], Read(text).Problems);

    [Theory]
    [InlineData("a: \"\\u202E\"", "U+202E")]
    [InlineData("a: \"x\\0\"", "U+0000")]
    [InlineData("a: \"x\\e\"", "U+001B")]
    [InlineData("a: \"\\L\"", "U+2028")]
    [InlineData("a: \"\\N\"", "U+0085")]
    public void An_escape_cannot_write_what_the_file_may_not_hold(string text, string character) =>
        Assert.Equal([$"x:1:4 RSC005 the character {character} isn't allowed"], Read(text).Problems);

    [Fact]
    public void The_largest_list_is_read_fast()
    {
        var watch = Stopwatch.StartNew();
        foreach (var part in new[] { "a: [", "'", "x: ", "- a\n", "k: v\n", "[],", "a, ", "\"\\", "# ", "? a\n" })
            Read(string.Concat(Enumerable.Repeat(part, 256 * 1024 / part.Length)));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }
}
