using RscExplainer.Exporting;

namespace RscExplainer.Tests.Exporting;

public sealed class CitationTests
{
    private static readonly Citation Page = new(
        "What came of it",
        "/claims/fast",
        "It is fast? Kept",
        A.Day("2026-11-24"),
        IsPast: false,
        "0123456789ab",
        "https://example.org/claims/fast"
    );

    [Fact]
    public void It_names_the_site_the_title_the_day_the_version_and_the_address() =>
        Assert.Equal(
            "What came of it: “It is fast? Kept”, content of 24 November 2026, version 0123456789ab. https://example.org/claims/fast",
            Page.Line
        );

    [Fact]
    public void BibTeX_has_the_same() =>
        Assert.Equal(
            """
            @misc{claims-fast,
              author = {{What came of it}},
              title = {{It is fast? Kept}},
              year = {2026},
              month = {11},
              note = {Content of 24 November 2026, version 0123456789ab},
              url = {https://example.org/claims/fast},
            }
            """,
            Page.BibTeX
        );

    [Fact]
    public void A_past_day_takes_the_place_of_that_of_the_content()
    {
        var past = Page with { Day = A.Day("2022-08-01"), IsPast = true, Link = null };

        Assert.Equal("What came of it: “It is fast? Kept”, as of 1 August 2022, version 0123456789ab.", past.Line);
        Assert.Contains("note = {As of 1 August 2022, version", past.BibTeX, StringComparison.Ordinal);
        Assert.DoesNotContain("url", past.BibTeX, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_mean_something_to_TeX_are_escaped()
    {
        var odd = Page with { Title = @"100 % of {x} & a_b #1 $2 ~ ^ \end" };

        Assert.Contains(
            @"title = {{100 \% of \{x\} \& a\_b \#1 \$2 \textasciitilde{} \textasciicircum{} \textbackslash{}end}}",
            odd.BibTeX,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_day_of_the_content_is_the_last_on_which_something_was_judged_checked_or_corrected()
    {
        Assert.Equal(A.Day("2026-11-24"), Citation.LastWorkedOn(A.Snapshot(A.Folder)));
        Assert.Equal(
            A.Day("2026-11-25"),
            Citation.LastWorkedOn(
                A.Snapshot(A.FolderWith("claims/fast.md", "\n---\nWhat", "\nchecked: 2026-11-25\n---\nWhat"))
            )
        );
    }
}
