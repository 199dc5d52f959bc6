using RscExplainer.Calculations;
using RscExplainer.Content;

namespace RscExplainer.Tests.Calculations;

public sealed class SaidFigureTests
{
    [Theory]
    [InlineData("nearly 5 exaflops", "4.992 EFLOP/s", Holds.Yes)]
    [InlineData("nearly 5 exaflops", "5.01 EFLOP/s", Holds.Roughly)]
    [InlineData("nearly 5 exaflops", "1.9 EFLOP/s", Holds.No)]
    [InlineData("more than 2.5 times", "2.63", Holds.Yes)]
    [InlineData("more than 2.5 times", "2.49", Holds.Roughly)]
    [InlineData("2.5 times", "2.63", Holds.Roughly)]
    [InlineData("760 systems with 6,080 GPUs", "6080 GPU", Holds.Yes)]
    [InlineData("6,080 GPUs", "6081 GPU", Holds.Roughly)]
    [InlineData("about 1.8 hours", "1.803 h", Holds.Yes)]
    [InlineData("1.5 trillion parameters", "1.52e12 parameter", Holds.Yes)]
    [InlineData("1.5 trillion parameters", "3e12 parameter", Holds.No)]
    public void A_figure_in_words_is_compared(string words, string calculated, Holds holds)
    {
        var quantity = Assert.IsType<Quantity>(A.Calculation(calculated).Result);

        Assert.Equal(holds, SaidFigure.In(words, quantity.Dimension)!.Holds(quantity));
    }

    [Theory]
    [InlineData("an exabyte is 36,000 years of video", "7.04 Mbit/s")]
    [InlineData("three times faster", "3")]
    [InlineData("16 GPUs or 18 GPUs", "17 GPU")]
    [InlineData("no figure", "1")]
    public void What_can_not_be_compared_is_left(string words, string calculated)
    {
        var quantity = Assert.IsType<Quantity>(A.Calculation(calculated).Result);

        Assert.Null(SaidFigure.In(words, quantity.Dimension));
    }
}
