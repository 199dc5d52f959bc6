using System.Net;

namespace RscExplainer.Web.Tests;

/// <summary>Claims that moved, were taken back or aren't finished.</summary>
public sealed class LifeOfAClaimTests : IDisposable
{
    private const string Claim = "claims/storage-scale-to-exabyte.md";
    private const string Address = "/claims/storage-scale-to-exabyte";

    private readonly ContentCopy content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task A_former_id_redirects_for_good()
    {
        content.Edit(Claim, "\ntest: ", "\nformerly: [exabyte-storage, storage-exabyte]\ntest: ");
        await using var site = new Site(content.Folder);

        foreach (var former in (string[])["exabyte-storage", "storage-exabyte"])
        {
            var answer = await site.Get($"/claims/{former}");
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
            Assert.Equal(Address, answer.Location);
        }
    }

    [Fact]
    public async Task A_withdrawn_claim_answers_410_with_the_reason_and_is_in_no_list()
    {
        content.Edit(Claim, "\ntest: ", "\nwithdrawn: {on: 2026-11-20, why: Nobody said this after all.}\ntest: ");
        await using var site = new Site(content.Folder);

        var answer = await site.Get(Address);
        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        Assert.Contains(
            "Nobody said this after all.",
            answer.Document.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "20\u00a0November\u00a02026",
            answer.Document.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Single(answer.Document.QuerySelectorAll("h1"));
        foreach (var list in (string[])["/", "/claims", "/topics/storage", "/speakers/meta", "/sources/meta-rsc-2022"])
            Assert.DoesNotContain(Address, (await site.Get(list)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_links_to_a_withdrawn_claim()
    {
        content.Edit(Claim, "\ntest: ", "\nwithdrawn: {on: 2026-11-20, why: Nobody said this after all.}\ntest: ");
        await using var site = new Site(content.Folder);

        foreach (var evidence in ContentFiles.Real.Ids("evidence"))
            Assert.DoesNotContain(
                $"\"{Address}\"",
                (await site.Get($"/evidence/{evidence}")).Body,
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData("Production", HttpStatusCode.NotFound)]
    [InlineData("Development", HttpStatusCode.OK)]
    public async Task A_draft_is_shown_in_development_only(string environment, HttpStatusCode expected)
    {
        content.Edit(Claim, "\ntest: ", "\ndraft: true\ntest: ");
        await using var site = new Site(content.Folder) { Environment = environment };

        Assert.Equal(expected, (await site.Get(Address)).Status);
        Assert.Equal(
            expected == HttpStatusCode.OK,
            (await site.Get("/claims?topic=storage")).Body.Contains(Address, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_correction_stands_on_the_page_of_its_claim()
    {
        content.Write(
            "corrections.yml",
            """
            - on: 2026-11-20
              claim: storage-scale-to-exabyte
              was: It was judged too kindly.
              now: It is judged as it should be.
            """
        );
        await using var site = new Site(content.Folder);

        var words = (await site.Page(Address)).QuerySelector("main")!.TextContent;
        Assert.Contains("It was judged too kindly.", words, StringComparison.Ordinal);
        Assert.Contains("It is judged as it should be.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_is_not_due_until_its_day_and_overdue_after_it()
    {
        content.Write(
            "claims/storage-later.md",
            """
            ---
            title: Storage will grow
            kind: promise
            topics: [storage]
            source: meta-rsc-2022
            fragment: storage will grow
            due: {words: by the end of November 2026, by: 2026-11-25}
            test: It grew.
            ---
            It will.
            """
        );
        foreach (
            var (days, status, words) in (IEnumerable<(int, string, string)>)
                [(0, "not-due", "Not due yet"), (1, "overdue", "Deadline passed")]
        )
        {
            await using var site = new Site(content.Folder)
            {
                Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Site.Today.AddDays(days)),
            };
            var page = await site.Page("/claims/storage-later");
            Assert.StartsWith(words, page.QuerySelector(".verdict")!.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Contains(
                "/claims/storage-later",
                (await site.Get($"/claims?status={status}")).Body,
                StringComparison.Ordinal
            );
        }
    }
}
