using RscExplainer.Snapshots;

namespace RscExplainer.Filtering;

/// <summary>Which claims have which value of one facet.</summary>
public sealed class FacetIndex
{
    private readonly ulong[][] claimsWith;
    private readonly FrozenDictionary<string, int> places;

    internal FacetIndex(Facet facet, Snapshot content, ImmutableArray<ClaimAsOf> claims)
    {
        Facet = facet;
        Options = [.. facet.Options(content, claims)];
        places = Options
            .Select((option, place) => (option.Value, place))
            .ToFrozenDictionary(pair => pair.Value, pair => pair.place, StringComparer.Ordinal);
        claimsWith = [.. Options.Select(_ => new ulong[Bits.WordsFor(claims.Length)])];
        for (var claim = 0; claim < claims.Length; claim++)
        {
            foreach (var value in facet.ValuesOf(claims[claim]))
            {
                if (places.TryGetValue(value, out var place))
                    Bits.Set(claimsWith[place], claim);
            }
        }
    }

    public Facet Facet { get; }

    /// <summary>All that one can choose, in the order of pages.</summary>
    public ImmutableArray<FacetOption> Options { get; }

    public bool Has(string value) => places.ContainsKey(value);

    /// <summary>The words for a value, which must be one of it.</summary>
    public string LabelOf(string value) => Options[places[value]].Label;

    /// <summary>Adds the claims with a value to a set.</summary>
    internal void AddTo(Span<ulong> set, string value)
    {
        if (places.TryGetValue(value, out var place))
            Bits.Or(set, claimsWith[place]);
    }

    /// <summary>How many claims of a set have each option.</summary>
    internal void Count(ReadOnlySpan<ulong> set, Span<int> counts)
    {
        for (var place = 0; place < claimsWith.Length; place++)
            counts[place] = Bits.CountBoth(set, claimsWith[place]);
    }
}
