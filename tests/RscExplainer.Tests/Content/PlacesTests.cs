using System.Diagnostics;

namespace RscExplainer.Tests.Content;

/// <summary>A problem stands at the value to change, also inside the prose of a value.</summary>
public sealed class PlacesTests
{
    private const string Because = "because: It was measured [@list-2022].";

    [Theory]
    [InlineData("because: See [@lost].", "16:20")]
    [InlineData("because: 'See [@lost].'", "16:21")]
    [InlineData("because: \"See [@lost].\"", "16:21")]
    [InlineData("because: |\n        See this\n        and [@lost].", "18:15")]
    [InlineData("because: |-\n\n          - See this\n          - and [@lost].", "19:19")]
    [InlineData("because: 😀 [@lost].", "16:19")]
    [InlineData("because: >\n        See this\n        and [@lost].", "16:5")]
    [InlineData("because: See\n        this [@lost].", "16:5")]
    [InlineData("because: 'It''s [@lost].'", "16:5")]
    public void An_unknown_source_is_marked_in_one_line_and_in_kept_lines_and_at_the_key_in_others(
        string now,
        string place
    )
    {
        var text = A.FolderWith("claims/fast.md", Because, now)["claims/fast.md"];
        foreach (
            var written in new[]
            {
                text,
                "\uFEFF" + text,
                text.Replace("\n", "\r\n", StringComparison.Ordinal),
                text.Replace("\n", "\r", StringComparison.Ordinal),
            }
        )
            Assert.Equal(
                [$"claims/fast.md:{place} RSC031 unknown source 'lost'"],
                A.Problems(A.FolderWith("claims/fast.md", written)).Select(A.Shown)
            );
    }

    [Theory]
    [InlineData("---\ntitle: About\n---\nSee [@brochure] and\n[a](/lost).\n", "5:5")]
    [InlineData("---\r\ntitle: About\r\n---\r\n[@brochure]\r\n\r\n> - [a](/lost)\r\n", "6:9")]
    public void A_dead_link_is_marked_in_the_body(string text, string place) =>
        Assert.Equal(
            [$"pages/about.md:{place} RSC062 the site has no page '/lost'"],
            A.Problems(A.FolderWith("pages/about.md", text)).Select(A.Shown)
        );

    [Theory]
    [InlineData("/")]
    [InlineData("/claims")]
    [InlineData("/claims?topic=speed#list")]
    [InlineData("/claims/fast")]
    [InlineData("/claims/fast#evidence")]
    [InlineData("/sources")]
    [InlineData("/sources/launch")]
    [InlineData("/evidence/measured")]
    [InlineData("/topics/speed")]
    [InlineData("/speakers/meta")]
    [InlineData("/glossary#term-exaflop")]
    [InlineData("/about")]
    public void A_link_to_a_page_of_the_site_is_right(string address) =>
        Assert.Empty(A.Problems(A.FolderWith("pages/about.md", "/claims/fast", address)).Select(A.Shown));

    [Theory]
    [InlineData("/claims/")]
    [InlineData("/claims/fast/")]
    [InlineData("/claims/fast.md.x")]
    [InlineData("/Claims/fast")]
    [InlineData("/claims/../about")]
    [InlineData("/evidence")]
    [InlineData("/about/x")]
    [InlineData("/?/claims/fast/x/claims")]
    public void A_link_to_no_page_is_wrong_unless_only_its_query_is(string address) =>
        Assert.Equal(
            address.StartsWith("/?", StringComparison.Ordinal) ? [] : ["RSC062"],
            A.Problems(A.FolderWith("pages/about.md", "/claims/fast", address)).Select(problem => problem.Code)
        );

    [Fact]
    public void Thousands_of_wrong_names_are_told_in_seconds()
    {
        var names = string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"a-name-of-nothing-{i}"));
        var folder = A.Folder;
        for (var i = 0; i < 3000; i++)
            folder = folder.SetItem($"pages/a-name-of-something-{i}.md", "---\ntitle: A page\n---\nWords.\n");
        for (var i = 0; i < 10; i++)
            folder = folder.SetItem(
                $"pages/b{i}.md",
                $"---\ntitle: A page\n---\n{string.Concat(Enumerable.Range(0, 1000).Select(j => $"[a](/a-name-of-nothing-{j})\n"))}"
            );
        folder = folder.SetItem(
            "claims/holds.md",
            A.FolderWith("claims/holds.md", "[slower]", $"[slower, {names}]")["claims/holds.md"]
        );
        var watch = Stopwatch.StartNew();

        Assert.Equal(11_000, A.Problems(folder).Length);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }
}
