using System.Text.RegularExpressions;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Snapshots;

namespace RscExplainer.Tests.Content;

public sealed class RealContentTests
{
    [Fact]
    public void It_has_no_error() =>
        Assert.Empty(
            Snapshot
                .From(RealContent.Draft, A.Today)
                .Problems.Where(problem => problem.Severity is Severity.Error)
                .Select(A.Shown)
        );

    [Fact]
    public void All_of_it_is_there()
    {
        var content = RealContent.Snapshot;

        Assert.Equal(
            (50, 108, 75),
            (content.Claims.Length + content.Withdrawn.Length, content.Sources.Length, content.Evidence.Length)
        );
        Assert.Equal(content.Claims.Length, content.Today(A.Today).Claims.Length);
        Assert.Equal(content.Sources.Length, content.Today(A.Today).Sources.Length);
        Assert.Equal(content.Evidence.Length, content.Today(A.Today).Evidence.Length);
    }

    [Fact]
    public void A_topic_has_the_claims_whose_files_name_it()
    {
        foreach (var topic in RealContent.Snapshot.Topics)
        {
            var byText = Directory
                .EnumerateFiles(Path.Combine(Repository.Content, "claims"), "*.md")
                .Where(file =>
                    Regex.IsMatch(
                        File.ReadAllText(file),
                        $@"^topics: \[.*\b(?<![\w-]){topic.Id}(?![\w-]).*\]",
                        RegexOptions.Multiline,
                        TimeSpan.FromSeconds(1)
                    )
                )
                .Select(file => Path.GetFileNameWithoutExtension(file)!);

            Assert.Equal(
                byText.Order(StringComparer.Ordinal),
                RealContent
                    .Snapshot.Claims.Where(claim => claim.Topics.Contains(topic))
                    .Select(claim => claim.Id.Value)
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void The_headlines_are_those_of_the_announcement() =>
        Assert.Equal(
            Regex
                .Match(
                    RealContent.Text("announcement.md"),
                    @"^headlines: \[(?<ids>.*)\]",
                    RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
                .Groups["ids"]
                .Value.Split(", "),
            RealContent.Snapshot.Announcement.Headlines.Select(claim => claim.Id.Value)
        );

    [Fact]
    public void No_verdict_holds_from_a_day_after_it_was_judged() =>
        Assert.Empty(
            from claim in RealContent.Snapshot.Claims
            from verdict in claim.Verdicts
            where Status.SinceOf(claim, verdict) > verdict.Judged
            select $"{claim.Id}: since {Status.SinceOf(claim, verdict):O}, judged {verdict.Judged:O}"
        );

    [Fact]
    public void Equal_content_has_an_equal_version() =>
        Assert.Equal(
            RealContent.Snapshot.Version,
            Snapshot.From(Draft.Read(Repository.Content), A.Today).Snapshot!.Version
        );
}
