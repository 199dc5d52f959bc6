using RscExplainer.Text;

namespace RscExplainer.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\n\r\n\rcd", 6, 4, 1)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("ab\r", 3, 2, 1)]
    [InlineData("", 0, 1, 1)]
    public void Lines_end_with_LF_CR_or_both(string text, int offset, int line, int column) =>
        Assert.Equal((line, column), new SourceText("x", text).Position(offset));

    [Fact]
    public void Columns_count_UTF16_units_and_a_tab_as_one() =>
        Assert.Equal((1, 5), new SourceText("x", "\t😀éx").Position(4));

    [Theory]
    [InlineData("one\r\ntwo\rthree\nfour", 1, "one")]
    [InlineData("one\r\ntwo\rthree\nfour", 2, "two")]
    [InlineData("one\r\ntwo\rthree\nfour", 3, "three")]
    [InlineData("one\r\ntwo\rthree\nfour", 4, "four")]
    [InlineData("one\n", 2, "")]
    public void A_line_is_given_without_its_end(string text, int line, string expected) =>
        Assert.Equal(expected, new SourceText("x", text).Line(line));

    [Theory]
    [InlineData(-5, 2, 0, 2)]
    [InlineData(2, 99, 2, 1)]
    [InlineData(99, 1, 3, 0)]
    [InlineData(1, -1, 1, 0)]
    public void A_place_outside_the_text_is_moved_to_its_nearest_end(int start, int length, int atStart, int atLength)
    {
        var place = new SourceText("x", "abc").At(start, length);

        Assert.Equal((atStart, atLength), (place.Start, place.Length));
    }
}
