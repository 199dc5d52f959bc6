using CsCheck;
using RscExplainer.Content;
using RscExplainer.Repeats;
using RscExplainer.Tests.Content;

namespace RscExplainer.Tests.Repeats;

public sealed class RepeatFinderTests
{
    private static readonly RepeatFinder Finder = RepeatFinder.From(RealContent.Snapshot.Today(A.Today));

    private static readonly string[] Parts =
    [
        "Meta",
        "RSC",
        "’s ",
        " will have ",
        "16,000",
        " GPUs",
        "an exabyte",
        ". ",
        "\n- ",
        "&nbsp;",
        "&#x",
        "<p>",
        "<",
        "-\n",
        "per second",
        "1,",
        "fastest AI supercomputer",
        "\uD800",
        "trillions of ",
    ];

    [Theory]
    [InlineData("Meta's RSC will have 16,000 GPUs by July.")]
    [InlineData("Meta’s RSC will have 16\u00A0000 GPUs by July.")]
    [InlineData("META’S RSC WILL HAVE 16,000 GPUS BY JULY.")]
    [InlineData("Meta&rsquo;s RSC will have 16,000&nbsp;GPUs by&#32;July.")]
    [InlineData("Meta's RSC will have 16k GPUs by July.")]
    [InlineData("Meta's RSC will have sixteen thousand GPUs by July.")]
    [InlineData("Meta's RSC\nwill have\n16,000\nGPUs by July.")]
    [InlineData("Meta's RSC\n• 16,000 GPUs by July")]
    [InlineData("By July there will be 16,000 GPUs in Meta's RSC.")]
    [InlineData("<p>Meta's <b>RSC</b> will have <i>16,000 GPUs</i> by July.</p>")]
    [InlineData("Meta's Research SuperCluster will have 16.000 GPUs by July.")]
    [InlineData("Meta's RSC will have 16,000 graphics pro\u00ADcessors by July.")]
    public void A_claim_is_found_however_its_words_and_numbers_are_written(string text) =>
        Assert.Contains("phase2-16000-gpus", Found(text));

    [Theory]
    [InlineData("RSC's storage will grow to 1 EB by mid-2022.")]
    [InlineData("RSC's storage will grow to an exabyte by mid-2022.")]
    [InlineData("RSC's storage will grow to one million terabytes by mid-2022.")]
    [InlineData("RSC's storage will grow to 1,000 petabytes by mid-2022.")]
    [InlineData("RSC's storage will grow to 1000PB by mid-2022.")]
    public void Equal_quantities_are_equal_in_every_unit(string text)
    {
        var match = Assert.Single(Finder.Find(text), one => one.Claim.Claim.Id.Value == "storage-scale-to-exabyte");
        Assert.DoesNotContain(match.Changes, one => one.Change is Change.NumberChanged);
    }

    [Theory]
    [InlineData("Meta has 16,000 employees in London.")]
    [InlineData("Meta is worth a trillion dollars.")]
    [InlineData("xAI is building the world's fastest AI supercomputer. It will have 200,000 GPUs.")]
    [InlineData("Tesla's cluster will have 16,000 GPUs by July.")]
    [InlineData("Meta's RSC is in the news. Microsoft, however, is building the world's fastest AI supercomputer.")]
    public void The_same_numbers_about_others_and_other_things_are_no_repeat(string text) => Assert.Empty(Found(text));

    [Fact]
    public void A_changed_number_is_told_with_both_numbers()
    {
        var match = Assert.Single(
            Finder.Find("Meta says that NCCL runs ten times faster on RSC than on its old cluster.")
        );
        var change = Assert.Single(match.Changes);

        Assert.Equal(Change.NumberChanged, change.Change);
        Assert.Equal("nine times", change.Said);
        Assert.Equal("ten times", change.Repeated);
    }

    [Fact]
    public void A_match_tells_its_place_in_the_text_as_given_and_the_words_that_made_it()
    {
        const string text = "<p>News.</p> Meta&rsquo;s RSC&nbsp;will have <b>16,000</b> GPUs by July.";
        var match = Assert.Single(Finder.Find(text));

        Assert.Equal("16,000</b> GPUs", text[match.Start..match.End][^15..]);
        Assert.Contains(match.Words, word => word.StartsWith("16,000", StringComparison.Ordinal));
        Assert.EndsWith("by July.", match.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_very_words_are_exact_and_others_close_or_loose()
    {
        Assert.Equal(
            Closeness.Exact,
            Of("RSC was built to take advantage of new GPU and network fabric technology.", "new-gpu-and-fabric")
        );
        Assert.NotEqual(
            Closeness.Exact,
            Of("RSC was designed around new GPUs and a new network fabric.", "new-gpu-and-fabric")
        );

        Closeness Of(string text, string claim) =>
            Finder.Find(text).Single(match => match.Claim.Claim.Id.Value == claim).Closeness;
    }

    [Fact]
    public void A_longer_text_than_is_checked_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Finder.Find(new string('a', RepeatFinder.LongestText + 1)));

    [Fact]
    public void Any_text_gets_the_same_answer_each_time_with_places_inside_it() =>
        Gen.OneOf(
                Gen.String[0, 300],
                Gen.Int[0, Parts.Length - 1]
                    .Select(index => Parts[index])
                    .Array[0, 60]
                    .Select(parts => string.Concat(parts))
            )
            .Sample(text =>
            {
                var found = Finder.Find(text);
                Assert.All(
                    found,
                    match => Assert.True(0 <= match.Start && match.Start < match.End && match.End <= text.Length)
                );
                Assert.Equal(found.Select(Shown), Finder.Find(text).Select(Shown));

                static string Shown(Match match) => $"{match.Claim.Claim.Id} {match.Start} {match.End} {match.Score}";
            });

    public static TheoryData<string> Hostile =>
        [
            "a",
            "a ",
            "<",
            "<a",
            "&",
            "&#",
            "&nbsp;",
            "1",
            "1,",
            "1,000",
            "1.",
            "one ",
            "a million ",
            "-\n",
            "\n",
            "\n- ",
            "\uD800",
            "'",
            "'s ",
            "RSC ",
            "RSC. ",
            "RSC will have 16,000 GPUs, ",
            "RSC 16,000 GPUs. ",
            "among the fastest ",
            "when ",
            "Meta says RSC is the fastest AI supercomputer in the world by mid-2022 with 5 exaflops and 16 TB/s. ",
        ];

    /// <summary>No clock: what runs away here runs into the time limit of the whole run, by minutes.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_text_of_the_longest_length_makes_it_run_away(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (RepeatFinder.LongestText / part.Length) + 1));
        Assert.True(Finder.Find(text[..RepeatFinder.LongestText]).Length <= RepeatFinder.LongestText);
    }

    [Fact]
    public void Every_known_repeat_of_the_content_is_found_in_its_own_words() =>
        Assert.Empty(RepeatRules.Check(RealContent.Draft, RealContent.Snapshot, A.Today).Select(A.Shown));

    private static IEnumerable<string> Found(string text) =>
        Finder.Find(text).Select(match => match.Claim.Claim.Id.Value).Distinct(StringComparer.Ordinal);
}
