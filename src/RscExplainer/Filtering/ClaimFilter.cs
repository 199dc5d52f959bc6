using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Filtering;

/// <summary>Which claims a reader wants. Values of one facet are or-ed, facets are and-ed.</summary>
public sealed class ClaimFilter
{
    /// <summary>More values of one key than this are not read.</summary>
    public const int MostValues = 20;

    private static readonly Comparer<(int Facet, string Value)> ByAddress = Comparer<(int Facet, string Value)>.Create(
        (one, other) =>
            one.Facet != other.Facet ? one.Facet.CompareTo(other.Facet) : string.CompareOrdinal(one.Value, other.Value)
    );

    public static readonly ClaimFilter None = new(ImmutableSortedSet.Create<(int, string)>(ByAddress));

    private readonly ImmutableSortedSet<(int Facet, string Value)> chosen;

    private ClaimFilter(ImmutableSortedSet<(int, string)> chosen) => this.chosen = chosen;

    public bool IsEmpty => chosen.IsEmpty;

    /// <summary>The choices in force, in the order of the address.</summary>
    public IEnumerable<(Facet Facet, string Value)> Choices => chosen.Select(one => (Facets.All[one.Facet], one.Value));

    /// <summary>
    /// Reads the query of an address. Keys that no facet has are ignored, empty values too; values that a facet doesn't have are
    /// answered beside the filter, with the nearest that it has.
    /// </summary>
    public static (ClaimFilter Filter, ImmutableArray<UnknownChoice> Unknown) From(
        IEnumerable<(string Key, string Value)> query,
        SnapshotAsOf view
    )
    {
        var found = ImmutableSortedSet.CreateBuilder<(int, string)>(ByAddress);
        var unknown = ImmutableArray.CreateBuilder<UnknownChoice>();
        foreach (
            var key in query.Where(pair => pair.Value.Length > 0).GroupBy(pair => pair.Key, StringComparer.Ordinal)
        )
        {
            if (Facets.All.FirstOrDefault(facet => facet.Key == key.Key) is not { } facet)
                continue;
            var options = facet.Options(view).Select(option => option.Value).ToList();
            foreach (var value in key.Select(pair => pair.Value).Distinct(StringComparer.Ordinal).Take(MostValues))
            {
                if (options.Contains(value, StringComparer.Ordinal))
                    found.Add((Facets.All.IndexOf(facet), value));
                else
                    unknown.Add(new(facet, value, DidYouMean.Nearest(options, value)));
            }
        }
        return (new(found.ToImmutable()), unknown.ToImmutable());
    }

    public bool Has(Facet facet, string value) => chosen.Contains((Facets.All.IndexOf(facet), value));

    public ClaimFilter With(Facet facet, string value) => new(chosen.Add((Facets.All.IndexOf(facet), value)));

    public ClaimFilter Without(Facet facet, string value) => new(chosen.Remove((Facets.All.IndexOf(facet), value)));

    /// <summary>The claims that it lets through, in reading order.</summary>
    public IEnumerable<ClaimAsOf> Apply(SnapshotAsOf view) =>
        view.Claims.Where(claim => LetsThrough(claim, except: null));

    /// <summary>How many claims have each value of a facet, among those that the other facets let through.</summary>
    public FrozenDictionary<string, int> Counts(SnapshotAsOf view, Facet facet) =>
        view
            .Claims.Where(claim => LetsThrough(claim, except: facet))
            .SelectMany(facet.ValuesOf)
            .CountBy(value => value, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The one way to write it in an address, without the question mark: facets in their order, values alphabetical. Equal filters
    /// are written alike, and reading gives the same filter again.
    /// </summary>
    public string ToQuery() =>
        string.Join('&', Choices.Select(choice => $"{choice.Facet.Key}={Uri.EscapeDataString(choice.Value)}"));

    private bool LetsThrough(ClaimAsOf claim, Facet? except)
    {
        for (var index = 0; index < Facets.All.Length; index++)
        {
            var facet = Facets.All[index];
            if (facet == except || !chosen.Any(one => one.Facet == index))
                continue;
            if (!facet.ValuesOf(claim).Any(value => chosen.Contains((index, value))))
                return false;
        }
        return true;
    }
}

/// <summary>A value in an address that its key doesn't have.</summary>
/// <param name="Nearest">What may have been meant.</param>
public sealed record UnknownChoice(Facet Facet, string Value, string? Nearest);
