using AngleSharp.Html.Parser;
using Ganss.Xss;
using RscExplainer.Markup;
using RscExplainer.Tests.Markup;

namespace RscExplainer.Tests.Corpora;

/// <summary>Nothing that should run in a browser does, wherever an editor could put it.</summary>
public sealed class XssTests
{
    /// <summary>The parts of Markdown in which a payload can stand.</summary>
    private static readonly string[] Shapes =
    [
        "{}",
        "a {} b",
        "- {}",
        "> {}",
        "# {}",
        "| a |\n|-|\n| {} |",
        "**{}**",
        "`{}`",
        "[{}](https://example.org)",
        "[a]({})",
        "[a](<{}>)",
        "[a](https://example.org/{})",
        "[a](/claims/fast?{})",
        "[a](https://example.org '{}')",
        "[a][1]\n\n[1]: {}",
        "<{}>",
        "![{}](/x)",
        "[@list-2022, {}]",
        "```{}\na\n```",
        "```\n{}\n```",
        "    {}",
        "&{};",
    ];

    [Fact]
    public void The_corpora_have_the_numbers_of_cases_that_are_told()
    {
        var counts = Corpus.Payloads.CountBy(payload => payload.Corpus).ToDictionary(StringComparer.Ordinal);

        Assert.Equal(181, counts["dompurify"]);
        Assert.Equal(484, counts["blns"]);
        Assert.Equal(690, counts["addresses"]);
    }

    [Fact]
    public void No_payload_is_live_in_prose() =>
        Assert.Empty(
            Corpus
                .Payloads.AsParallel()
                .SelectMany(payload =>
                    LiveMarkup.OfProse(InAllShapes(payload.Payload)).Select(live => $"{live} of {payload.Payload}")
                )
        );

    [Fact]
    public void Another_sanitizer_finds_nothing_to_take_out_of_prose() =>
        Assert.Empty(
            Corpus
                .Payloads.AsParallel()
                .SelectMany(payload =>
                    TakenOut(InAllShapes(payload.Payload)).Select(taken => $"{taken} of {payload.Payload}")
                )
        );

    [Fact]
    public void The_other_sanitizer_would_find_something() =>
        Assert.Equal(
            ["href", "onclick", "script", "style"],
            TakenOut("<p onclick='1'><a href='javascript:1'>a</a><script>1</script><em style='color: red'>b</em></p>")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_payload_is_live_in_any_place_of_the_content() =>
        Assert.Empty(
            from payload in Corpus.Payloads.AsParallel()
            from place in Places.All
            from item in place.DraftWith(payload.Payload).Items
            from prose in item.Texts
            from live in LiveMarkup.OfProse(Rendered(prose))
            select $"{live} of {payload.Payload} as {place.Name}"
        );

    [Fact]
    public void A_word_of_fixed_form_takes_no_payload() =>
        Assert.Empty(
            from payload in Corpus.Payloads.AsParallel()
            from place in Places.OfWords
            // Ids and addresses that are right are none of our business here.
            where payload.Payload.Any(character => "<>\\\"'()".Contains(character, StringComparison.Ordinal))
            where !payload.Payload.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            where place.DraftWith(payload.Payload).Problems.IsEmpty
            select $"{payload.Payload} as {place.Name}"
        );

    [Fact]
    public void A_line_is_the_same_text_in_a_page() =>
        Assert.All(
            Corpus.Payloads,
            payload =>
            {
                var escaped = RscExplainer.Text.Html.Escape(payload.Payload);
                var page = new HtmlParser().ParseDocument($"<p title=\"{escaped}\">{escaped}</p>");
                var only = Assert.Single(page.Body!.Children);
                Assert.Empty(only.Children);
                Assert.Single(only.Attributes);
                Assert.Equal(only.TextContent, only.GetAttribute("title"));
            }
        );

    private static string InAllShapes(string payload) =>
        string.Join(
            '\n',
            Shapes.Select(shape => Rendered(A.ProseOf(shape.Replace("{}", payload, StringComparison.Ordinal))))
        );

    private static string Rendered(Prose prose) => Written.Of(prose.Blocks) + "\n" + Written.Of(prose.Inline);

    private static List<string> TakenOut(string html)
    {
        var taken = new List<string>();
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = LiveMarkup.InProse.Keys.ToHashSet(StringComparer.Ordinal),
                AllowedAttributes = LiveMarkup
                    .InProse.Values.SelectMany(names => names)
                    .ToHashSet(StringComparer.Ordinal),
                AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
                UriAttributes = new HashSet<string>(StringComparer.Ordinal) { "href" },
            }
        );
        sanitizer.RemovingTag += (_, removing) => taken.Add(removing.Tag.LocalName);
        sanitizer.RemovingAttribute += (_, removing) => taken.Add(removing.Attribute.Name);
        sanitizer.RemovingStyle += (_, removing) => taken.Add(removing.Style.Name);
        sanitizer.RemovingComment += (_, _) => taken.Add("comment");
        sanitizer.RemovingAtRule += (_, _) => taken.Add("rule");
        sanitizer.Sanitize(html);
        return taken;
    }
}
