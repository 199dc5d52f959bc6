using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Tests.Reloading;

/// <summary>Many random edits, every fifth of them wrong, while readers look.</summary>
public sealed partial class ModelTests
{
    private const int Edits = 300;

    private static readonly DateOnly Day = new(2026, 11, 25);

    private static readonly string[] AlwaysThere = ["/", "/claims", MarkedContent.Page, "/topics/speed", "/sources"];

    [Theory]
    [InlineData(1)]
    public async Task Every_page_is_of_a_state_that_was_right_and_the_end_is_that_of_a_fresh_start(int seed)
    {
        using var content = new MarkedContent();
        await using var site = new Site(content.Folder) { Clock = TimeProvider.System };
        var right = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var first = Note(content.Folder, right);
        Assert.Equal(first, Current(site).Version);
        using var done = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var wrong = new ConcurrentQueue<string>();
        var readers = Enumerable.Range(0, 3).Select(number => Task.Run(() => Read(number))).ToList();

        var random = new Random(seed);
        for (var edit = 0; edit < Edits; edit++)
        {
            Edit(content.Folder, random, edit);
            Note(content.Folder, right);
            if (random.Next(10) == 0)
                await Task.Delay(random.Next(120), TestContext.Current.CancellationToken);
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(content.Folder, "claims")).ToList())
        {
            if (!(await File.ReadAllTextAsync(file)).Contains("[speed]", StringComparison.Ordinal))
                File.Delete(file);
            Note(content.Folder, right);
        }
        var last = Note(content.Folder, right);
        Assert.NotNull(last);
        await Reaches(site, last);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Empty(wrong);
        Assert.DoesNotContain(seen.Keys, version => !right.ContainsKey(version));
        Assert.True(seen.Count > 2, $"The readers saw {seen.Count} versions only.");
        await using var fresh = new Site(content.Folder) { Clock = TimeProvider.System };
        foreach (var address in SiteMap.Of(Current(fresh).Today(Day)))
            Assert.Equal(
                (address, (await fresh.Get(address)).Header("ETag")),
                (address, (await site.Get(address)).Header("ETag"))
            );

        async Task Read(int number)
        {
            for (var turn = number; !done.IsCancellationRequested; turn++)
            {
                var answer = await site.Get(AlwaysThere[turn % AlwaysThere.Length]);
                if (answer.Status is not HttpStatusCode.OK)
                    wrong.Enqueue($"{answer.Address} answered {answer.Status}");
                seen[Version().Match(answer.Body).Groups["version"].Value] = true;
                await Task.Delay(2);
            }
        }
    }

    private static Snapshot Current(Site site) => site.Services.GetRequiredService<ContentHost>().Current!;

    /// <summary>Reads what lies on the disk now, as a fresh start would.</summary>
    private static string? Note(string folder, ConcurrentDictionary<string, bool> right)
    {
        var snapshot = Snapshot.From(Draft.Read(folder), Day).Snapshot;
        if (snapshot is not null)
            right[snapshot.Version] = true;
        return snapshot?.Version;
    }

    /// <summary>One step on the disk: each file is whole or isn't there.</summary>
    private static void Edit(string folder, Random random, int edit)
    {
        var claims = Path.Combine(folder, "claims");
        var file = Path.Combine(claims, $"c{random.Next(12)}.md");
        switch (random.Next(10))
        {
            case 0:
                Put(Path.Combine(claims, $"wrong{random.Next(2)}.md"), "no claim at all");
                break;
            case 1:
                Put(
                    file,
                    MarkedContent.OtherClaim($"Edit {edit}").Replace("[speed]", "[sped]", StringComparison.Ordinal)
                );
                break;
            case 2 or 3:
                foreach (var wrong in Directory.EnumerateFiles(claims, "wrong*"))
                    File.Delete(wrong);
                break;
            case 4:
                File.Delete(file);
                break;
            case 5:
                Put(Path.Combine(folder, MarkedContent.Claim), MarkedContent.ClaimText(0, edit));
                break;
            case 6 when File.Exists(file):
                File.Move(file, Path.Combine(claims, $"c{random.Next(12)}.md"), overwrite: true);
                break;
            default:
                Put(file, MarkedContent.OtherClaim($"Edit {edit}"));
                break;
        }

        static void Put(string path, string text)
        {
            File.WriteAllText(path + ".tmp", text);
            File.Move(path + ".tmp", path, overwrite: true);
        }
    }

    private static async Task Reaches(Site site, string version)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Current(site).Version != version)
            await Task.Delay(20, deadline.Token);
    }

    [GeneratedRegex(
        "Content version <code>(?<version>[0-9a-f]+)</code>",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Version();
}
