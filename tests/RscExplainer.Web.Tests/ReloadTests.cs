using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace RscExplainer.Web.Tests;

/// <summary>Editing the content while the site runs.</summary>
public sealed class ReloadTests : IAsyncLifetime
{
    private const string Claim = "claims/storage-scale-to-exabyte.md";
    private const string Address = "/claims/storage-scale-to-exabyte";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ContentCopy content = new();
    private readonly Site site;
    private readonly string title = ContentFiles
        .Real.Claims.Single(claim => Claim.Contains(claim.Id, StringComparison.Ordinal))
        .Title;

    public ReloadTests() => site = new(content.Folder) { Clock = new StoppedDay(Site.Today) };

    /// <summary>The site is served as it was before anything is changed.</summary>
    public async ValueTask InitializeAsync() => Assert.Equal(title, await Title());

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task An_edit_shows_soon()
    {
        content.Edit(Claim, $"title: {title}", "title: An edited title");

        await Becomes(Title, "An edited title");
        Assert.Contains("An edited title", (await site.Get("/claims")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_edit_shows_too()
    {
        content.Edit(Claim, $"title: {title}", "title: Once");
        await Becomes(Title, "Once");

        content.Edit(Claim, "title: Once", "title: Twice");

        await Becomes(Title, "Twice");
    }

    [Fact]
    public async Task An_edit_that_keeps_the_length_shows()
    {
        content.Edit(Claim, $"title: {title}", $"title: {new string('x', title.Length)}");

        await Becomes(Title, new string('x', title.Length));
    }

    [Fact]
    public async Task A_file_that_another_is_renamed_over_shows_as_the_new_one()
    {
        var beside = content.PathOf(Claim) + "~";
        await File.WriteAllTextAsync(
            beside,
            (await File.ReadAllTextAsync(content.PathOf(Claim))).Replace(
                title,
                "Renamed over",
                StringComparison.Ordinal
            )
        );

        File.Move(beside, content.PathOf(Claim), overwrite: true);

        await Becomes(Title, "Renamed over");
    }

    [Fact]
    public async Task A_file_that_is_deleted_and_made_anew_shows_as_the_new_one()
    {
        var text = (await File.ReadAllTextAsync(content.PathOf(Claim))).Replace(
            title,
            "Made anew",
            StringComparison.Ordinal
        );

        File.Delete(content.PathOf(Claim));
        content.Write(Claim, text);

        await Becomes(Title, "Made anew");
    }

    [Fact]
    public async Task A_new_file_is_served_and_a_deleted_one_is_not()
    {
        content.Write("pages/new-page.md", "---\ntitle: A new page\n---\nWith words.\n");
        await Becomes(async () => (await site.Get("/new-page")).Status, HttpStatusCode.OK);

        File.Delete(content.PathOf("pages/new-page.md"));

        await Becomes(async () => (await site.Get("/new-page")).Status, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_edit_leaves_the_last_good_page_and_is_told_until_it_is_mended()
    {
        Assert.Equal(("healthy", 0), await Ready());

        content.Edit(Claim, $"title: {title}", "title: Unseen\nnonsense: yes\nmore-nonsense: yes");
        await Becomes(Ready, ("degraded", 2));
        Assert.Equal(title, await Title());
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/health/ready")).Status);

        content.Edit(Claim, "title: Unseen\nnonsense: yes\nmore-nonsense: yes", "title: Mended");
        await Becomes(Ready, ("healthy", 0));
        Assert.Equal("Mended", await Title());
    }

    [Fact]
    public async Task A_right_edit_beside_a_wrong_one_waits_for_it()
    {
        content.Edit(Claim, $"title: {title}", "title: Right");
        content.Edit("topics.yml", "- id: speed", "- id: sped");
        await Becomes(async () => (await Ready()).Status, "degraded");
        Assert.Equal(title, await Title());

        content.Edit("topics.yml", "- id: sped", "- id: speed");
        await Becomes(Title, "Right");
    }

    [Fact]
    public async Task A_folder_that_vanishes_leaves_the_last_good_pages()
    {
        Assert.Equal(title, await Title());

        Directory.Move(content.Folder, content.Folder + "-away");
        await Becomes(async () => (await Ready()).Status, "degraded");
        Assert.Equal(title, await Title());

        Directory.Move(content.Folder + "-away", content.Folder);
        await Becomes(Ready, ("healthy", 0));
    }

    [Fact]
    public async Task The_version_changes_with_the_content_and_comes_back_with_it()
    {
        var before = await Version();
        content.Edit(Claim, $"title: {title}", "title: Another");
        await Becomes(Title, "Another");
        Assert.NotEqual(before, await Version());

        content.Edit(Claim, "title: Another", $"title: {title}");

        await Becomes(Version, before);
        Assert.Contains(before!, (await site.Get("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_is_alive_whatever_the_content_is()
    {
        content.Write(Claim, "nothing");
        await Becomes(async () => (await Ready()).Status, "degraded");

        var answer = await site.Get("/health/live");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("healthy", JsonDocument.Parse(answer.Body).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task In_development_the_problems_stand_on_the_page()
    {
        await using var development = new Site(content.Folder)
        {
            Environment = "Development",
            Clock = new StoppedDay(Site.Today),
        };
        Assert.Null((await development.Page(Address)).QuerySelector(".problems"));

        content.Edit(Claim, "\nkind: ", "\nkindd: ");

        await Becomes(
            async () => (await development.Page(Address)).QuerySelector(".problems code")?.TextContent.Split(':')[0],
            Claim
        );
    }

    [Fact]
    public async Task In_development_content_that_never_was_right_is_answered_with_its_problems_until_it_is_mended()
    {
        content.Edit(Claim, "\nkind: ", "\n<script>alert(1)</script>: ");
        await using var development = new Site(content.Folder)
        {
            Environment = "Development",
            Clock = new StoppedDay(Site.Today),
        };

        var answer = await development.Get("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains(Claim, answer.Body, StringComparison.Ordinal);
        Assert.Empty(answer.Document.QuerySelectorAll("script"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await development.Get("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await development.Get("/health/live")).Status);

        content.Edit(Claim, "\n<script>alert(1)</script>: ", "\nkind: ");
        await Becomes(async () => (await development.Get("/")).Status, HttpStatusCode.OK);
    }

    private async Task<string> Title() => (await site.Page(Address)).QuerySelector("h1")!.TextContent;

    private async Task<(string? Status, int Errors)> Ready()
    {
        using var report = JsonDocument.Parse((await site.Get("/health/ready")).Body);
        return (
            report.RootElement.GetProperty("status").GetString(),
            report.RootElement.GetProperty("errors").GetInt32()
        );
    }

    private async Task<string?> Version()
    {
        using var report = JsonDocument.Parse((await site.Get("/health/ready")).Body);
        return report.RootElement.GetProperty("version").GetString();
    }

    /// <summary>Waits until something is as expected; the deadline is for a bug, since a busy machine may take seconds.</summary>
    private static async Task Becomes<T>(Func<Task<T>> get, T expected)
    {
        var watch = Stopwatch.StartNew();
        while (!Equals(await get(), expected) && watch.Elapsed < Deadline)
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        Assert.Equal(expected, await get());
    }

    /// <summary>The day stands still but timers run, so that the folder is watched.</summary>
    private sealed class StoppedDay(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
