using RscExplainer.Content;
using RscExplainer.Text;

namespace RscExplainer.Tests.Text;

public sealed class NamesTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("rsc-16000-gpus", true)]
    [InlineData("1", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("a_b", false)]
    [InlineData("a.b", false)]
    [InlineData("a/b", false)]
    [InlineData("ä", false)]
    [InlineData("a b", false)]
    [InlineData("a\n", false)]
    public void An_id_has_lower_case_letters_digits_and_single_hyphens(string text, bool isId) =>
        Assert.Equal(isId, Id.IsValid(text));

    [Fact]
    public void An_id_has_64_characters_at_most()
    {
        Assert.True(Id.IsValid(new string('a', 64)));
        Assert.False(Id.IsValid(new string('a', 65)));
    }

    [Theory]
    [InlineData("sped", "speed")]
    [InlineData("Speed", "speed")]
    [InlineData("spede", "speed")]
    [InlineData("storrage", "storage")]
    [InlineData("network", null)]
    [InlineData("", null)]
    [InlineData("s", null)]
    public void The_nearest_name_is_meant_if_at_most_a_third_of_the_letters_differ(string word, string? meant) =>
        Assert.Equal(meant, DidYouMean.Nearest(["storage", "speed"], word));

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_meant() =>
        Assert.Equal("bat", DidYouMean.Nearest(["cat", "bat"], "hat"));

    [Fact]
    public void Long_nonsense_means_nothing() =>
        Assert.Null(DidYouMean.Nearest([new string('a', 100_000)], new string('a', 100_000)));

    [Fact]
    public void Words_of_enumerations_are_written_with_hyphens()
    {
        Assert.Equal("met-late", Words.Of(Outcome.MetLate));
        Assert.Equal(Outcome.MetLate, Words.Parse<Outcome>("met-late"));
        Assert.Null(Words.Parse<Outcome>("MetLate"));
        Assert.Null(Words.Parse<Outcome>("1"));
    }

    [Theory]
    [InlineData("plain\ttext\r\nwith é, 中文 and 😀", null)]
    [InlineData("a\0", 1)]
    [InlineData("a\u001b[31m", 1)]
    [InlineData("\u0085", 0)]
    [InlineData("ab\u2028", 2)]
    [InlineData("\u202Eabc", 0)]
    [InlineData("\uFEFF", 0)]
    [InlineData("\uFFFE", 0)]
    [InlineData("😀\U0001FFFF", 2)]
    public void Characters_that_hide_or_break_text_are_found(string text, int? offset) =>
        Assert.Equal(offset, Characters.FirstForbidden(text)?.Offset);

    [Fact]
    public void Half_a_character_is_found() => Assert.Equal(2, Characters.FirstForbidden("😀\uD83D")?.Offset);
}
