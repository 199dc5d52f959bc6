using System.Net;

namespace RscExplainer.Web.Tests.Reloading;

/// <summary>Files and folders that come, go and are exchanged while the site runs: by editors, by deployments, by accident.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly MarkedContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task A_file_under_a_new_name_is_a_new_page_and_the_old_one_is_gone()
    {
        await using var live = await LiveSite.Over(content);
        var other = Path.Combine(content.Folder, "claims", "other.md");
        await File.WriteAllTextAsync(other, MarkedContent.OtherClaim("Another"));
        await live.Answers("/claims/other", HttpStatusCode.OK);

        File.Move(other, Path.Combine(content.Folder, "claims", "renamed.md"));

        await live.Answers("/claims/renamed", HttpStatusCode.OK);
        await live.Answers("/claims/other", HttpStatusCode.NotFound);
        await NextEditShows(live);
    }

    [Fact]
    public async Task A_folder_that_is_new_is_seen_and_what_is_written_into_it_later()
    {
        await using var live = await LiveSite.Over(content);
        Directory.CreateDirectory(Path.Combine(content.Folder, "pages"));
        await File.WriteAllTextAsync(Path.Combine(content.Folder, "pages", "first.md"), Page("First"));
        await live.Answers("/first", HttpStatusCode.OK);

        await File.WriteAllTextAsync(Path.Combine(content.Folder, "pages", "second.md"), Page("Second"));

        await live.Answers("/second", HttpStatusCode.OK);
        await NextEditShows(live);
    }

    [Fact]
    public async Task A_folder_that_is_moved_in_is_seen_and_edits_in_it_later()
    {
        await using var live = await LiveSite.Over(content);
        Directory.CreateDirectory(content.Beside("new-pages"));
        await File.WriteAllTextAsync(content.Beside("new-pages/moved.md"), Page("Moved in"));

        Directory.Move(content.Beside("new-pages"), Path.Combine(content.Folder, "pages"));

        await live.Answers("/moved", HttpStatusCode.OK);
        await File.WriteAllTextAsync(Path.Combine(content.Folder, "pages", "later.md"), Page("Later"));
        await live.Answers("/later", HttpStatusCode.OK);
        await NextEditShows(live);
    }

    [Fact]
    public async Task A_folder_exchanged_for_one_with_the_same_lengths_and_times_is_seen()
    {
        await using var live = await LiveSite.Over(content);
        var claims = Path.Combine(content.Folder, "claims");
        Directory.CreateDirectory(content.Beside("new-claims"));
        var file = content.Beside("new-claims/ready-2022.md");
        await File.WriteAllTextAsync(file, MarkedContent.ClaimText(0, 1));
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(content.ClaimFile));

        Directory.Move(claims, content.Beside("old-claims"));
        Directory.Move(content.Beside("new-claims"), claims);

        await live.Shows("one1");
        await NextEditShows(live);
    }

    [Fact]
    public async Task While_a_folder_is_away_the_last_good_pages_stay()
    {
        await using var live = await LiveSite.Over(content);
        var sources = Path.Combine(content.Folder, "sources");

        Directory.Move(sources, content.Beside("away"));
        await live.IsReadyWith("degraded");
        await live.Shows("all0");
        Directory.Move(content.Beside("away"), sources);

        await live.IsReadyWith("healthy", 0);
        await NextEditShows(live);
    }

    [Fact]
    public async Task The_whole_folder_exchanged_for_another_is_seen_whole()
    {
        await using var live = await LiveSite.Over(content);
        MarkedContent.Write(content.Beside("new"), all: 1, one: 0);

        Directory.Move(content.Folder, content.Beside("old"));
        Directory.Move(content.Beside("new"), content.Folder);

        await live.Shows("all1");
        await NextEditShows(live, all: 1);
    }

    [Fact]
    public async Task While_the_whole_folder_is_away_or_empty_the_last_good_pages_stay()
    {
        await using var live = await LiveSite.OverFilesThatChangeInTurn(content.Folder);

        Directory.Delete(content.Folder, recursive: true);
        await live.IsReadyWith("degraded");
        await live.Shows("all0");
        Directory.CreateDirectory(content.Folder);
        // An empty folder is one that somebody fills just now, never an empty site.
        await live.Shows("all0");
        await live.IsReadyWith("degraded");
        MarkedContent.Write(content.Folder, all: 1, one: 0);

        await live.IsReadyWith("healthy", 0);
        await live.Shows("all1");
        await NextEditShows(live, all: 1);
        await NextEditShows(live, all: 1, one: 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_to_the_folder_that_is_swapped_shows_the_other_version_whole(bool oldIsRemoved)
    {
        var linked = new Versions(content);
        linked.Make("v0", all: 0);
        linked.Lead("content", "v0");
        await using var live = await LiveSite.Over(content);

        foreach (var version in (int[])[1, 2, 3])
        {
            linked.Make($"v{version}", all: version);
            Shell.Swap(content.Folder, $"v{version}");
            if (oldIsRemoved)
                Directory.Delete(content.Beside($"v{version - 1}"), recursive: true);
            await live.Shows($"all{version}");
        }
        await NextEditShows(live, all: 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_above_the_folder_that_is_swapped_shows_the_other_version_whole(bool oldIsRemoved)
    {
        var linked = new Versions(content);
        linked.Make("tree0/content", all: 0);
        linked.Lead("current", "tree0");
        // The program is told current/content, so the folder itself is no link.
        await using var live = await LiveSite.OverFilesThatChangeInTurn(content.Beside("current/content"));

        foreach (var version in (int[])[1, 2, 3])
        {
            linked.Make($"tree{version}/content", all: version);
            Shell.Swap(content.Beside("current"), $"tree{version}");
            if (oldIsRemoved)
                Directory.Delete(content.Beside($"tree{version - 1}"), recursive: true);
            await live.Shows($"all{version}");
        }
        await File.WriteAllTextAsync(
            content.Beside("current/content/" + MarkedContent.Claim),
            MarkedContent.ClaimText(3, 1)
        );
        await live.Shows("one1");
        live.EveryReaderWasServed();
    }

    [Fact]
    public async Task A_volume_of_Kubernetes_shows_each_update_whole_even_with_the_same_lengths_and_times()
    {
        var linked = new Versions(content);
        var names = Directory.EnumerateFileSystemEntries(content.Folder).Select(Path.GetFileName).ToList();
        Directory.Delete(content.Folder, recursive: true);
        var time = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        linked.Make("content/..v0", all: 0, time);
        linked.Lead("content/..data", "..v0");
        foreach (var name in names)
            linked.Lead($"content/{name}", $"..data/{name}");
        await using var live = await LiveSite.Over(content);

        foreach (var version in (int[])[1, 2, 3])
        {
            linked.Make($"content/..v{version}", all: version, time);
            Shell.Swap(Path.Combine(content.Folder, "..data"), $"..v{version}");
            Directory.Delete(Path.Combine(content.Folder, $"..v{version - 1}"), recursive: true);
            await live.Shows($"all{version}");
        }
        await NextEditShows(live, all: 3);
    }

    [Fact]
    public async Task A_checkout_of_a_thousand_files_is_taken_in()
    {
        var claims = Path.Combine(content.Folder, "claims");
        Git("init", "--quiet");
        Commit("first", 0);
        Commit("second", 1);
        await using var live = await LiveSite.OverFilesThatChangeInTurn(content.Folder);
        await Has("Claim 999 of 1");

        Git("checkout", "--quiet", "first");

        await Has("Claim 999 of 0");
        await live.IsReadyWith("healthy", 0);
        await NextEditShows(live);

        async Task Has(string title)
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (!(await live.Site.Get("/claims/c999")).Body.Contains(title, StringComparison.Ordinal))
                await Task.Delay(20, deadline.Token);
        }

        void Commit(string tag, int version)
        {
            for (var number = 0; number < 1000; number++)
                File.WriteAllText(
                    Path.Combine(claims, $"c{number}.md"),
                    MarkedContent.OtherClaim($"Claim {number} of {version}")
                );
            Git("add", ".");
            Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", tag);
            Git("tag", tag);
        }

        void Git(params string[] arguments) => Shell.Run("git", ["-C", content.Folder, .. arguments]);
    }

    [Fact]
    public async Task A_required_file_that_is_gone_leaves_the_last_good_pages()
    {
        await using var live = await LiveSite.Over(content);
        var file = Path.Combine(content.Folder, "announcement.md");

        File.Move(file, content.Beside("announcement.md"));
        await live.IsReadyWith("degraded");
        await live.Shows("all0");
        File.Move(content.Beside("announcement.md"), file);

        await live.IsReadyWith("healthy", 0);
        await NextEditShows(live);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_leaves_the_last_good_pages()
    {
        await using var live = await LiveSite.Over(content);
        var away = content.ClaimFile + ".away";

        File.Move(content.ClaimFile, away);
        File.CreateSymbolicLink(content.ClaimFile, "nowhere");
        await live.IsReadyWith("degraded", 1);
        File.Move(away, content.ClaimFile, overwrite: true);

        await live.IsReadyWith("healthy", 0);
        await NextEditShows(live);
    }

    [Fact]
    public async Task A_wrong_edit_is_told_once_with_its_number_of_errors_and_the_next_good_one_heals()
    {
        await using var live = await LiveSite.Over(content);
        var good = await File.ReadAllTextAsync(content.ClaimFile);

        await File.WriteAllTextAsync(
            content.ClaimFile,
            good.Replace("kind: aim", "kind: aims\nnonsense: yes", StringComparison.Ordinal)
        );
        await live.IsReadyWith("degraded", 2);
        // The folder is looked at a few times more.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.Contains("claims/ready-2022.md:3:", Assert.Single(live.Log.Errors), StringComparison.Ordinal);
        await live.Shows("one0");

        await NextEditShows(live);
        await live.IsReadyWith("healthy", 0);
        Assert.Single(live.Log.Errors);
    }

    [Fact]
    public async Task Things_that_are_no_files_leave_the_last_good_pages()
    {
        await using var live = await LiveSite.Over(content);
        var claims = Path.Combine(content.Folder, "claims");

        Shell.Run("mkfifo", Path.Combine(claims, "pipe.md"));
        await live.IsReadyWith("degraded");
        File.Delete(Path.Combine(claims, "pipe.md"));
        await live.IsReadyWith("healthy", 0);

        File.CreateSymbolicLink(Path.Combine(claims, "loop.md"), "loop.md");
        await live.IsReadyWith("degraded", 1);
        File.Delete(Path.Combine(claims, "loop.md"));
        await live.IsReadyWith("healthy", 0);

        Directory.CreateDirectory(Path.Combine(claims, "folder.md"));
        File.CreateSymbolicLink(Path.Combine(claims, "again"), "..");
        await NextEditShows(live);
    }

    private async Task NextEditShows(LiveSite live, int all = 0, int one = 1)
    {
        // Longer than all before it, so that none of them has its length.
        one += 10_000;
        await File.WriteAllTextAsync(content.ClaimFile, MarkedContent.ClaimText(all, one));
        await live.Shows($"one{one}");
        live.EveryReaderWasServed();
    }

    private static string Page(string title) => $"---\ntitle: {title}\n---\nSome words.\n";

    /// <summary>Versions of the content beside each other, and links to one of them.</summary>
    private sealed class Versions(MarkedContent content)
    {
        public void Make(string name, int all, DateTime? time = null)
        {
            MarkedContent.Write(content.Beside(name), all, one: 0);
            if (time is not { } written)
                return;
            foreach (var file in Directory.EnumerateFiles(content.Beside(name), "*", SearchOption.AllDirectories))
                File.SetLastWriteTimeUtc(file, written);
        }

        public void Lead(string link, string target)
        {
            if (Directory.Exists(content.Beside(link)))
                Directory.Delete(content.Beside(link), recursive: true);
            File.CreateSymbolicLink(content.Beside(link), target);
        }
    }
}
