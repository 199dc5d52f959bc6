using CsCheck;
using RscExplainer.Calculations;

namespace RscExplainer.Tests.Charts;

public sealed class TicksTests
{
    private static readonly Gen<(Number Least, Number Most, int Room)> Ranges = Gen.Select(
            Gen.Int[1, 9_999],
            Gen.Int[-12, 12],
            Gen.Double[1.001, 1e9],
            Gen.Int[1, 14]
        )
        .Select(one =>
        {
            var least = (Number)one.Item1 * Number.TenTo(one.Item2);
            return (least, least * Number.Near(one.Item3, 6), one.Item4);
        });

    private static readonly Gen<(Number Least, Number Most, int Room)> Stretches = Gen.Select(
            Gen.Int[-100_000, 100_000],
            Gen.Int[1, 100_000],
            Gen.Int[-6, 6],
            Gen.Int[1, 14]
        )
        .Select(one =>
        {
            var least = (Number)one.Item1 * Number.TenTo(one.Item3);
            return (least, least + ((Number)one.Item2 * Number.TenTo(one.Item3)), one.Item4);
        });

    [Fact]
    public void None_is_beyond_the_ends_and_each_is_larger_than_the_one_before()
    {
        Stretches.Sample(one => Ordered(Ticks.Linear(one.Least, one.Most, one.Room), one.Least, one.Most));
        Ranges.Sample(one => Ordered(Ticks.Log(one.Least, one.Most, one.Room), one.Least, one.Most));

        static void Ordered(ImmutableArray<Number> ticks, Number least, Number most)
        {
            Assert.All(ticks, tick => Assert.True(tick >= least && tick <= most));
            Assert.Equal(ticks.Distinct().Order(), ticks);
        }
    }

    [Fact]
    public void There_are_no_more_than_there_is_room_for()
    {
        Stretches.Sample(one => Assert.InRange(Ticks.Linear(one.Least, one.Most, one.Room).Length, 0, one.Room + 1));
        Ranges.Sample(one => Assert.InRange(Ticks.Log(one.Least, one.Most, one.Room).Length, 0, one.Room + 1));
    }

    [Fact]
    public void With_room_for_six_there_are_at_least_two() =>
        Stretches.Sample(one => Assert.True(Ticks.Linear(one.Least, one.Most, Math.Max(6, one.Room)).Length >= 2));

    [Fact]
    public void Those_of_a_scale_that_adds_are_equally_far_apart_by_1_2_or_5() =>
        Stretches.Sample(one =>
        {
            var ticks = Ticks.Linear(one.Least, one.Most, one.Room);
            var steps = ticks.Skip(1).Zip(ticks, (later, earlier) => later - earlier).Distinct().ToList();

            Assert.True(steps.Count <= 1);
            Assert.All(steps, step => Assert.Contains((int)step.Significant(1).Digits, new[] { 1, 2, 5 }));
        });

    [Theory]
    [InlineData(0, 322, 6, "0 100 200 300")]
    [InlineData(0, 1, 5, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(-3, 7, 5, "-2 0 2 4 6")]
    public void They_are_round(int least, int most, int room, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Linear(least, most, room)));

    [Theory]
    [InlineData("1", "128", 8, "1 2 5 10 20 50 100")]
    [InlineData("1", "128", 3, "1 10 100")]
    [InlineData("0.5", "100", 6, "1 3 10 30 100")]
    [InlineData("1", "1e12", 5, "1 1000 1000000 1000000000 1000000000000")]
    public void On_a_logarithmic_scale_they_are_powers_of_ten_and_what_there_is_room_for(
        string least,
        string most,
        int room,
        string expected
    ) => Assert.Equal(expected, string.Join(' ', Ticks.Log(Of(least), Of(most), room)));

    private static Number Of(string text) => NumberText.Parse(text, out _)!.Value;
}
