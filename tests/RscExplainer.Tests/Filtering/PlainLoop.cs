using System.Collections.Frozen;
using System.Collections.Immutable;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Tests.Filtering;

/// <summary>What <see cref="ClaimIndex"/> answers, found by looking at every claim: the tests compare, the benchmarks race.</summary>
public static class PlainLoop
{
    /// <summary>The claims that a filter lets through, in its order, of all pages.</summary>
    public static IEnumerable<ClaimAsOf> Apply(ImmutableArray<ClaimAsOf> claims, ClaimFilter filter)
    {
        var through = claims.Where(claim => LetsThrough(filter, claim, except: null) && HasWords(filter, claim));
        return filter.Order switch
        {
            ClaimOrder.Due => through.OrderBy(claim => claim.Claim.Due?.By ?? DateOnly.MaxValue),
            ClaimOrder.Changed => through.OrderByDescending(claim => claim.Status.Since),
            ClaimOrder.Title => through.OrderBy(claim => claim.Claim.Title, StringComparer.OrdinalIgnoreCase),
            _ => through,
        };
    }

    /// <summary>How many claims have each value of a facet, among those that the rest of the filter lets through.</summary>
    public static FrozenDictionary<string, int> Counts(
        ImmutableArray<ClaimAsOf> claims,
        ClaimFilter filter,
        Facet facet
    ) =>
        claims
            .Where(claim => LetsThrough(filter, claim, except: facet) && HasWords(filter, claim))
            .SelectMany(facet.ValuesOf)
            .CountBy(value => value, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);

    public static int CountWithout(ImmutableArray<ClaimAsOf> claims, ClaimFilter filter, Facet facet) =>
        claims.Count(claim => LetsThrough(filter, claim, except: facet) && HasWords(filter, claim));

    public static int CountWithoutWords(ImmutableArray<ClaimAsOf> claims, ClaimFilter filter) =>
        claims.Count(claim => LetsThrough(filter, claim, except: null));

    /// <summary>The claims that have the words of a filter, whatever else it asks for.</summary>
    public static ImmutableArray<ClaimAsOf> WithWords(ImmutableArray<ClaimAsOf> claims, ClaimFilter filter) =>
        [.. claims.Where(claim => HasWords(filter, claim))];

    private static bool LetsThrough(ClaimFilter filter, ClaimAsOf claim, Facet? except) =>
        Facets.All.All(facet =>
            facet == except || !filter.HasAny(facet) || facet.ValuesOf(claim).Any(value => filter.Has(facet, value))
        );

    private static bool HasWords(ClaimFilter filter, ClaimAsOf claim)
    {
        if (filter.Search.IsEmpty)
            return true;
        var words = ClaimText.Of(claim).SelectMany(text => WordsOf(text.Text)).ToList();
        return filter.Search.Words.All(word => Occurs(word.Whole) || (!word.Parts.IsEmpty && word.Parts.All(Occurs)));

        bool Occurs(string beginning) => words.Exists(word => word.StartsWith(beginning, StringComparison.Ordinal));
    }

    public static IEnumerable<string> WordsOf(string text)
    {
        var reader = new WordReader();
        reader.Open(text);
        while (reader.Read())
            yield return reader.Word.ToString();
    }
}
