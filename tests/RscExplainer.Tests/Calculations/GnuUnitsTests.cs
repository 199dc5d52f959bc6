using System.Globalization;
using RscExplainer.Calculations;

namespace RscExplainer.Tests.Calculations;

/// <summary>
/// Agreement with an independent program. gnu-units.tsv holds a few hundred expressions of random numbers and units, each with the
/// value that GNU units 2.22 gave for it, so that the test needs no such program.
/// </summary>
public sealed class GnuUnitsTests
{
    private static readonly ImmutableArray<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "RscExplainer.Tests", "Calculations", "gnu-units.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')),
    ];

    [Fact]
    public void There_are_hundreds() => Assert.True(Rows.Length >= 300);

    [Fact]
    public void Each_expression_comes_to_what_GNU_units_makes_of_it()
    {
        var wrong =
            from row in Rows
            let ours = Value(row[0])
            let theirs = double.Parse(row[1], CultureInfo.InvariantCulture)
            // It calculates with 53 bits, and differences lose some of them.
            where Math.Abs(ours - theirs) > Math.Abs(theirs) * 1e-9
            select $"{row[0]}: {ours}, not {theirs}";

        Assert.Empty(wrong);
    }

    private static double Value(string expression) =>
        double.Parse(A.Calculation(expression).Exact.Split(' ')[0], CultureInfo.InvariantCulture);
}
