using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RscExplainer.Diagnostics;

namespace RscExplainer.Tests.Corpora;

/// <summary>
/// The examples of CommonMark: prose means what its authors know from elsewhere. Where it doesn't, that is meant, and counted here.
/// </summary>
public sealed partial class CommonMarkTests
{
    /// <summary>What differs though no category says so, and why.</summary>
    private static readonly FrozenDictionary<int, string> Others = new Dictionary<int, string>
    {
        [540] = "Markdig reads a label with brackets as a reference",
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<Example> Examples =
    [
        .. Written().Select((match, index) => new Example(index + 1, match.Markdown, match.Html)),
    ];

    [Fact]
    public void There_are_652_examples() => Assert.Equal(652, Examples.Length);

    [Fact]
    public void Every_example_ends_in_prose_of_allowed_elements() =>
        Assert.Empty(Examples.SelectMany(example => LiveMarkup.OfProse(example.Ours)));

    [Fact]
    public void Examples_are_written_as_CommonMark_says_but_for_what_prose_may_not_have() =>
        Assert.Empty(
            Examples
                .Where(example => !example.HasHtml && !example.HasImage && !Others.ContainsKey(example.Number))
                .Where(example => example.Normal(example.Html) != example.Normal(example.Ours))
                .Select(example =>
                    $"{example.Number}\n{example.Markdown}\n{example.Normal(example.Html)}\n{example.Normal(example.Ours)}"
                )
        );

    [Fact]
    public void What_is_listed_as_different_is() =>
        Assert.All(
            Others.Keys,
            number =>
                Assert.NotEqual(
                    Examples[number - 1].Normal(Examples[number - 1].Html),
                    Examples[number - 1].Normal(Examples[number - 1].Ours)
                )
        );

    [Fact]
    public void Raw_HTML_is_shown_as_text() =>
        Assert.Empty(
            from example in Examples
            from beginning in example.Tags.SelectMany(tag => TagBeginnings().Matches(tag)).CountBy(match => match.Value)
            where TagBeginnings().Matches(example.Shown).Count(match => match.Value == beginning.Key) < beginning.Value
            select $"{example.Number}: {beginning} isn't in {example.Shown}"
        );

    [Fact]
    public void The_deviations_are_these_and_no_more() =>
        Assert.Equal(
            """
            raw HTML shown as text: 72
            images refused: 22
            links refused: 32
            h1 as h2: 25
            headings with ids and anchors: 40
            titles and classes left out: 52
            Markdig differs: 1
            """,
            $"""
            raw HTML shown as text: {Count(example => example.HasHtml)}
            images refused: {Count(example => example.HasImage)}
            links refused: {Count(example => example.HasRefusedLink)}
            h1 as h2: {Count(example => Elements(example.Html, "h1").Any())}
            headings with ids and anchors: {Count(example => Elements(example.Html, "h1, h2, h3, h4, h5, h6").Any())}
            titles and classes left out: {Count(example => Elements(example.Html, "[title], [class]").Any())}
            Markdig differs: {Others.Count}
            """
        );

    private static int Count(Func<Example, bool> which) => Examples.Count(which);

    private static IEnumerable<IElement> Elements(string html, string selector) =>
        new HtmlParser().ParseDocument(html).QuerySelectorAll(selector);

    private static IEnumerable<(string Markdown, string Html)> Written() =>
        from match in Fences().Matches(Corpus.Text("commonmark", "spec.txt"))
        select (match.Groups["markdown"].Value.Replace('→', '\t'), match.Groups["html"].Value.Replace('→', '\t'));

    [GeneratedRegex(
        "^`{32} example\n(?<markdown>(?:.*\n)*?)\\.\n(?<html>(?:.*\n)*?)`{32}$",
        RegexOptions.Multiline,
        10_000
    )]
    private static partial Regex Fences();

    private sealed class Example
    {
        public Example(int number, string markdown, string html)
        {
            (Number, Markdown, Html) = (number, markdown, html);
            var (prose, problems) = A.ReadProse(markdown);
            Ours = RscExplainer.Tests.Markup.Written.Of(prose.Blocks);
            HasImage = problems.Any(problem => problem.Code == Rules.Image.Code);
            HasRefusedLink = problems.Any(problem =>
                problem.Code == Rules.RelativeLink.Code || problem.Code == Rules.UnsafeLink.Code
            );
            Tags =
            [
                .. Markdig
                    .Markdown.Parse(markdown)
                    .Descendants()
                    .Select(node =>
                        node switch
                        {
                            HtmlInline inline => inline.Tag,
                            HtmlBlock block => block.Lines.ToString(),
                            _ => "",
                        }
                    )
                    .Where(tag => tag.Trim().Length > 0),
            ];
        }

        public int Number { get; }

        public string Markdown { get; }

        /// <summary>What CommonMark expects.</summary>
        public string Html { get; }

        public string Ours { get; }

        public bool HasImage { get; }

        public bool HasRefusedLink { get; }

        public IReadOnlyList<string> Tags { get; }

        public bool HasHtml => Tags.Count > 0;

        /// <summary>What a reader sees of ours.</summary>
        public string Shown => new HtmlParser().ParseDocument(Ours).Body!.TextContent;

        /// <summary>HTML without what doesn't matter and without what is deliberately different.</summary>
        public string Normal(string html)
        {
            var body = new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!;
            foreach (var anchor in body.QuerySelectorAll("a.anchor"))
                anchor.Remove();
            var normal = new StringBuilder();
            foreach (var child in body.ChildNodes)
                Write(child, normal, isPreformatted: false);
            return normal.ToString().Replace(" <", "<", StringComparison.Ordinal).Trim();
        }

        private void Write(INode node, StringBuilder into, bool isPreformatted)
        {
            if (node is IText text)
            {
                var words = isPreformatted ? text.Data.TrimEnd('\n') : SpacesAndLines().Replace(text.Data, " ");
                into.Append(into.Length > 0 && into[^1] is '>' or ' ' ? words.TrimStart(' ') : words);
                return;
            }
            if (node is not IElement element)
                return;
            var name = element.LocalName is "h1" ? "h2" : element.LocalName;
            // Which of several links was refused isn't compared.
            var isShown = name != "a" || !HasRefusedLink;
            if (isShown)
            {
                into.Append('<').Append(name);
                if (element.GetAttribute("href") is { } href)
                    into.Append(' ').Append(Uri.UnescapeDataString(href));
                if (element.GetAttribute("start") is { } start)
                    into.Append(CultureInfo.InvariantCulture, $" {start}");
                into.Append('>');
            }
            foreach (var child in element.ChildNodes)
                Write(child, into, isPreformatted || name == "pre");
            if (isShown)
                into.Append("</").Append(name).Append('>');
        }
    }

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9-]*|<!--|<!\[CDATA\[|<!|<\?", RegexOptions.None, 1000)]
    private static partial Regex TagBeginnings();

    [GeneratedRegex("[ \n\t]+", RegexOptions.None, 1000)]
    private static partial Regex SpacesAndLines();
}
