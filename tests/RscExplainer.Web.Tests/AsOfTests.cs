using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Tests;

/// <summary>The site as of past days, over the real content.</summary>
public sealed class AsOfTests(AsOfTests.ManyReaders site) : IClassFixture<AsOfTests.ManyReaders>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Site.Today.UtcDateTime);
    private static readonly Snapshot Content = Snapshot.From(Draft.Read(Site.RealContent), Today).Snapshot!;

    [Fact]
    public async Task Nothing_on_any_page_of_any_day_was_written_or_happened_later()
    {
        var pages = 0;
        foreach (var day in Content.Turns.Where(turn => turn > DateOnly.MinValue && turn < Today))
        {
            var view = Content.AsOf(day);
            var later = Later(view);
            var addresses = SiteMap.Of(view).Where(address => AsOfAddress.HasDays(address)).ToList();
            await Parallel.ForEachAsync(
                addresses,
                TestContext.Current.CancellationToken,
                async (address, _) =>
                {
                    var answer = await site.Get(AsOfAddress.Of(address, day));
                    // Who had said nothing yet has no page.
                    if (
                        answer.Status is HttpStatusCode.NotFound
                        && address.StartsWith("/speakers/", StringComparison.Ordinal)
                    )
                        return;
                    Assert.Equal(HttpStatusCode.OK, answer.Status);
                    Interlocked.Increment(ref pages);
                    Without(answer.Document, answer.Address, day, later);
                }
            );
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{pages} pages on {Content.Turns.Length - 1} days");
        Assert.True(pages > 1000);
    }

    [Fact]
    public async Task A_search_of_a_day_finds_and_counts_what_was_there_only()
    {
        foreach (var day in Content.Turns.Where(turn => turn > DateOnly.MinValue && turn < Today))
        {
            var view = Content.AsOf(day);
            var page = await site.Page($"/claims?as-of={Written(day)}");
            Assert.StartsWith(
                Wording.Count(view.Claims.Length, "claim"),
                page.QuerySelector("#count")!.TextContent,
                StringComparison.Ordinal
            );
            // Words that stand on later pages only.
            var later = Content.Evidence.FirstOrDefault(one => view.FindEvidence(one.Id.Value) is null);
            if (later is null)
                continue;
            var found = await site.Page(
                $"/claims?q={Uri.EscapeDataString(later.Title).Replace("%20", "+", StringComparison.Ordinal)}&as-of={Written(day)}"
            );
            Assert.DoesNotContain(
                found.QuerySelectorAll(".hit a"),
                link => link.GetAttribute("href")!.Contains(later.Id.Value, StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/claims?topic=speed")]
    [InlineData("/claims/rsc-complete-mid-2022")]
    [InlineData("/sources/meta-rsc-2022")]
    [InlineData("/topics/speed")]
    [InlineData("/speakers/meta")]
    [InlineData("/changes")]
    [InlineData("/sources")]
    public async Task Every_link_of_a_past_day_keeps_it_but_for_those_that_lead_out(string address)
    {
        var day = new DateOnly(2022, 8, 1);
        var page = await site.Page(AsOfAddress.Of(address, day));

        foreach (var link in page.QuerySelectorAll("a[href^='/']"))
        {
            var href = link.GetAttribute("href")!;
            var isOut = link.HasAttribute("data-day") || !AsOfAddress.HasDays(href.Split('?', '#')[0]);
            Assert.Equal(!isOut, href.Contains("as-of=", StringComparison.Ordinal));
        }
        Assert.NotEmpty(page.QuerySelectorAll("a[data-day=today]"));
    }

    [Fact]
    public async Task A_past_day_says_so_and_isnt_for_search_engines()
    {
        var page = await site.Page("/claims/rsc-complete-mid-2022?as-of=2022-08-01");

        Assert.Contains("As of 1 August 2022.", Plain(page.QuerySelector("#as-of")!), StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(
            "/claims/rsc-complete-mid-2022",
            page.QuerySelector("#as-of a[data-day=today]")!.GetAttribute("href")
        );
        Assert.Equal(
            ["/claims/rsc-complete-mid-2022?as-of=2022-07-31", "/claims/rsc-complete-mid-2022?as-of=2022-08-15"],
            page.QuerySelectorAll("#as-of li a[rel]").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("Deadline passed, outcome not known", Plain(page.QuerySelector(".verdict")!));
        Assert.Null((await site.Page("/claims")).QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public async Task The_canonical_address_of_a_past_day_is_that_of_today()
    {
        await using var based = new Site
        {
            Settings = new Dictionary<string, string> { ["Site:BaseUrl"] = "https://example.org/rsc" },
        };
        var page = await based.Page("/claims/rsc-complete-mid-2022?as-of=2022-08-01");

        Assert.Equal(
            "https://example.org/rsc/claims/rsc-complete-mid-2022",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        Assert.Equal("/rsc/claims?as-of=2022-08-01", page.QuerySelector("nav a")!.GetAttribute("href"));
        Assert.Equal(
            "/rsc/claims?topic=speed",
            (await based.Get($"/claims?topic=speed&as-of={Written(Today)}")).Headers.Location!.ToString()
        );
    }

    [Theory]
    [InlineData("/?as-of=2022-02-30", "“2022-02-30” isn’t a day. One is written as 2026-11-25.")]
    [InlineData("/claims?topic=speed&as-of=yesterday", "“yesterday” isn’t a day. One is written as 2026-11-25.")]
    [InlineData("/claims/rsc-complete-mid-2022?as-of=2022-08", "“2022-08” isn’t a day. One is written as 2026-11-25.")]
    [InlineData("/sources?as-of=2026-11-26", "26 November 2026 lies ahead, and nothing can be known of it.")]
    public async Task What_isnt_a_past_day_is_refused_at_the_field(string address, string message)
    {
        var answer = await site.Get(address);
        var field = answer.Document.QuerySelector<IHtmlInputElement>("#as-of-day")!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal(message, answer.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal(address.Split('?')[0], answer.Document.QuerySelector("form.day")!.GetAttribute("action"));
        Assert.Equal(
            address.Contains("topic", StringComparison.Ordinal),
            answer.Document.QuerySelector("form.day input[name=topic][value=speed]") is not null
        );
    }

    [Theory]
    [InlineData("/?as-of=2026-11-25", "/")]
    [InlineData("/claims?topic=speed&as-of=2026-11-25&sort=due", "/claims?topic=speed&sort=due")]
    [InlineData("/claims/rsc-complete-mid-2022?as-of=", "/claims/rsc-complete-mid-2022")]
    public async Task The_day_of_today_leads_to_the_plain_address_for_now(string address, string expected)
    {
        var answer = await site.Get(address);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(expected, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_list_of_a_day_has_one_address()
    {
        var answer = await site.Get("/claims?as-of=2022-08-01&topic=speed");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal("/claims?topic=speed&as-of=2022-08-01", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_wasnt_there_yet_is_not_found_and_says_so()
    {
        var answer = await site.Get("/sources/techidaily-2024?as-of=2022-08-01");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("This wasn’t there yet", answer.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(answer.Document.QuerySelector("a[data-day=today][href='/sources/techidaily-2024']"));
        Assert.Equal(
            "There is no page here",
            (await site.Get("/sources/never?as-of=2022-08-01")).Document.QuerySelector("h1")!.TextContent
        );
    }

    [Fact]
    public async Task Before_the_announcement_there_is_honestly_nothing()
    {
        var page = await site.Page("/?as-of=2021-01-01");

        Assert.Equal("Nothing had been announced yet", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".squares a"));
        Assert.Equal("0 claims", (await site.Page("/claims?as-of=2021-01-01")).QuerySelector("#count")!.TextContent);
    }

    [Theory]
    [InlineData("/method?as-of=2022-08-01")]
    [InlineData("/glossary?as-of=never")]
    public async Task Pages_without_days_ignore_them(string address)
    {
        var answer = await site.Get(address);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal((await site.Get(address.Split('?')[0])).Body, answer.Body);
    }

    [Fact]
    public async Task One_can_step_to_the_day_before_and_to_the_next_one()
    {
        var address = "/";
        var days = new List<string>();
        for (var steps = 0; steps < 1000; steps++)
        {
            if ((await site.Page(address)).QuerySelector(".walk a.before") is not { } before)
                break;
            address = before.GetAttribute("href")!.Split('#')[0];
            days.Add(address);
        }
        Assert.Equal("/?as-of=2022-01-24", days[^1]);
        Assert.Equal(days.Order(StringComparer.Ordinal).Reverse(), days);
        var page = await site.Page(address);
        Assert.Equal(days.Count, page.QuerySelector(".walk")!.GetAttribute("data-days")!.Split(' ').Length);
        foreach (var day in days.AsEnumerable().Reverse().Skip(1))
        {
            Assert.Equal($"{day}#walk", page.QuerySelector(".walk a.after")!.GetAttribute("href"));
            page = await site.Page(day);
            Assert.NotEmpty(page.QuerySelectorAll(".squares a.turned"));
        }
    }

    /// <summary>The site, asked by another reader each time, so that the limit for one reader isn't what is tested.</summary>
    public sealed class ManyReaders : IAsyncDisposable, IStartupFilter
    {
        private readonly Site site;
        private int asked;

        public ManyReaders() => site = new() { AlsoServices = services => services.AddSingleton<IStartupFilter>(this) };

        public Task<Answer> Get(string address) => site.Get(address);

        public Task<IHtmlDocument> Page(string address) => site.Page(address);

        public ValueTask DisposeAsync() => site.DisposeAsync();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        context.Connection.RemoteIpAddress = new(Interlocked.Increment(ref asked));
                        return rest(context);
                    }
                );
                next(app);
            };
    }

    /// <summary>Texts that a page of the view must not have, each with the place that says so.</summary>
    private static IReadOnlyList<string> Later(SnapshotAsOf view)
    {
        var sources = Content.Sources.Where(source => view.Source(source.Id.Value) is null).ToList();
        var evidence = Content.Evidence.Where(one => view.FindEvidence(one.Id.Value) is null).ToList();
        var claims = Content.Claims.Where(claim => view.Claim(claim.Id.Value) is null).ToList();
        IEnumerable<string> texts =
        [
            .. sources.SelectMany(source => new[] { source.Title, source.Url.ToString() }),
            .. evidence.SelectMany(one => new[] { one.Title, one.Body.PlainText }),
            .. claims.SelectMany(claim => new[] { claim.Title, claim.Fragment }),
            .. Content.Claims.Select(claim => claim.Body.PlainText),
            .. Content.Claims.SelectMany(claim =>
                claim
                    .Verdicts.Where(verdict => Status.SinceOf(claim, verdict) > view.Turn)
                    .Select(verdict => verdict.Because.PlainText)
            ),
            Content.Announcement.Body.PlainText,
        ];
        var there = string.Join(
            '\n',
            view.Claims.SelectMany(claim => new[] { claim.Claim.Title, claim.Claim.Fragment })
                .Concat(view.Sources.Select(source => source.Title))
                .Concat(view.Evidence.SelectMany(one => new[] { one.Title, one.Body.PlainText }))
                .Concat(
                    view.Claims.SelectMany(claim => claim.Claim.Verdicts.Select(verdict => verdict.Because.PlainText))
                )
                .Concat(view.All.Speakers.Select(speaker => speaker.Name))
        );
        return
        [
            .. texts
                .Select(Spaced)
                .Where(text => text.Length > 12)
                .Select(text => text.Length > 60 ? text[..60] : text)
                .Distinct(StringComparer.Ordinal)
                .Where(text => !there.Contains(text, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    private static void Without(IHtmlDocument page, string address, DateOnly day, IReadOnlyList<string> later)
    {
        // What leads to other days names them.
        foreach (var way in page.QuerySelectorAll("#as-of, .walk .steps, #days").ToList())
            way.Remove();
        var description = page.QuerySelector("meta[name=description]")!.GetAttribute("content");
        var titles = string.Join('\n', page.QuerySelectorAll("[title]").Select(one => one.GetAttribute("title")));
        var text = Spaced($"{page.Title}\n{description}\n{titles}\n{page.Body!.TextContent}");
        foreach (var one in later)
            Assert.False(text.Contains(one, StringComparison.Ordinal), $"{address} says: {one}");
        var there = SiteMap.Of(Content.AsOf(day)).ToHashSet(StringComparer.Ordinal);
        foreach (var link in page.QuerySelectorAll("a[href^='/']:not([data-day])"))
        {
            var path = link.GetAttribute("href")!.Split('?', '#')[0];
            Assert.True(there.Contains(path), $"{address} leads to {path}, which wasn't there yet");
        }
        foreach (var time in page.QuerySelectorAll("time[datetime]"))
        {
            // A day that was named for the future lies there.
            if (time.Closest(".terms, .due") is not null)
                continue;
            Assert.True(
                RscExplainer.Text.IsoDate.Parse(time.GetAttribute("datetime")!)!.Value.First <= day,
                $"{address} names {time.OuterHtml}"
            );
        }
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(IElement element) => Spaced(element.TextContent);

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
