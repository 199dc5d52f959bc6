using RscExplainer.Snapshots;

namespace RscExplainer.Filtering;

/// <summary>What a filter leads to.</summary>
/// <param name="Count">How many claims it lets through, on all pages.</param>
/// <param name="Claims">Those of its page; none past the last page.</param>
/// <param name="Counts">
/// For each facet and each of its options how many claims have it, among those that the rest of the filter lets through.
/// </param>
/// <param name="Without">For each facet in force, how many claims there would be without its choices.</param>
/// <param name="WithoutWords">How many claims there would be without the search, if there is one.</param>
public sealed record Found(
    int Count,
    ImmutableArray<ClaimAsOf> Claims,
    ImmutableArray<ImmutableArray<int>> Counts,
    ImmutableArray<(Facet Facet, int Count)> Without,
    int? WithoutWords
)
{
    /// <summary>How many pages there are; one if nothing was found.</summary>
    public int Pages => Math.Max(1, (Count + ClaimFilter.PageSize - 1) / ClaimFilter.PageSize);
}
