using RscExplainer.Calculations;
using RscExplainer.Content;
using RscExplainer.Tests.Content;

namespace RscExplainer.Tests.Calculations;

public sealed class ContentCalculationsTests
{
    private static readonly ImmutableArray<Calculation> All = RealContent.Snapshot.Calculations;

    [Fact]
    public void At_least_fifty_calculations_state_what_they_come_to() =>
        Assert.True(All.Count(calculation => calculation.Formula.Expected is not null) >= 50);

    [Fact]
    public void Each_agrees_with_what_it_states() =>
        Assert.All(
            All,
            calculation =>
            {
                var expected = calculation.Formula.Expected;
                Assert.NotNull(expected);
                var result = Assert.IsType<Quantity>(calculation.Result);
                Assert.True(expected.Agrees(result.In(result.Unit!)), calculation.Formula.Text.Text);
            }
        );

    [Fact]
    public void Each_shared_quantity_is_used() =>
        Assert.Empty(
            RealContent
                .Snapshot.Quantities.Select(quantity => quantity.Name)
                .Except(All.SelectMany(calculation => calculation.Used.Select(used => used.Name)))
        );

    [Theory]
    [InlineData("nearly-5-exaflops", Holds.Yes)]
    [InlineData("phase1-760-dgx-6080-gpus", Holds.Yes)]
    [InlineData("phase2-more-than-2-5x", Holds.Yes)]
    [InlineData("exabyte-equals-36000-years-video", Holds.Yes)]
    [InlineData("three-weeks-instead-of-nine", Holds.Yes)]
    public void The_figures_of_the_announcement_are_marked(string claim, Holds holds) =>
        Assert.Equal(holds, RealContent.Snapshot.Claims.Single(one => one.Id.Value == claim).Arithmetic!.Holds);
}
