using RscExplainer.Content;

namespace RscExplainer.Tests.Content;

/// <summary>One fault is one problem, also where it shows at several places.</summary>
public sealed class OneFaultTests
{
    private static IEnumerable<string> Changed(string path, string old, string now) =>
        A.Problems(A.FolderWith(path, old, now)).Select(A.Shown);

    [Theory]
    [InlineData("titel: ", "claims/fast.md:2:1 RSC017 unknown key 'titel'; did you mean 'title'?")]
    [InlineData("Title: ", "claims/fast.md:2:1 RSC017 unknown key 'Title'; did you mean 'title'?")]
    public void A_required_key_that_is_written_wrong_is_not_missing_as_well(string key, string expected) =>
        Assert.Equal([expected], Changed("claims/fast.md", "title: ", key));

    [Fact]
    public void A_key_far_from_all_others_leaves_the_required_one_missing() =>
        Assert.Equal(
            [
                "claims/fast.md:2:1 RSC017 unknown key 'headline'",
                "claims/fast.md:2:1 RSC018 the key 'title' is missing; the claim in plain words",
            ],
            Changed("claims/fast.md", "title: ", "headline: ")
        );

    [Fact]
    public void Listed_evidence_that_is_written_wrong_is_not_missing_from_the_verdict_as_well() =>
        Assert.Equal(
            ["claims/fast.md:10:14 RSC032 unknown evidence 'mesured'; did you mean 'measured'?"],
            Changed("claims/fast.md", "supports: [measured]", "supports: [mesured]")
        );

    [Fact]
    public void A_faulty_file_counts_as_there() =>
        Assert.Equal(
            [
                "evidence/measured.md:5:8 RSC021 unknown basis 'felt'; use documented, measured, relayed, reported, searched",
            ],
            Changed("evidence/measured.md", "basis: measured", "basis: felt")
        );

    [Fact]
    public void A_faulty_list_may_have_held_what_is_named() =>
        Assert.Equal(
            ["topics.yml:5:3 RSC017 unknown key 'titel'; did you mean 'title'?"],
            Changed("topics.yml", "title: Storage", "titel: Storage")
        );

    [Fact]
    public void A_file_with_a_wrong_name_may_be_the_one_that_is_named()
    {
        var folder = A
            .Folder.Remove("evidence/measured.md")
            .Add("evidence/Measured.md", A.Folder["evidence/measured.md"]);

        Assert.Equal(
            [
                "evidence/Measured.md:1:1 RSC006 the file's name 'Measured' isn't an id; lower-case letters, digits and single hyphens, 64 at most",
            ],
            A.Problems(folder).Select(A.Shown)
        );
    }

    [Fact]
    public void An_unreadable_list_is_told_once() =>
        Assert.Equal(
            ["speakers.yml:1:7 RSC014 anchors (&) aren't allowed"],
            Changed("speakers.yml", "id: meta", "id: &x meta")
        );

    [Fact]
    public void A_wrong_due_day_does_not_make_a_verdict_late() =>
        Assert.Equal(
            ["claims/fast.md:7:28 RSC044 due by 2012-07-31, before the claim was said (2022-01-24)"],
            Changed("claims/fast.md", "by: 2022-07-31", "by: 2012-07-31")
        );

    [Fact]
    public void A_wrong_due_day_does_not_make_a_promise_overdue() =>
        Assert.Equal(
            ["claims/hopes.md:4:27 RSC044 due by 2012-12-31, before the claim was said (2022-01-24)"],
            Changed("claims/hopes.md", "kind: aim", "kind: promise\ndue: {words: by 2012, by: 2012-12-31}")
        );

    [Fact]
    public void A_promise_without_due_cannot_be_late_and_is_told_once() =>
        Assert.Equal(
            ["claims/fast.md:3:7 RSC055 a promise needs 'due'; add due: {words: …, by: …}, or make it an aim"],
            A.Problems(
                    A.FolderWith(
                        "claims/fast.md",
                        A.Folder["claims/fast.md"]
                            .Replace("due: {words: mid-2022, by: 2022-07-31}\n", "", StringComparison.Ordinal)
                            .Replace("outcome: met", "outcome: met-late", StringComparison.Ordinal)
                    )
                )
                .Select(A.Shown)
        );

    [Fact]
    public void A_verdict_judged_before_the_claim_is_not_out_of_order_as_well() =>
        Assert.Equal(
            ["claims/fast.md:18:13 RSC041 judged on 2021-11-24, before the claim was said (2022-01-24)"],
            Changed(
                "claims/fast.md",
                "    evidence: [measured]\n",
                "    evidence: [measured]\n  - judged: 2021-11-24\n    outcome: open\n    confidence: low\n    because: Nobody knows.\n"
            )
        );

    [Fact]
    public void Evidence_dated_before_its_sources_did_not_happen_too_late_as_well() =>
        Assert.Equal(
            [
                "evidence/measured.md:3:5 RSC040 the evidence is dated 2012-06-15, before the earliest of its sources (2022-06-01)",
            ],
            Changed("evidence/measured.md", "on: 2022-06-15", "on: 2012-06-15\nhappened: 2022-06-01")
        );

    [Fact]
    public void Of_two_claims_with_one_former_id_the_second_is_told()
    {
        const string Old = "source: launch";
        const string Now = "source: launch\nformerly: [old]";
        var folder = A.FolderWith("claims/fast.md", Old, Now)
            .SetItem("claims/hopes.md", A.FolderWith("claims/hopes.md", Old, Now)["claims/hopes.md"]);

        Assert.Equal(["claims/hopes.md:6:12 RSC035 the former id 'old' is in use"], A.Problems(folder).Select(A.Shown));
    }

    [Theory]
    [InlineData("announcement.md", "sources: [launch]", "sources: [launch, launch]", "6:19", "launch")]
    [InlineData("announcement.md", "headlines: [fast]", "headlines: [fast, fast]", "7:19", "fast")]
    [InlineData("evidence/measured.md", "[list-2022]", "[list-2022, list-2022]", "4:22", "list-2022")]
    [InlineData("claims/fast.md", "supports: [measured]", "supports: [measured, measured]", "10:24", "measured")]
    [InlineData(
        "claims/fast.md",
        "    evidence: [measured]",
        "    evidence: [measured, measured]",
        "17:26",
        "measured"
    )]
    [InlineData("claims/fast.md", "source: launch", "source: launch\nformerly: [old, old]", "6:17", "old")]
    public void No_list_of_names_has_one_twice(string path, string old, string now, string place, string name) =>
        Assert.Equal([$"{path}:{place} RSC034 '{name}' stands in this list twice"], Changed(path, old, now));

    [Fact]
    public void A_mistake_in_a_file_that_many_name_is_told_once_in_the_whole_real_content()
    {
        foreach (var path in new[] { "announcement.md", "claims/x.md", "evidence/x.md", "sources/x.md", "pages/x.md" })
        {
            var real = RealContent.Files.First(file =>
                Path.GetDirectoryName(file.Path) == Path.GetDirectoryName(path)
                && file.Path.EndsWith(".md", StringComparison.Ordinal)
            );
            var broken = RealContent.With(real.Path, "---\n\"\n" + RealContent.Text(real.Path)[4..]);

            Assert.Equal("RSC013", Assert.Single(broken).Code);
        }
    }
}
