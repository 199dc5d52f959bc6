using System.Text;
using CsCheck;
using RscExplainer.Filtering;

namespace RscExplainer.Tests.Filtering;

/// <summary>What counts as the same word, where it stands, and what a reader may have meant.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("16000", "up to 16,000 GPUs")]
    [InlineData("16,000", "up to 16000 GPUs")]
    [InlineData("16000", "up to 16\u00A0000 GPUs")]
    [InlineData("16000", "up to 16\u2009000 GPUs")]
    [InlineData("16000", "up to 16\u202F000 GPUs")]
    [InlineData("16000", "up to 16’000 GPUs")]
    [InlineData("16000", "up to 16 000 GPUs")]
    [InlineData("16 000", "up to 16,000 GPUs")]
    [InlineData("24000000", "24,000,000 chips")]
    [InlineData("24 000 000", "24,000,000 chips")]
    [InlineData("16", "up to 16,000 GPUs")]
    [InlineData("exaflop", "five exaflops")]
    [InlineData("EXAFLOP", "five Exaflops")]
    [InlineData("exaflops five", "five exaflops")]
    [InlineData("Müller", "says Muller")]
    [InlineData("muller", "says Müller")]
    [InlineData("muller", "says Mu\u0308ller")]
    [InlineData("strasse", "in der Straße")]
    [InlineData("Œuvre", "oeuvres")]
    [InlineData("Meta's", "Meta’s own words")]
    [InlineData("Meta’s", "as Meta said")]
    [InlineData("dont", "they don’t")]
    [InlineData("\"exabyte\"", "an “exabyte”")]
    [InlineData("build-out", "the build-out")]
    [InlineData("build out", "the build-out")]
    [InlineData("buildout", "the build-out")]
    [InlineData("build-out", "the buildout")]
    [InlineData("build-out", "to build it out")]
    [InlineData("build\u2011out", "the build-out")]
    [InlineData("2022", "in mid-2022")]
    [InlineData("super\u00ADcomputer", "a supercomputer")]
    [InlineData("4.99", "is 4.99 exaflops")]
    [InlineData("ＲＳＣ", "the RSC")]
    [InlineData("µs", "ten μs")]
    [InlineData("日本", "日本語")]
    [InlineData("privacy, security!", "security and privacy")]
    public void A_search_finds(string words, string text) => Assert.NotEmpty(SearchQuery.Of(words).PlacesIn(text));

    [Theory]
    [InlineData("99", "is 4.99 exaflops")]
    [InlineData("000", "up to 16,000 GPUs")]
    [InlineData("2022100", "In 2022, 100 GPUs")]
    [InlineData("2022100", "In 2022 100 GPUs")]
    [InlineData("flops", "five exaflops")]
    [InlineData("build-out", "only built")]
    [InlineData("16000", "16,0000")]
    [InlineData("-", "a-b")]
    public void A_search_does_not_find(string words, string text) => Assert.Empty(SearchQuery.Of(words).PlacesIn(text));

    [Theory]
    [InlineData("exabyte 16000", "[16,000] GPUs and an [exabyte]")]
    [InlineData("build", "the [build-out] was [building]")]
    [InlineData("meta", "[Meta]’s words")]
    [InlineData("storage", "")]
    [InlineData("ａ", "[a] b")]
    [InlineData("e", "[é] [e\u0301]")]
    public void What_matched_is_marked(string words, string marked)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Assert.Equal(marked, Marked(text, SearchQuery.Of(words).PlacesIn(text)));
    }

    [Fact]
    public void Every_word_of_a_text_finds_it_and_so_does_each_beginning_of_one() =>
        Gen.OneOf(RandomClaims.Words, Gen.String)
            .Sample(
                text =>
                {
                    foreach (var word in PlainLoop.WordsOf(text))
                    {
                        Assert.NotEmpty(SearchQuery.Of(word).PlacesIn(text));
                        if (!char.IsHighSurrogate(word[0]))
                            Assert.NotEmpty(SearchQuery.Of(word[..1]).PlacesIn(text));
                    }
                },
                iter: 20_000
            );

    [Fact]
    public void Places_are_in_order_apart_and_inside_the_text() =>
        Gen.Select(RandomClaims.Words, Gen.OneOf(RandomClaims.Words, Gen.String))
            .Sample(
                (words, text) =>
                {
                    var end = 0;
                    foreach (var (start, length) in SearchQuery.Of(words).PlacesIn(text))
                    {
                        Assert.InRange(start, end, text.Length);
                        Assert.InRange(length, 1, text.Length - start);
                        end = start + length;
                    }
                },
                iter: 20_000
            );

    [Fact]
    public void What_is_compared_is_compared_the_same_again() =>
        Gen.OneOf(RandomClaims.Words, Gen.String)
            .Sample(
                text =>
                {
                    foreach (var word in PlainLoop.WordsOf(text))
                        Assert.Contains(word, PlainLoop.WordsOf(word));
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("Příliš žluťoučký kůň úpěl ďábelské ódy", "prilis zlutoucky kun upel dabelske ody")]
    [InlineData("Zażółć gęślą jaźń", "zazolc gesla jazn")]
    [InlineData("Árvíztűrő tükörfúrógép", "arvizturo tukorfurogep")]
    [InlineData("Pijamalı hasta yağız şoföre", "pijamali hasta yagiz sofore")]
    [InlineData("Tiếng Việt rất đẹp", "tieng viet rat dep")]
    [InlineData("Þýðir æðsta", "thydir aedsta")]
    [InlineData("smørrebrød på fløde", "smorrebrod pa flode")]
    [InlineData("Cœur naïf, garçon français où", "coeur naif garcon francais ou")]
    [InlineData("Șase țări, ĉu ŝi ĝoje", "sase tari cu si goje")]
    [InlineData("STRAẞE groß ĳs", "strasse gross ijs")]
    [InlineData("Ωμέγα МОСКВА", "ωμέγα москва")]
    public void Letters_are_compared_without_case_and_accents(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PlainLoop.WordsOf(text)));

    [Fact]
    public void A_long_text_is_cut_round_the_first_word_found()
    {
        var text = string.Join(
            ' ',
            Enumerable.Repeat("before it", 40).Append("exabyte").Concat(Enumerable.Repeat("after it", 40))
        );
        var excerpt = Excerpt.Of(text, SearchQuery.Of("exabyte"), 120);

        Assert.StartsWith("… ", excerpt.Text, StringComparison.Ordinal);
        Assert.EndsWith(" …", excerpt.Text, StringComparison.Ordinal);
        Assert.InRange(excerpt.Text.Length, 90, 124);
        Assert.Equal("exabyte", excerpt.Text.Substring(excerpt.Places[0].Start, excerpt.Places[0].Length));
    }

    [Fact]
    public void An_excerpt_is_short_and_keeps_the_first_place() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300], Gen.Int[80, 200], Gen.OneOf("x", "x ", "😀", "w w"))
            .Sample(
                (before, after, most, filler) =>
                {
                    var text =
                        string.Concat(Enumerable.Repeat(filler, before))
                        + " Exabyte "
                        + string.Concat(Enumerable.Repeat(filler, after));
                    var excerpt = Excerpt.Of(text, SearchQuery.Of("exabyte"), most);
                    Assert.InRange(excerpt.Text.Length, 0, most + 4);
                    Assert.Equal("Exabyte", excerpt.Text.Substring(excerpt.Places[0].Start, excerpt.Places[0].Length));
                    Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(excerpt.Text)));
                },
                iter: 5000
            );

    [Theory]
    [InlineData("mesured", "measured")]
    [InlineData("exabite fast", "exabyte fast")]
    [InlineData("exabyte", null)]
    [InlineData("qqqqqqqqqq", null)]
    [InlineData("xyz", null)]
    [InlineData("mesured exabite zzzzzz", null)]
    public void The_nearest_spelling_is_offered(string words, string? expected) =>
        Assert.Equal(expected, ClaimIndex.Of(A.Snapshot(A.Folder).AsOf(A.Today)).Respelled(SearchQuery.Of(words)));

    [Theory]
    [InlineData("2022-06-15", "fast measured", "TextPart: Reason")]
    [InlineData("2023-05-18", "slower", "TextPart: Evidence")]
    [InlineData("2023-05-18", "launch", "TextPart: Source")]
    [InlineData(null, "means", "TextPart: Body")]
    [InlineData("2023-05-18", "fast", null)]
    public void A_hit_tells_where_it_is(string? day, string words, string? expected)
    {
        var content = A.Snapshot(A.Folder);
        var view = day is null ? content.Today(A.Today) : content.AsOf(A.Day(day));
        var query = SearchQuery.Of(words);
        var claim = ClaimIndex.Of(view).All(ClaimFilter.None.Searching(words))[^1];

        var hit = ClaimHit.Of(claim, query).Text;
        Assert.Equal(expected, hit is null ? null : $"TextPart: {hit.Part}");
    }

    private static string Marked(string text, ImmutableArray<(int Start, int Length)> places)
    {
        var marked = new StringBuilder(text);
        foreach (var (start, length) in places.Reverse())
            marked.Insert(start + length, ']').Insert(start, '[');
        return marked.ToString();
    }
}
