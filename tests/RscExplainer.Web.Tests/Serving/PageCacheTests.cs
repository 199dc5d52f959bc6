using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Tests.Serving;

public sealed class PageCacheTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/claims/rsc-fastest-when-complete")]
    [InlineData("/claims?topic=speed")]
    [InlineData("/claims?topic=speed&status=met")]
    public async Task A_hundred_readers_at_once_have_a_page_made_once(string address)
    {
        var made = new Made();
        await using var site = new Site
        {
            AlsoServices = services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(made)),
        };
        _ = site.Services;

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => site.Get(address))));

        Assert.Single(made.Addresses);
        Assert.Single(answers.Select(answer => answer.Body).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Operators_can_count_which_pages_lay_ready()
    {
        await using var site = new Site();
        var meters = site.Services.GetRequiredService<IMeterFactory>();
        var results = new ConcurrentQueue<string?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                // Other sites of these tests have meters of the same name.
                if (
                    instrument is { Name: "rsc.page_cache", Meter.Name: "RscExplainer" }
                    && instrument.Meter.Scope == meters
                )
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => results.Enqueue((string?)tags.ToArray().Single(tag => tag.Key == "result").Value)
        );
        listener.Start();

        await site.Get("/method");
        await site.Get("/method");
        await site.Get("/method?utm_source=x");
        await site.Get("/nowhere");

        Assert.Equal(["miss", "hit", "hit", "not-kept"], results);
    }

    [Fact]
    public async Task Thousands_of_filters_push_out_no_page_and_stay_within_their_room()
    {
        await using var site = new Site();
        var view = site
            .Services.GetRequiredService<ContentHost>()
            .Current!.Today(DateOnly.FromDateTime(Site.Today.Date));
        using var cache = new PageCache(view);
        var made = 0;
        // One for all: to pack it takes long.
        var page = new CachedPage("text/html", RandomNumberGenerator.GetBytes(64 * 1024));
        var pages = SiteMap.Of(view).ToList();
        foreach (var address in pages)
            await Get(address, "");
        var filters = Filters(view).Take(2000).ToList();
        Assert.Equal(2000, filters.Count);

        made = 0;
        foreach (var filter in filters)
            Assert.NotNull(await Get(Addresses.Claims, filter));
        Assert.Equal(2000, made);
        made = 0;
        foreach (var address in pages)
            await Get(address, "");
        Assert.Equal(0, made);
        foreach (var filter in filters)
            await Get(Addresses.Claims, filter);
        const int Room = 32 * 1024 * 1024;
        Assert.InRange(made, filters.Count - Room / page.Size, filters.Count);

        Task<CachedPage?> Get(string path, string query) =>
            cache.Get(
                path,
                query,
                null,
                (_, _) =>
                {
                    made++;
                    return Task.FromResult<CachedPage?>(page);
                }
            );
    }

    [Fact]
    public async Task Free_words_are_never_kept()
    {
        await using var site = new Site();
        var view = site
            .Services.GetRequiredService<ContentHost>()
            .Current!.Today(DateOnly.FromDateTime(Site.Today.Date));
        using var cache = new PageCache(view);

        foreach (
            var query in (string[])
                [
                    "?q=exabyte",
                    "?topic=speed&q=exabyte",
                    "?page=4",
                    "?page=1",
                    "?sort=said",
                    "?x=y",
                    "?topic=nothing",
                    "?topic=storage&topic=speed",
                    "?status=met&topic=speed",
                    "?topic=speed&",
                    "?topic=speed&topic=speed",
                    "?Topic=speed",
                    "?topic=%73peed",
                    "?x=%1E1",
                ]
        )
            Assert.Null(
                await cache.Get(Addresses.Claims, query, null, (_, _) => throw new InvalidOperationException(query))
            );
    }

    [Fact]
    public async Task A_page_that_could_not_be_made_is_tried_again()
    {
        await using var site = new Site();
        var view = site
            .Services.GetRequiredService<ContentHost>()
            .Current!.Today(DateOnly.FromDateTime(Site.Today.Date));
        using var cache = new PageCache(view);

        foreach (var query in (string[])["", "?topic=speed&status=met"])
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                cache.Get(Addresses.Claims, query, null, (_, _) => throw new InvalidOperationException())
            );
            Assert.NotNull(
                await cache.Get(
                    Addresses.Claims,
                    query,
                    null,
                    (_, _) => Task.FromResult<CachedPage?>(new("text/html", [1]))
                )
            );
        }
    }

    // Three topics and a kind: as a reader could choose them, in the one order of addresses.
    private static IEnumerable<string> Filters(SnapshotAsOf view)
    {
        var topics = view.All.Topics.Select(topic => topic.Id.Value).Order(StringComparer.Ordinal).ToList();
        return from one in topics
            from two in topics
            from three in topics
            where string.CompareOrdinal(one, two) < 0 && string.CompareOrdinal(two, three) < 0
            from status in (string[])["met", "met-late", "not-met", "not-due", "overdue"]
            select $"?topic={one}&topic={two}&topic={three}&status={status}";
    }

    /// <summary>Notes each page that is made, and takes its time for it.</summary>
    private sealed class Made : IAsyncResourceFilter
    {
        public ConcurrentQueue<string> Addresses { get; } = new();

        public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
        {
            Addresses.Enqueue(context.HttpContext.Request.Path);
            await Task.Delay(200);
            await next();
        }
    }
}
