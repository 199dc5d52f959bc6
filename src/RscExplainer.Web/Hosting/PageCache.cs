using System.Collections.Concurrent;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Memory;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// The pages of one view, each made once. Pages that have an address of their own are as many as the content has and stay as long
/// as the view; filtered lists and past days are endless, so they have a bounded room, from which no other page can be pushed out.
/// </summary>
public sealed class PageCache : IDisposable
{
    /// <summary>Room for filtered lists and pages of past days, in bytes with all their forms.</summary>
    private const long ListRoom = 32 * 1024 * 1024;

    /// <summary>Those that were asked for; making room for all would cost each edit of large content.</summary>
    private readonly ConcurrentDictionary<string, Slot> pages = new(StringComparer.Ordinal);
    private readonly Lazy<FrozenSet<string>> choices;
    private readonly MemoryCache lists = new(
        new MemoryCacheOptions { SizeLimit = ListRoom, CompactionPercentage = 0.2 }
    );
    private readonly ConcurrentDictionary<string, Slot> listsInWork = new(StringComparer.Ordinal);

    public PageCache(SnapshotAsOf view)
    {
        View = view;
        choices = new(() => SingleChoices(view).ToFrozenSet(StringComparer.Ordinal));
    }

    public SnapshotAsOf View { get; }

    /// <summary>
    /// The page of an address; null if it is none that is kept, which the rest of the program then answers. However many ask at
    /// once, <paramref name="render"/> runs once.
    /// </summary>
    /// <param name="query">With its question mark; only lists of claims look at it.</param>
    /// <param name="day">The past day that the query names, if it does.</param>
    /// <param name="render">Makes the page of a path and a query.</param>
    public Task<CachedPage?> Get(
        string path,
        string query,
        DateOnly? day,
        Func<string, string, Task<CachedPage?>> render
    )
    {
        if (path != Addresses.Claims || query.Length <= 1)
        {
            if (!pages.TryGetValue(path, out var page))
            {
                if (!SiteMap.Has(View, path))
                    return None;
                page = pages.GetOrAdd(path, _ => new());
            }
            if (day is not { } past)
                return page.Get(() => render(path, ""));
            query = AsOfAddress.Of(path, past)[path.Length..];
        }
        var address = path + query;
        if (choices.Value.Contains(address))
            return pages.GetOrAdd(address, _ => new()).Get(() => render(path, query));
        if (lists.TryGetValue(address, out CachedPage? list))
            return Task.FromResult(list);
        return path != Addresses.Claims || IsCanonical(query, day) ? GetList(address, () => render(path, query)) : None;
    }

    /// <summary>The page of an address without a query if it has been made; others are left to <see cref="Get"/>.</summary>
    public CachedPage? Ready(string path, string query) =>
        query.Length <= 1 && pages.TryGetValue(path, out var page) ? page.Ready : null;

    public void Dispose() => lists.Dispose();

    private static readonly Task<CachedPage?> None = Task.FromResult<CachedPage?>(null);

    private async Task<CachedPage?> GetList(string address, Func<Task<CachedPage?>> render)
    {
        try
        {
            var list = await listsInWork.GetOrAdd(address, _ => new Slot()).Get(render);
            if (list is not null)
                lists.Set(address, list, new MemoryCacheEntryOptions { Size = list.Size });
            return list;
        }
        finally
        {
            listsInWork.TryRemove(address, out _);
        }
    }

    // A list with an unknown value or in another order is answered with a notice or a redirection, not from here. What readers search
    // for is endless, as are pages past the last: keeping them would push out the lists that many ask for.
    private bool IsCanonical(string query, DateOnly? day)
    {
        var pairs = QueryHelpers
            .ParseQuery(query)
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, value ?? "")));
        var index = ClaimIndex.Of(day is { } past ? View.All.AsOf(past) : View);
        var (filter, problems) = ClaimFilter.From(pairs, index);
        return problems.IsEmpty
            && filter.Words.Length == 0
            && (filter.Page - 1) * ClaimFilter.PageSize < Math.Max(1, index.Count)
            && filter.Address(day) == Addresses.Claims + query;
    }

    private static IEnumerable<string> SingleChoices(SnapshotAsOf view) =>
        from facet in ClaimIndex.Of(view).Facets
        from option in facet.Options
        select ClaimFilter.None.With(facet.Facet, option.Value).Address();

    /// <summary>A page that is made when it is first asked for. One that couldn't be made is tried again.</summary>
    private sealed class Slot
    {
        private readonly Lock making = new();
        private Task<CachedPage?>? made;

        public CachedPage? Ready =>
            Volatile.Read(ref made) is { IsCompletedSuccessfully: true } done ? done.Result : null;

        public Task<CachedPage?> Get(Func<Task<CachedPage?>> render)
        {
            var known = Volatile.Read(ref made);
            if (known is { IsFaulted: false, IsCanceled: false })
                return known;
            lock (making)
            {
                if (made is null or { IsFaulted: true } or { IsCanceled: true })
                    made = Task.Run(render);
                return made;
            }
        }
    }
}
