using System.Buffers;
using System.Runtime.InteropServices;
using RscExplainer.Snapshots;

namespace RscExplainer.Filtering;

/// <summary>
/// Answers filters over the claims of one view. It is made once a view and never changes. A filter costs a step for each 64 claims
/// and option, a search one for each claim that has a word that begins as one of its words; see the figures in the README.
/// </summary>
public sealed class ClaimIndex
{
    private readonly ImmutableArray<ClaimAsOf> claims;
    private readonly FrozenDictionary<ClaimOrder, int[]> orders;
    private readonly Lazy<TermIndex> terms;
    private readonly int words;

    /// <param name="content">Names what one can choose.</param>
    /// <param name="claims">In reading order.</param>
    public ClaimIndex(Snapshot content, ImmutableArray<ClaimAsOf> claims)
    {
        this.claims = claims;
        words = Bits.WordsFor(claims.Length);
        Facets = [.. Filtering.Facets.All.Select(facet => new FacetIndex(facet, content, claims))];
        var places = Enumerable.Range(0, claims.Length);
        orders = new Dictionary<ClaimOrder, int[]>
        {
            [ClaimOrder.Due] = [.. places.OrderBy(place => claims[place].Claim.Due?.By ?? DateOnly.MaxValue)],
            [ClaimOrder.Changed] = [.. places.OrderByDescending(place => claims[place].Status.Since)],
            [ClaimOrder.Title] =
            [
                .. places.OrderBy(place => claims[place].Claim.Title, StringComparer.OrdinalIgnoreCase),
            ],
        }.ToFrozenDictionary();
        // Most views are never searched.
        terms = new(() => new(claims));
    }

    /// <summary>The index of a view.</summary>
    public static ClaimIndex Of(SnapshotAsOf view) =>
        view.Derived(static view => new ClaimIndex(view.All, view.Claims));

    /// <summary>In the order of <see cref="Filtering.Facets.All"/>.</summary>
    public ImmutableArray<FacetIndex> Facets { get; }

    /// <summary>How many claims there are.</summary>
    public int Count => claims.Length;

    /// <summary>What a filter leads to, with the counts of all options.</summary>
    public Found Find(ClaimFilter filter)
    {
        // A set for each facet and one for the search, then one to work with.
        var rented = ArrayPool<ulong>.Shared.Rent((Facets.Length + 2) * words);
        try
        {
            var sets = new Sets(rented, words, claims.Length);
            for (var facet = 0; facet < Facets.Length; facet++)
                Narrow(sets.Of(facet), facet, filter);
            if (!filter.Search.IsEmpty)
                terms.Value.Narrow(sets.Of(Facets.Length), filter.Search);

            var counts = ImmutableArray.CreateBuilder<ImmutableArray<int>>(Facets.Length);
            var without = ImmutableArray.CreateBuilder<(Facet, int)>();
            for (var facet = 0; facet < Facets.Length; facet++)
            {
                var others = sets.AllBut(facet);
                var options = new int[Facets[facet].Options.Length];
                Facets[facet].Count(others, options);
                counts.Add(ImmutableCollectionsMarshal.AsImmutableArray(options));
                if (filter.HasAny(Facets[facet].Facet))
                    without.Add((Facets[facet].Facet, Bits.Count(others)));
            }
            var withoutWords = filter.Search.IsEmpty ? (int?)null : Bits.Count(sets.AllBut(Facets.Length));
            var all = sets.AllBut(-1);
            return new(
                Bits.Count(all),
                Page(all, filter),
                counts.MoveToImmutable(),
                without.ToImmutable(),
                withoutWords
            );
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    /// <summary>All claims that a filter lets through, on whatever page, in its order.</summary>
    public ImmutableArray<ClaimAsOf> All(ClaimFilter filter)
    {
        var all = new ulong[words];
        Bits.SetAll(all, claims.Length);
        var one = new ulong[words];
        for (var facet = 0; facet < Facets.Length; facet++)
        {
            Bits.SetAll(one, claims.Length);
            Narrow(one, facet, filter);
            Bits.And(all, one);
        }
        if (!filter.Search.IsEmpty)
            terms.Value.Narrow(all, filter.Search);
        return Take(all, filter.Order, 0, claims.Length);
    }

    /// <summary>
    /// The words of a search with those that begin no word here replaced by the nearest that does; null if there is nothing to
    /// replace, or nothing near.
    /// </summary>
    public string? Respelled(SearchQuery search) => Spelling.Of(search, terms.Value);

    private void Narrow(Span<ulong> set, int facet, ClaimFilter filter)
    {
        if (!filter.HasAny(Facets[facet].Facet))
            return;
        set.Clear();
        foreach (var (chosen, value) in filter.Choices)
        {
            if (chosen == Facets[facet].Facet)
                Facets[facet].AddTo(set, value);
        }
    }

    private ImmutableArray<ClaimAsOf> Page(ReadOnlySpan<ulong> set, ClaimFilter filter) =>
        Take(set, filter.Order, (filter.Page - 1) * ClaimFilter.PageSize, ClaimFilter.PageSize);

    private ImmutableArray<ClaimAsOf> Take(ReadOnlySpan<ulong> set, ClaimOrder order, int skip, int most)
    {
        var taken = ImmutableArray.CreateBuilder<ClaimAsOf>(Math.Min(most, claims.Length));
        var places = orders.GetValueOrDefault(order);
        for (var i = 0; i < claims.Length && taken.Count < most; i++)
        {
            var place = places is null ? i : places[i];
            if (Bits.Has(set, place) && skip-- <= 0)
                taken.Add(claims[place]);
        }
        return taken.ToImmutable();
    }

    /// <summary>The sets of one question, beside each other in one piece of memory.</summary>
    private readonly ref struct Sets(ulong[] memory, int words, int claims)
    {
        private readonly int count = Filled(memory, words, claims);

        public Span<ulong> Of(int index) => memory.AsSpan(index * words, words);

        /// <summary>What is in all sets but one; it is good until this is asked again.</summary>
        public Span<ulong> AllBut(int index)
        {
            var all = Of(count);
            Bits.SetAll(all, claims);
            for (var other = 0; other < count; other++)
            {
                if (other != index)
                    Bits.And(all, Of(other));
            }
            return all;
        }

        private static int Filled(ulong[] memory, int words, int claims)
        {
            var filled = Filtering.Facets.All.Length + 1;
            for (var set = 0; set < filled; set++)
                Bits.SetAll(memory.AsSpan(set * words, words), claims);
            return filled;
        }
    }
}
