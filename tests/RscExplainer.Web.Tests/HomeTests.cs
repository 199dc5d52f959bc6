using System.Globalization;
using AngleSharp.Dom;

namespace RscExplainer.Web.Tests;

/// <summary>The first page answers what everyone repeats, and its numbers agree with the files.</summary>
public sealed class HomeTests(RealSite site)
{
    [Theory]
    [InlineData("promise", "met", "kept in time")]
    [InlineData("promise", "met-late", "kept late")]
    [InlineData("promise", "not-met", "not kept")]
    [InlineData("promise", "unverifiable", "can’t be checked")]
    [InlineData("aim", "met", "reached")]
    [InlineData("aim", "not-met", "not reached")]
    [InlineData("statement", "met", "hold")]
    [InlineData("statement", "not-met", "wrong")]
    [InlineData("statement", "partly-met", "partly right")]
    [InlineData("statement", "unverifiable", "can’t be checked")]
    public async Task The_sentence_of_a_kind_counts_the_claims_as_their_files_do(
        string kind,
        string outcome,
        string words
    )
    {
        var claims = ContentFiles.Real.Claims.Where(claim => claim.Kind == kind).ToList();
        var count = claims.Count(claim => claim.Outcome == outcome);
        var sentence = Sentences(await site.Page("/"))
            .Single(text => text.StartsWith($"Of {claims.Count} {kind}", StringComparison.Ordinal));
        var part = sentence.Split([", ", " and "], StringSplitOptions.None).FirstOrDefault(part => Says(part, words));

        if (count > 0)
            Assert.StartsWith($"{count} ", part, StringComparison.Ordinal);
        else
            Assert.True(part is null || part.StartsWith("none ", StringComparison.Ordinal), sentence);

        // "not kept" isn't "kept", and "partly reached" isn't "reached".
        static bool Says(string part, string words) =>
            part.Split(' ', 3) is [_, _, var predicate] && predicate.StartsWith(words, StringComparison.Ordinal)
            || part.Split(' ', 2) is [_, var all] && all.StartsWith(words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_sentence_of_the_page_is_that_of_the_promises()
    {
        var page = await site.Page("/");

        Assert.Equal(Sentences(page).First(), page.QuerySelector(".hero .lead")!.TextContent.Trim());
        Assert.StartsWith("Of 8 promises", Sentences(page).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_of_a_sentence_add_up_to_its_total()
    {
        var sentences = Sentences(await site.Page("/")).ToList();

        Assert.Equal(3, sentences.Count);
        Assert.All(
            sentences,
            sentence =>
            {
                var numbers = sentence
                    .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                    .Select(word =>
                        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
                    )
                    .ToList();
                Assert.Equal(2 * numbers.First(number => number > 0), numbers.Sum());
            }
        );
    }

    [Fact]
    public async Task The_headline_claims_stand_first_in_the_order_of_the_announcement_with_what_became_of_them()
    {
        var page = await site.Page("/");
        var headlines = ContentFiles
            .Real.Text("announcement.md")
            .Split('\n')
            .Single(line => line.StartsWith("headlines: ", StringComparison.Ordinal))["headlines: ".Length..]
            .Trim('[', ']')
            .Split(", ");
        var answers = page.QuerySelectorAll(".answers li")
            .Where(item => item.QuerySelector("a[href^='/claims/']") is not null)
            .ToList();

        Assert.Equal(
            headlines.Select(id => $"/claims/{id}"),
            answers.Select(item => item.QuerySelector("a")!.GetAttribute("href"))
        );
        foreach (var (id, answer) in headlines.Zip(answers))
        {
            var claim = ContentFiles.Real.Claims.Single(claim => claim.Id == id);
            Assert.Contains(claim.Fragment, answer.TextContent, StringComparison.Ordinal);
            Assert.True(
                answer.QuerySelector(".status")!.ClassList.Contains(claim.Outcome!),
                $"{id} is shown as {answer.InnerHtml}"
            );
        }
    }

    [Fact]
    public async Task Whether_rsc_still_runs_is_answered_with_not_known()
    {
        var page = await site.Page("/");
        var answer = page.QuerySelectorAll(".answers li")
            .Single(item => item.TextContent.Contains("still run", StringComparison.OrdinalIgnoreCase));

        Assert.Equal("Not known", answer.QuerySelector(".status")!.TextContent.Trim());
        Assert.StartsWith("/unknowns#", answer.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wall_has_each_claim_once_under_its_kind_with_its_name_and_status()
    {
        var page = await site.Page("/");
        var squares = page.QuerySelectorAll(".wall .squares a");

        Assert.Equal(
            ContentFiles.Real.Claims.Select(claim => $"/claims/{claim.Id}").Order(StringComparer.Ordinal),
            squares.Select(square => square.GetAttribute("href")!).Order(StringComparer.Ordinal)
        );
        foreach (var square in squares)
        {
            var claim = ContentFiles.Real.Claims.Single(claim => square.GetAttribute("href") == $"/claims/{claim.Id}");
            Assert.StartsWith($"{claim.Title}: ", square.GetAttribute("aria-label"), StringComparison.Ordinal);
            Assert.True(
                square.ClassList.Contains(claim.Outcome ?? "unknown"),
                $"{claim.Id} is a square {square.ClassName}"
            );
        }
    }

    [Fact]
    public async Task The_legend_counts_every_status()
    {
        var page = await site.Page("/");
        var expected = ContentFiles.Real.Claims.CountBy(claim => claim.Outcome ?? "unknown").ToDictionary();
        var shown = page.QuerySelectorAll(".legend a")
            .ToDictionary(
                link => link.GetAttribute("href")!.Split('=')[1],
                link => int.Parse(link.QuerySelector("b")!.TextContent, CultureInfo.InvariantCulture)
            );

        Assert.Equal(expected.OrderBy(pair => pair.Key), shown.OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task Each_topic_has_a_row_with_the_number_of_its_claims()
    {
        var rows = (await site.Page("/")).QuerySelectorAll(".topic-rows > li");

        Assert.Equal(
            ContentFiles
                .Real.Listed("topics.yml")
                .Select(topic =>
                    ($"/topics/{topic}", ContentFiles.Real.Claims.Count(claim => claim.Topics.Contains(topic)))
                ),
            rows.Select(row =>
                (row.QuerySelector("h3 a")!.GetAttribute("href")!, row.QuerySelectorAll(".squares > *").Length)
            )
        );
    }

    [Fact]
    public async Task The_numbers_of_claims_evidence_and_sources_are_those_of_the_files()
    {
        var words = (await site.Page("/")).QuerySelector("main")!.TextContent;

        Assert.Contains($"{ContentFiles.Real.Ids("claims").Count()} claims", words, StringComparison.Ordinal);
        Assert.Contains(
            $"{ContentFiles.Real.Ids("evidence").Count()} pieces of evidence",
            words,
            StringComparison.Ordinal
        );
        Assert.Contains($"{ContentFiles.Real.Ids("sources").Count()} sources", words, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sentences(IParentNode page) =>
        page.QuerySelectorAll(".wall .small").Select(sentence => sentence.TextContent.Trim());
}
