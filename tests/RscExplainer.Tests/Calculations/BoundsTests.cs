using System.Diagnostics;
using CsCheck;
using RscExplainer.Calculations;
using RscExplainer.Diagnostics;

namespace RscExplainer.Tests.Calculations;

public sealed class BoundsTests
{
    public static TheoryData<string> Large =>
        [
            new string('1', 100_000),
            string.Join('+', Enumerable.Repeat("1", 50_000)),
            new string('(', 100_000),
            new string('(', 499),
            new string('-', 499) + "1",
            string.Concat(Enumerable.Repeat("2^", 240)) + "2",
            string.Concat(Enumerable.Repeat("sqrt(", 90)) + "1" + new string(')', 90),
            "1e999999999999999999",
            "1e-999999999999999999",
            "1e301",
            "1e-301",
            "1e300 * 10",
            "1e-300 / 10",
            "10^1000",
            "2^1000000000",
            "2^-1000000000",
            "9^9^9^9",
            "(1e300)^1000",
            "1 m^999999999999",
            "1 m^13",
            "(1 m^7)^2",
            "1 m*m*m*m*m*m*m*m*m",
            "1 km^12 * 1e300",
            "1e299 YFLOP",
            "date(\"9999-12-31\") + 1 day",
            "date(\"0001-01-01\") - 1 day",
            "date(\"2022-01-01\") + 1e300 day",
        ];

    [Theory]
    [MemberData(nameof(Large))]
    public void What_is_too_large_is_an_error_at_once(string text)
    {
        var watch = Stopwatch.StartNew();

        var problem = Problem(text);

        Assert.NotNull(problem);
        Assert.Contains(problem.Code, (string[])["RSC078", "RSC083", "RSC084"]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("1e-300")]
    [InlineData("0e999")]
    [InlineData("1.0000001^1000")]
    [InlineData("(1/3)^600")]
    [InlineData("(2/3)^1000")]
    public void What_is_in_range_is_worked_out(string text) => Assert.Null(Problem(text));

    [Fact]
    public void The_hardest_sums_that_fit_end_soon()
    {
        var one = string.Join(" * ", Enumerable.Repeat("(1000001/1000003)^999", 20));
        var watch = Stopwatch.StartNew();

        Assert.Null(Problem(one));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void No_text_makes_it_fail() =>
        Gen.OneOf(
                Any("1", "2.5", "1e9", "GB", "TFLOP/s", "GPU", "day", "in", "~", ",", "digits", "3"),
                Any("+", "-", "*", "/", "^", "(", ")", "sqrt(", "min(", "max(", "date(\"2022-01-24\")", "a-b"),
                Any(" ", " ", " ", "µ", "×", "\n", "\"", "_", ".", "e", "é", "\U0001F600", "=")
            )
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    var (formula, problem) = Formula.Parse(text);
                    if (formula is null)
                        return Inside(problem!, text);
                    var (calculation, wrong) = formula.Evaluate(Scope.Empty);
                    return calculation is null
                        ? Inside(wrong!, text)
                        : calculation.Shown.Length > 0
                            && calculation.Exact.Length > 0
                            && !calculation.WithValues.IsEmpty;
                },
                iter: 20_000
            );

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static bool Inside(Diagnostic problem, string text) =>
        problem.At.Start >= 0 && problem.At.Start + problem.At.Length <= text.Length;

    private static Diagnostic? Problem(string text)
    {
        var (formula, problem) = Formula.Parse(text);
        return problem ?? formula!.Evaluate(Scope.Empty).Problem;
    }
}
