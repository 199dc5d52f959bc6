namespace RscExplainer.Calculations;

/// <summary>What kinds of things are measured or counted. Kinds that aren't the same can't be added.</summary>
public enum BaseDimension
{
    Data,
    Time,
    Operations,
    Parameters,
    Tokens,
    Gpus,
    Nodes,
    Length,
    Energy,
    Money,
}

/// <summary>The kind of a quantity, as powers of the base dimensions: data per time is data to 1 and time to -1.</summary>
public sealed class Dimension : IEquatable<Dimension>
{
    /// <summary>No power gets larger; none that means something does.</summary>
    public const int MaximumExponent = 12;

    private static readonly ImmutableArray<BaseDimension> All = [.. Enum.GetValues<BaseDimension>()];

    /// <summary>The kind of plain numbers.</summary>
    public static readonly Dimension None = new([.. All.Select(_ => 0)]);

    private readonly ImmutableArray<int> exponents;

    private Dimension(ImmutableArray<int> exponents) => this.exponents = exponents;

    public int this[BaseDimension dimension] => exponents[(int)dimension];

    public bool IsNone => exponents.All(exponent => exponent == 0);

    /// <summary>False where a power is larger than anything means.</summary>
    public bool IsSensible => exponents.All(exponent => Math.Abs(exponent) <= MaximumExponent);

    /// <summary>The base dimensions that it has, with their powers.</summary>
    public IEnumerable<(BaseDimension Dimension, int Exponent)> Parts =>
        All.Select(dimension => (dimension, this[dimension])).Where(part => part.Item2 != 0);

    public static Dimension operator *(Dimension left, Dimension right) =>
        new([.. left.exponents.Zip(right.exponents, (one, other) => one + other)]);

    public static Dimension operator /(Dimension left, Dimension right) => left * right.Power(-1);

    public static Dimension Of(BaseDimension dimension) => new(None.exponents.SetItem((int)dimension, 1));

    /// <summary>To a power; the caller has bounded it.</summary>
    public Dimension Power(int exponent) => new([.. exponents.Select(one => one * exponent)]);

    /// <summary>Its square root; null where a power is odd.</summary>
    public Dimension? SquareRoot() =>
        exponents.Any(exponent => exponent % 2 != 0) ? null : new([.. exponents.Select(exponent => exponent / 2)]);

    /// <summary>In words and in units, as in "data per time (B/s)".</summary>
    public override string ToString()
    {
        if (IsNone)
            return "a plain number";
        var above = Parts.Where(part => part.Exponent > 0).Select(Word).ToList();
        var below = Parts.Where(part => part.Exponent < 0).Select(Word).ToList();
        var words = string.Join(" times ", above.Count == 0 ? ["one"] : above);
        return $"{words}{string.Concat(below.Select(word => " per " + word))} ({UnitExpression.Base(this)})";

        static string Word((BaseDimension Dimension, int Exponent) part)
        {
            var word = part.Dimension switch
            {
                BaseDimension.Gpus => "GPUs",
                _ => part.Dimension.ToString().ToLowerInvariant(),
            };
            return Math.Abs(part.Exponent) == 1 ? word : word + NumberText.Superscript(Math.Abs(part.Exponent));
        }
    }

    public bool Equals(Dimension? other) => other is not null && exponents.SequenceEqual(other.exponents);

    public override bool Equals(object? obj) => Equals(obj as Dimension);

    public override int GetHashCode() => exponents.Aggregate(17, (hash, exponent) => (hash * 31) + exponent);
}
