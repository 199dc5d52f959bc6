using RscExplainer.Calculations;

namespace RscExplainer.Tests.Calculations;

public sealed class FormulaErrorTests
{
    /// <summary>Wrong formulas, each with what is marked in it and what is said.</summary>
    [Theory]
    [InlineData("", "", "a number or a name is missing at the end")]
    [InlineData("1 +", "", "a number or a name is missing at the end")]
    [InlineData("1 2", "2", "'2' can't stand here")]
    [InlineData("5.", "5.", "'5.' isn't a number")]
    [InlineData("1__0", "1__0", "'1__0' isn't a number")]
    [InlineData(".5", ".", "'.' can't stand here")]
    [InlineData("1 GB in", "", "a unit is missing")]
    [InlineData("1 GB in 3", "3", "a unit is missing")]
    [InlineData("1 GB/", "", "a number or a name is missing at the end")]
    [InlineData("1 m^0", "^0", "the power of a unit is a whole number")]
    [InlineData("(1 + 2) GB", "G", "'G' can't stand here")]
    [InlineData("40 %", "%", "'%' can't stand here")]
    [InlineData("$5", "$", "'$' can't stand here")]
    [InlineData("1 ~ x", "", "a number is missing")]
    [InlineData("1, 99 digits", "99 digits", "behind a comma stands how many digits are shown")]
    [InlineData("1, five digits", "", "behind a comma stands how many digits are shown")]
    [InlineData("16,000", ",", "numbers have no commas")]
    [InlineData("EB / 3", "EB", "the unit 'EB' has no number before it")]
    [InlineData("Rsc * 3", "Rsc", "'Rsc' isn't a name")]
    [InlineData("squrt(4)", "squrt", "unknown function 'squrt'")]
    [InlineData("sqrt(4", "s", "a bracket isn't closed")]
    [InlineData("date(2022-01-24)", "date(", "this isn't a day")]
    [InlineData("date(\"2022-02-30\")", "date(", "this isn't a day")]
    [InlineData("2^0.5", "0.5", "a power must be a whole number")]
    [InlineData("2^60 B", "60 B", "a power must be a plain number, and this is data (B)")]
    [InlineData("sqrt(-4)", "-4", "there is no square root below zero")]
    [InlineData("date(\"2022-01-24\") + 1 h", "date(\"2022-01-24\") + 1 h", "a day can be moved by whole days only")]
    [InlineData("date(\"2022-01-24\") ~ 5", "5", "the result is a day")]
    [InlineData("1 GB + 2 GPU", "2 GPU", "can't add GPUs (GPU) to data (B)")]
    [InlineData("3 GPU - 2", "2", "can't subtract a plain number from GPUs (GPU)")]
    [InlineData("min(1 GB, 2 GB/s)", "2 GB/s", "can't compare data per time (B/s) with data (B)")]
    [InlineData(
        "1 GB/s in FLOP/s",
        "FLOP/s",
        "can't show data per time (B/s) in 'FLOP/s', which is operations per time"
    )]
    [InlineData("1 TFLOP/s/GPU * 2 in TFLOP/s", "TFLOP/s", "can't show operations per time per GPUs (FLOP/s/GPU)")]
    [InlineData("1 hours", "hours", "unknown unit 'hours'; did you mean 'h'?")]
    [InlineData("1 us", "us", "unknown unit 'us'; did you mean 'µs'?")]
    [InlineData("1 Gbyte", "Gbyte", "unknown unit 'Gbyte'")]
    [InlineData("1 kGPU", "kGPU", "unknown unit 'kGPU'; did you mean 'GPU'?")]
    [InlineData("1 PFLOPS", "PFLOPS", "unknown unit 'PFLOPS'; did you mean 'PFLOP/s'?")]
    [InlineData("no-such * 2", "no-such", "unknown quantity 'no-such'")]
    [InlineData("1 GB ~ 2", "2", "the calculation gives 1 GB, not 2")]
    [InlineData("2 * 1 GB ~ 2", "2", "the stated value has no unit; name it before the ~, as in GB")]
    public void The_wrong_place_is_marked(string text, string marked, string words)
    {
        var (formula, problem) = Formula.Parse(text);
        problem ??= formula!.Evaluate(Scope.Empty).Problem;

        Assert.NotNull(problem);
        Assert.Equal(marked, text.Substring(problem.At.Start, problem.At.Length));
        Assert.Contains(
            words,
            problem.Text.Replace("this can't be calculated: ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_hyphen_that_was_meant_to_subtract_is_told()
    {
        var one = new NamedQuantity("a", "a", Quantity.Of(1, UnitExpression.None), new(OriginKind.Assumed, "so"));
        var scope = new Scope([one, one with { Name = "b" }], ImmutableDictionary<string, NamedQuantity>.Empty);

        var problem = Formula.Parse("a-b").Formula!.Evaluate(scope).Problem;

        Assert.Equal("unknown quantity 'a-b'; put spaces round - to subtract", problem!.Text);
    }
}
