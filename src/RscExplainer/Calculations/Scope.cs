namespace RscExplainer.Calculations;

/// <summary>The quantities that a formula can name: those of its own place come before those of all.</summary>
/// <param name="IsComplete">False where some couldn't be read; then a name that isn't there may be one of them.</param>
public sealed class Scope(
    IEnumerable<NamedQuantity> own,
    IReadOnlyDictionary<string, NamedQuantity> shared,
    bool IsComplete = true
)
{
    /// <summary>No names.</summary>
    public static readonly Scope Empty = new([], ImmutableDictionary<string, NamedQuantity>.Empty);

    private readonly ImmutableArray<NamedQuantity> own = [.. own];

    public bool IsComplete { get; } = IsComplete;

    public IEnumerable<string> Names => own.Select(quantity => quantity.Name).Concat(shared.Keys);

    public NamedQuantity? Find(string name) =>
        own.FirstOrDefault(quantity => quantity.Name == name) ?? shared.GetValueOrDefault(name);
}
