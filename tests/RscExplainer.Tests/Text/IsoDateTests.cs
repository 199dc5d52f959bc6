using RscExplainer.Text;

namespace RscExplainer.Tests.Text;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-02", "2022-02-01", "2022-02-28")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2022-12", "2022-12-01", "2022-12-31")]
    [InlineData("2022-01-24", "2022-01-24", "2022-01-24")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void A_date_spans_the_days_that_it_may_mean(string text, string first, string last)
    {
        var date = IsoDate.Parse(text)!.Value;

        Assert.Equal((A.Day(first), A.Day(last)), (date.First, date.Last));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("2022-1")]
    [InlineData("2022-1-4")]
    [InlineData("2022-13")]
    [InlineData("2022-02-29")]
    [InlineData("2022-00-01")]
    [InlineData("2022/01/24")]
    [InlineData("24.01.2022")]
    [InlineData("2022-01-24T00:00:00")]
    [InlineData(" 2022")]
    [InlineData("2022 ")]
    [InlineData("-2022")]
    [InlineData("+2022")]
    [InlineData("２０２２")]
    [InlineData("٢٠٢٢")]
    [InlineData("2022-Q1")]
    public void Nothing_else_is_a_date(string text) => Assert.Null(IsoDate.Parse(text));

    [Theory]
    [InlineData("2022-05-30", "2022-06", true)]
    [InlineData("2022-06-30", "2022-06", false)]
    [InlineData("2022-06", "2022-06-01", false)]
    [InlineData("2022-06", "2022-07-01", true)]
    [InlineData("2021", "2022", true)]
    [InlineData("2022", "2022", false)]
    public void A_date_is_before_another_if_no_day_of_it_could_be_later(string date, string other, bool isBefore) =>
        Assert.Equal(isBefore, A.Date(date).IsBefore(A.Date(other)));

    [Fact]
    public void January_and_its_only_day_differ_in_how_precise_they_are()
    {
        Assert.True(A.Date("2022-01").IsMonth);
        Assert.False(A.Date("2022-01").IsDay);
        Assert.True(A.Date("2022-01-01").IsDay);
    }
}
