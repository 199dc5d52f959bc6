using RscExplainer.Web.Tests.Commands;

namespace RscExplainer.Web.Tests.Serving;

/// <summary>The day turns while the program runs, and clocks are put back.</summary>
public sealed class MidnightTests
{
    [Fact]
    public async Task At_midnight_a_deadline_has_passed_and_when_the_clock_is_put_back_it_has_not()
    {
        using var content = new SmallContent();
        content.Write(
            "claims/ready-2022.md",
            SmallContent.Claim.Replace(
                "kind: aim",
                "kind: promise\ndue: {words: by March, by: 2027-02-28}",
                StringComparison.Ordinal
            )
        );
        var clock = new SetClock { Now = new(2027, 2, 28, 23, 59, 59, TimeSpan.Zero) };
        await using var site = new Site(Path.Combine(content.Folder, "content")) { Clock = clock };
        var before = await Pages();
        Assert.Contains("Not due yet", before[1].Body, StringComparison.Ordinal);

        clock.Now = clock.Now.AddSeconds(1);
        var after = await Pages();
        Assert.Contains("Deadline passed", after[1].Body, StringComparison.Ordinal);
        for (var page = 0; page < before.Count; page++)
            Assert.NotEqual(before[page].Header("ETag"), after[page].Header("ETag"));

        clock.Now = clock.Now.AddSeconds(-1);
        Assert.Equal(Tags(before), Tags(await Pages()));
        clock.Now = clock.Now.AddYears(10);
        Assert.Equal(Tags(after), Tags(await Pages()));

        async Task<List<Answer>> Pages()
        {
            var pages = new List<Answer>();
            foreach (
                var address in (string[])["/claims", "/claims/ready-2022", "/topics/speed", "/claims?kind=promise"]
            )
                pages.Add(await site.Get(address));
            return pages;
        }

        static IEnumerable<string?> Tags(IEnumerable<Answer> pages) => pages.Select(page => page.Header("ETag"));
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
