using System.Globalization;

namespace RscExplainer.Repeats;

/// <summary>A number in running text with what it counts.</summary>
/// <param name="Value">In the unit's base, as bytes for terabytes.</param>
/// <param name="Unit">What is counted or measured: a base unit, or the stem of a noun.</param>
/// <param name="First">The first of its tokens.</param>
/// <param name="Last">The last of them; words between number and unit belong to it.</param>
/// <param name="IsVague">“Hundreds”, “trillions”: some multiple of the value.</param>
/// <param name="Approach">What stands before the number.</param>
/// <param name="Written">As the text has it.</param>
internal sealed record Quantity(
    double Value,
    string Unit,
    int First,
    int Last,
    bool IsVague,
    Approach Approach,
    string Written
)
{
    /// <summary>Equal numbers of equal units have equal keys, up to rounding to three digits.</summary>
    public string Key =>
        $"={Value.ToString(Unit == "date" ? "R" : "G3", CultureInfo.InvariantCulture)} {Unit}{(IsVague ? "+" : "")}";

    public bool SameAs(Quantity other) =>
        Unit == other.Unit
        && (Unit == "date" ? Value.Equals(other.Value) : Near(Value, other.Value))
        && IsVague == other.IsVague;

    // Rounding isn't a change: 6,080 and 6,100, 2.5 and 2.51.
    private static bool Near(double one, double other) => Math.Abs(one - other) <= 0.005 * Math.Max(one, other);
}

/// <summary>How a number is approached.</summary>
internal enum Approach
{
    Plain,

    /// <summary>Nearly, almost.</summary>
    FromBelow,

    /// <summary>More than, over.</summary>
    Above,

    /// <summary>Up to, as many as: the best case.</summary>
    UpTo,

    /// <summary>About, some.</summary>
    About,
}
