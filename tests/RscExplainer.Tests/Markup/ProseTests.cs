using RscExplainer.Markup;

namespace RscExplainer.Tests.Markup;

public sealed class ProseTests
{
    [Theory]
    [InlineData("one\ntwo", "<p>one two</p>")]
    [InlineData("one  \ntwo", "<p>one<br>two</p>")]
    [InlineData(
        "*a* **b** ***c*** `d`",
        "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <code>d</code></p>"
    )]
    [InlineData("- a\n- b", "<ul><li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("- a\n\n- b", "<ul><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>")]
    [InlineData("> a", "<blockquote><p>a</p>\n</blockquote>")]
    [InlineData("```js\n<x>\n```", "<pre tabindex=\"0\"><code>&lt;x&gt;</code></pre>")]
    [InlineData("---", "<hr>")]
    [InlineData("a & b &amp; c &copy; &bogus;", "<p>a &amp; b &amp; c © &amp;bogus;</p>")]
    [InlineData(
        "|a|b|\n|-|-|\n|c|d|",
        "<div class=\"scroll\" tabindex=\"0\"><table>\n<tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>\n<tr><td>c</td><td>d</td></tr>\n</table></div>"
    )]
    [InlineData("[a](https://x.org/?b=c&d)", "<p><a href=\"https://x.org/?b=c&amp;d\" rel=\"external\">a</a></p>")]
    [InlineData("[a](/claims/x#y)", "<p><a href=\"/claims/x#y\">a</a></p>")]
    [InlineData(
        "<https://x.org> <a@x.org>",
        "<p><a href=\"https://x.org\" rel=\"external\">https://x.org</a> <a href=\"mailto:a@x.org\" rel=\"external\">a@x.org</a></p>"
    )]
    [InlineData("[a][b]\n\n[b]: https://x.org", "<p><a href=\"https://x.org\" rel=\"external\">a</a></p>")]
    [InlineData("[a [b *c", "<p>[a [b *c</p>")]
    [InlineData(
        "[a <https://x.org> b](https://y.org)",
        "<p><a href=\"https://y.org\" rel=\"external\">a https://x.org b</a></p>"
    )]
    public void Markdown_becomes_HTML(string markdown, string html)
    {
        var (prose, problems) = A.ReadProse(markdown);

        Assert.Empty(problems);
        Assert.Equal(html, Written.Of(prose.Blocks).TrimEnd());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<b onclick=x>a</b>")]
    [InlineData("<!-- a -->")]
    [InlineData("<div>\n\na")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<?php ?> <![CDATA[ ]]>")]
    public void Raw_HTML_is_text(string markdown)
    {
        var (prose, problems) = A.ReadProse(markdown);

        Assert.Empty(problems);
        Assert.DoesNotMatch("<(?!/?p>)", Written.Of(prose.Blocks));
        Assert.Equal(
            string.Join(' ', markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            prose.PlainText
        );
    }

    [Theory]
    [InlineData("x {onclick=alert(1)}", "<p>x {onclick=alert(1)}</p>")]
    [InlineData("x {.x #y}", "<p>x {.x #y}</p>")]
    [InlineData("*x*{style=color:red}", "<p><em>x</em>{style=color:red}</p>")]
    [InlineData("::: x\ny\n:::", "<p>::: x y :::</p>")]
    [InlineData("$x$ ^y^ ~~z~~ :smile: [^1]", "<p>$x$ ^y^ ~~z~~ :smile: [^1]</p>")]
    public void What_could_set_attributes_stays_text(string markdown, string html) =>
        Assert.Equal(html, Written.Of(markdown));

    [Fact]
    public void Words_in_braces_of_a_heading_stay_words() =>
        Assert.Equal("A {.x #y}", Assert.Single(A.ProseOf("# A {.x #y}").Headings).Text);

    [Fact]
    public void Headings_follow_the_text_before_them_and_have_an_id_of_their_own() =>
        Assert.Equal(
            "<p>a</p>\n<h2 id=\"h-b-c\">B <em>c</em><a class=\"anchor\" href=\"#h-b-c\" aria-label=\"Link to: B c\">#</a></h2>\n<p>d</p>",
            Written.Of("a\n\n## B *c*\n\nd")
        );

    [Fact]
    public void Equal_headings_have_different_ids()
    {
        var headings = A.ProseOf("# A\n## A\n### A!\n# A--2\n# 中\n# 文\n#\n").Headings;

        Assert.Equal(
            ["h-a", "h-a--2", "h-a--3", "h-a-2", "h-", "h---2", "h---3"],
            headings.Select(heading => heading.Id)
        );
        Assert.Equal([2, 2, 3, 2, 2, 2, 2], headings.Select(heading => heading.Level));
    }

    [Fact]
    public void A_heading_with_a_citation_holds_it() =>
        Assert.Equal(
            "<p>a</p>\n<h2 id=\"h-b-c\">b <cite>x|</cite> c<a class=\"anchor\" href=\"#h-b-c\" aria-label=\"Link to: b c\">#</a></h2>",
            Written.Of("a\n\n## b [@x] c")
        );

    [Fact]
    public void A_single_paragraph_can_stand_in_a_line()
    {
        Assert.Equal("a <em>b</em>", Written.Of(A.ProseOf("a *b*").Inline));
        Assert.Equal("<p>a</p>\n<p>b</p>\n", Written.Of(A.ProseOf("a\n\nb").Inline));
    }

    [Fact]
    public void Plain_text_is_the_words_on_one_line() =>
        Assert.Equal(
            "A b & c d e f g",
            A.ProseOf("# A\n\n*b* &amp;\n\n- `c`\n- [d](/)\n\n|e|f|\n|-|-|\n\n> g [@x]").PlainText
        );

    [Fact]
    public void Words_that_Markdig_splits_are_joined_again() =>
        Assert.Equal(
            [new ProsePart.Html("<p>"), new ProsePart.Words("a_b & c! [d"), new ProsePart.Html("</p>\n")],
            A.ProseOf("a_b &amp; c\\! [d").Blocks
        );

    [Theory]
    [InlineData("a [@x].", "x", null)]
    [InlineData("[@x, p. 3]", "x", "p. 3")]
    [InlineData("[@x,p. 3, line 4]", "x", "p. 3, line 4")]
    [InlineData("[@x, ]", "x", null)]
    [InlineData("- a\n  - b [@x]", "x", null)]
    [InlineData("> a\n> b [@x]", "x", null)]
    [InlineData("|a|\n|-|\n|[@x]|", "x", null)]
    [InlineData("**a [@x]**", "x", null)]
    [InlineData("[a](/claims/b) [@x]", "x", null)]
    public void A_citation_names_a_source_and_perhaps_a_place_in_it(string markdown, string source, string? locator)
    {
        var (prose, problems) = A.ReadProse(markdown);

        Assert.Empty(problems);
        Assert.Equal([new ProsePart.Citation(source, locator)], prose.Blocks.OfType<ProsePart.Citation>());
        var cited = Assert.Single(prose.Citations);
        Assert.Equal(source, cited.Value);
        Assert.Equal(markdown.IndexOf("@x", StringComparison.Ordinal) + 1, cited.At.Start);
    }

    [Theory]
    [InlineData("`[@x]`")]
    [InlineData("    [@x]")]
    [InlineData("\\[@x]")]
    [InlineData("[ @x]")]
    [InlineData("(@x) a@x.org")]
    public void What_only_looks_like_a_citation_is_text(string markdown)
    {
        var (prose, problems) = A.ReadProse(markdown);

        Assert.Empty(problems);
        Assert.Empty(prose.Citations);
    }

    [Theory]
    [InlineData("a [@]", "1:3", 3, "[@]")]
    [InlineData("a [@X]", "1:3", 4, "[@X]")]
    [InlineData("a [@x; @y]", "1:3", 8, "[@x; @y]")]
    [InlineData("a [@x y]", "1:3", 6, "[@x y]")]
    [InlineData("a [@, p. 3]", "1:3", 9, "[@, p. 3]")]
    [InlineData("a [@x", "1:3", 3, "[@x")]
    [InlineData("a [@x b", "1:3", 3, "[@x")]
    [InlineData("a [@x\nb]", "1:3", 3, "[@x")]
    [InlineData("a\r\n- b [@x\r\n  c]", "2:5", 3, "[@x")]
    public void A_malformed_citation_is_one_problem(string markdown, string place, int length, string written)
    {
        var problem = Assert.Single(A.ReadProse(markdown).Problems);

        Assert.Equal(
            $"pages/x.md:{place} RSC064 '{written}' isn't a citation; write [@source-id] or [@source-id, p. 3]",
            A.Shown(problem)
        );
        Assert.Equal(length, problem.At.Length);
    }

    [Theory]
    [InlineData("[a [@x]](https://x.org)", "1:4")]
    [InlineData("[*a [@x]*](/claims/b)", "1:5")]
    public void A_citation_cannot_stand_in_a_link(string markdown, string place)
    {
        var (prose, problems) = A.ReadProse(markdown);

        Assert.Equal(
            [$"pages/x.md:{place} RSC066 a citation can't stand inside a link; put it behind the link"],
            problems.Select(A.Shown)
        );
        Assert.Empty(prose.Citations);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))", "1:5", "javascript:alert(1)")]
    [InlineData("[a](JaVaScRiPt:x)", "1:5", "JaVaScRiPt:x")]
    [InlineData("[a](&#x6A;avascript:x)", "1:5", "javascript:x")]
    [InlineData("[a](javascript&colon;x)", "1:5", "javascript:x")]
    [InlineData("[a](data:text/html,x)", "1:5", "data:text/html,x")]
    [InlineData("[a](vbscript:x)", "1:5", "vbscript:x")]
    [InlineData("[a](file:///etc/passwd)", "1:5", "file:///etc/passwd")]
    [InlineData("[a](//host)", "1:5", "//host")]
    [InlineData("[a](/\\host)", "1:5", "/\\host")]
    [InlineData("[a](/&#92;host)", "1:5", "/\\host")]
    [InlineData("[a](http:host)", "1:5", "http:host")]
    [InlineData("[a](http://)", "1:5", "http://")]
    [InlineData("<javascript:x>", "1:2", "javascript:x")]
    [InlineData("[a][b]\n\n[b]: javascript:x", "3:6", "javascript:x")]
    [InlineData("[a](https://x.org/&#x202E;b)", "1:5", "https://x.org/\u202Eb")]
    [InlineData("- a\r\n- b [c](ftp://x.org)", "2:9", "ftp://x.org")]
    public void An_unsafe_link_is_one_problem_and_no_link(string markdown, string place, string address)
    {
        var (prose, problems) = A.ReadProse(markdown);

        Assert.Equal(
            [$"pages/x.md:{place} RSC060 links to '{address}' aren't allowed; use http, https or mailto"],
            problems.Select(A.Shown)
        );
        Assert.DoesNotContain("<a", Written.Of(prose.Blocks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](b)", "1:5", "b")]
    [InlineData("[a](../b.md)", "1:5", "../b.md")]
    [InlineData("[a](#b)", "1:5", "#b")]
    [InlineData("[a](?b)", "1:5", "?b")]
    [InlineData("[a]()", "1:1", "")]
    [InlineData("[a](b/c:d)", "1:5", "b/c:d")]
    public void A_relative_link_is_one_problem(string markdown, string place, string address) =>
        Assert.Equal(
            [
                $"pages/x.md:{place} RSC061 the link '{address}' is relative; begin with / for a page of the site, with https:// for another",
            ],
            A.ReadProse(markdown).Problems.Select(A.Shown)
        );

    [Theory]
    [InlineData("![a](https://x.org/b.png)", "1:1")]
    [InlineData("a\n\n![b][c]\n\n[c]: javascript:x", "3:1")]
    [InlineData("[![a](b)](/)", "1:2")]
    public void An_image_is_one_problem_and_its_description_text(string markdown, string place)
    {
        var (prose, problems) = A.ReadProse(markdown);

        Assert.Equal([$"pages/x.md:{place} RSC063 images can't be shown"], problems.Select(A.Shown));
        Assert.DoesNotContain("<img", Written.Of(prose.Blocks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a &#x202E;b", "1:3", "U+202E")]
    [InlineData("a &#27; b", "1:3", "U+001B")]
    [InlineData("> a\n> &#x2028;", "2:3", "U+2028")]
    public void An_entity_cannot_write_what_the_file_may_not_hold(string markdown, string place, string character) =>
        Assert.Equal(
            [$"pages/x.md:{place} RSC005 the character {character} isn't allowed"],
            A.ReadProse(markdown).Problems.Select(A.Shown)
        );

    [Theory]
    [InlineData("\t- a\n- [b](c)", "2:7")]
    [InlineData("- a\n\t- [b](c)", "2:8")]
    [InlineData("1.\t[b](c)", "1:8")]
    [InlineData("> -\t[b](c)", "1:9")]
    [InlineData("|a|b|\n|-|-|\n|x\t|[b](c)|", "3:9")]
    [InlineData("a &amp; \\* 😀 é `x` [b](c)", "1:25")]
    [InlineData("a\rb [b](c)", "2:7")]
    [InlineData("## a [b](c) ##", "1:10")]
    [InlineData("a\n===\n\n*x [b](c)*", "4:8")]
    public void A_place_in_Markdown_is_found_whatever_stands_before_it(string markdown, string place)
    {
        var problem = Assert.Single(A.ReadProse(markdown).Problems);

        Assert.Equal(
            $"{place} c",
            $"{problem.Line}:{problem.Column} {markdown[problem.At.Start..][..problem.At.Length]}"
        );
    }
}
