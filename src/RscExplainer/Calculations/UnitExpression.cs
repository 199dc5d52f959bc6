using System.Text;
using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>Units as they stand behind a number: TFLOP/s/GPU, GPU*h, m^2.</summary>
/// <param name="Parts">In the order in which they are written; a power below zero divides.</param>
public sealed record UnitExpression(ImmutableArray<UnitPower> Parts)
{
    /// <summary>As many parts are enough for any unit that means something.</summary>
    public const int MaximumParts = 8;

    /// <summary>Plain numbers.</summary>
    public static readonly UnitExpression None = new([]);

    public bool IsNone => Parts.IsEmpty;

    public Dimension Dimension { get; } =
        Parts.Aggregate(Dimension.None, (product, part) => product * part.Unit.Dimension.Power(part.Exponent));

    /// <summary>How many base units of its dimension it is.</summary>
    public Number Factor { get; } =
        Parts.Aggregate(Number.One, (product, part) => product * Number.Power(part.Unit.Factor, part.Exponent));

    /// <summary>Reads a unit in the notation of formulas; null if it isn't one.</summary>
    public static UnitExpression? Parse(string text) => UnitParser.Parse(text);

    /// <summary>Reads a unit that stands in a file; else what is wrong with it.</summary>
    public static (UnitExpression? Unit, Diagnostic? Problem) Parse(PlacedText text) => UnitParser.Parse(text);

    /// <summary>The units in which a kind is named, without prefixes: B/s for data per time.</summary>
    public static UnitExpression Base(Dimension dimension)
    {
        var parts = dimension.Parts.ToDictionary(part => part.Dimension, part => part.Exponent);
        var units = new List<UnitPower>();
        // Energy per time has a name of its own.
        if (parts.GetValueOrDefault(BaseDimension.Energy) == 1 && parts.GetValueOrDefault(BaseDimension.Time) <= -1)
        {
            units.Add(new(Units.Watt, 1));
            parts.Remove(BaseDimension.Energy);
            parts[BaseDimension.Time]++;
        }
        foreach (
            var (part, exponent) in parts.Where(part => part.Value != 0).OrderBy(part => Order(part.Key, part.Value))
        )
            units.Add(new(UnitOf(part), exponent));
        return new([.. units.OrderBy(part => part.Exponent < 0)]);
    }

    /// <summary>The notation of formulas.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (unit, exponent) in Parts)
        {
            if (text.Length > 0)
                text.Append(exponent < 0 ? '/' : '*');
            else if (exponent < 0)
                text.Append("1/");
            text.Append(unit.Symbol);
            if (Math.Abs(exponent) != 1)
                text.Append('^').Append(Math.Abs(exponent));
        }
        return text.ToString();
    }

    public bool Equals(UnitExpression? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(17, (hash, part) => HashCode.Combine(hash, part));

    // Things first, then what they are measured by: GPU*h, FLOP/s/GPU.
    private static int Order(BaseDimension dimension, int exponent) =>
        dimension switch
        {
            BaseDimension.Money => 0,
            BaseDimension.Data => 1,
            BaseDimension.Operations => 2,
            BaseDimension.Energy => 3,
            BaseDimension.Tokens => 4,
            BaseDimension.Parameters => 5,
            BaseDimension.Length => 6,
            BaseDimension.Time when exponent > 0 => 10,
            BaseDimension.Gpus => 8,
            BaseDimension.Nodes => 9,
            _ => 7,
        };

    private static Unit UnitOf(BaseDimension dimension) =>
        dimension switch
        {
            BaseDimension.Data => Units.Byte,
            BaseDimension.Time => Units.Second,
            BaseDimension.Operations => Units.Operation,
            BaseDimension.Parameters => Units.Parameter,
            BaseDimension.Tokens => Units.Token,
            BaseDimension.Gpus => Units.Gpu,
            BaseDimension.Nodes => Units.Node,
            BaseDimension.Length => Units.Metre,
            BaseDimension.Energy => Units.Joule,
            _ => Units.Dollar,
        };
}

/// <summary>A unit to a power.</summary>
public sealed record UnitPower(Unit Unit, int Exponent);
