using RscExplainer.Reading;

namespace RscExplainer.Tests.Reading;

public sealed class DecoderTests
{
    private static (string? Text, string[] Problems) Decode(byte[] bytes)
    {
        var problems = new Problems();
        var text = Decoder.Decode("x.md", bytes, problems)?.Text;
        return (text, [.. problems.Found.Select(A.Shown)]);
    }

    [Fact]
    public void One_byte_order_mark_is_taken_off()
    {
        Assert.Equal("abc", Decode([0xEF, 0xBB, 0xBF, .. "abc"u8]).Text);
        Assert.Equal(
            ["x.md:1:1 RSC005 the character U+FEFF isn't allowed"],
            Decode([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]).Problems
        );
    }

    [Fact]
    public void Another_encoding_is_refused_at_the_first_wrong_byte() =>
        Assert.Equal(
            ["x.md:2:2 RSC004 the file isn't UTF-8: byte 5 can't be decoded; save it as UTF-8"],
            Decode(System.Text.Encoding.Latin1.GetBytes("abc\ndü")).Problems
        );

    [Fact]
    public void UTF16_is_refused() =>
        Assert.Contains("RSC004", Assert.Single(Decode([0xFF, 0xFE, 0x61, 0x00]).Problems), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb\0", "2:2", "U+0000")]
    [InlineData("a\n\u001bb", "2:1", "U+001B")]
    [InlineData("a: b\u2028c", "1:5", "U+2028")]
    [InlineData("a: b\u0085c", "1:5", "U+0085")]
    [InlineData("\u202Eabc", "1:1", "U+202E")]
    [InlineData("a\U0001FFFE", "1:2", "U+1FFFE")]
    public void A_character_that_hides_or_breaks_text_is_refused_once(string text, string place, string character) =>
        Assert.Equal(
            [$"x.md:{place} RSC005 the character {character} isn't allowed"],
            Decode(System.Text.Encoding.UTF8.GetBytes(text)).Problems
        );
}
