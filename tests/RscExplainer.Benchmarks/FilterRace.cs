using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;
using RscExplainer.Tests.Filtering;

namespace RscExplainer.Benchmarks;

/// <summary>
/// A filter over many claims with the counts of all options, answered by the index and by a loop over all claims in turns. Both are
/// asked the same and must find the same.
/// </summary>
internal sealed class FilterRace
{
    private static readonly (string Key, string Value)[] Choices =
    [
        ("topic", "topic-3"),
        ("topic", "topic-5"),
        ("status", "met"),
        ("status", "not-met"),
        ("kind", "promise"),
        ("sort", "due"),
    ];

    private readonly ImmutableArray<ClaimAsOf> claims;
    private readonly ClaimIndex index;
    private readonly ClaimFilter filter;

    /// <param name="words">What is searched for; null if nothing is.</param>
    public FilterRace(Snapshot content, int count, string? words)
    {
        claims = Repeated(content.Today(DateOnly.MaxValue).Claims, count);
        index = new(content, claims);
        filter = ClaimFilter.From(words is null ? Choices : [.. Choices, ("q", words)], index).Filter;
        // Makes the words of the index too; both are compiled.
        for (var round = 0; round < 50; round++)
            index.Find(filter);
        var (found, expected) = (index.Find(filter), PlainLoop.Apply(claims, filter).ToList());
        if (found.Count != expected.Count || found.Count == 0 || !found.Claims.SequenceEqual(expected.Take(20)))
            throw new InvalidOperationException("The index and the loop differ.");
    }

    /// <summary>Milliseconds of one answer of the index.</summary>
    public double Index()
    {
        const int often = 50;
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < often; round++)
            index.Find(filter);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / often;
    }

    /// <summary>Milliseconds of one answer of the loop: the page, its number and the counts.</summary>
    public double Loop()
    {
        var started = Stopwatch.GetTimestamp();
        // Texts are looked at once, not once for each count.
        var with = filter.Search.IsEmpty ? claims : PlainLoop.WithWords(claims, filter);
        var choices = filter.Searching("");
        var all = PlainLoop.Apply(with, choices).ToList();
        GC.KeepAlive(all.Take(ClaimFilter.PageSize).ToList());
        foreach (var facet in Facets.All)
            GC.KeepAlive(PlainLoop.Counts(with, choices, facet));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Bytes that one answer of the index allocates.</summary>
    public double Allocated()
    {
        const int often = 20;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < often; round++)
            index.Find(filter);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)often;
    }

    // A folder can't have so many, so each is there several times, under ids of their own.
    private static ImmutableArray<ClaimAsOf> Repeated(ImmutableArray<ClaimAsOf> some, int count) =>
        [
            .. from number in Enumerable.Range(0, count)
            let claim = some[number % some.Length]
            let id = string.Create(CultureInfo.InvariantCulture, $"{claim.Claim.Id}-{number}")
            orderby claim.Claim.Said.Last, claim.Claim.Title
            select claim with
            {
                Claim = claim.Claim with { Id = new Id<Claim>(id) },
            },
        ];
}
