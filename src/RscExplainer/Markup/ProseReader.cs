using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Markup.Citations;
using RscExplainer.Markup.Formulas;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Markup;

/// <summary>Makes prose of Markdown: parses it, refuses what it may not have, and renders the rest.</summary>
public static class ProseReader
{
    /// <summary>As much as a Markdown file may have; a value of a list could have more.</summary>
    private const int MaximumLength = 32 * 1024;

    /// <summary>A value of the front matter that is Markdown.</summary>
    public static readonly Shape<Prose> Value = Shapes.Scalar<Prose>(
        "text",
        (scalar, _, problems) => new(Read(scalar.Text, problems), scalar.At)
    );

    // No extension that gives elements attributes, ids or classes: those would be the author's, and are nobody's.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UsePreciseSourceLocation()
        .Use<CitationExtension>()
        .Use<FormulaExtension>()
        .Build();

    public static Prose Read(PlacedText text, Problems problems)
    {
        // The time for some texts grows with the square of their length.
        if (text.Text.Length > MaximumLength)
        {
            problems.Add(Rules.TextTooLong.At(text.At(0, 0), text.Text.Length, MaximumLength));
            return Empty(text);
        }
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text.Text, Pipeline);
        }
        // Markdig's own limit on depth, which is what keeps the walks below from overflowing the stack.
        catch (ArgumentException)
        {
            problems.Add(Rules.MarkdownTooDeep.At(text.At(0, 0)));
            return Empty(text);
        }
        var citations = ImmutableArray.CreateBuilder<Located<string>>();
        var siteLinks = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var node in document.Descendants())
            Check(node, text, citations, siteLinks, problems);
        var formulas = Formulas(document, text, problems);
        var writer = new ProseWriter(document, formulas);
        if (writer.IsTooDeep)
            problems.Add(Rules.MarkdownTooDeep.At(text.At(0, 0)));
        return new(
            text,
            writer.Blocks,
            writer.Inline,
            writer.PlainText,
            citations.ToImmutable(),
            siteLinks.ToImmutable(),
            writer.Headings,
            writer.Formulas
        );
    }

    // Those that can't be read are left out, and noted.
    private static Dictionary<FormulaInline, Formula> Formulas(
        MarkdownDocument document,
        PlacedText text,
        Problems problems
    )
    {
        var formulas = new Dictionary<FormulaInline, Formula>();
        foreach (var inline in document.Descendants().OfType<FormulaInline>())
        {
            var at = text.At(inline.Span.Start, inline.Span.Length);
            var around = Around(inline);
            if (inline.Ending is Ending.Open)
                problems.Add(Rules.CalculationOpen.At(at) with { Hint = "it ends with =}" });
            else if (around is not null)
                problems.Add(Rules.CalculationMisplaced.At(at, around) with { Hint = "put it into a sentence" });
            else if (
                Formula.Parse(text.Part(inline.Written, inline.Lines)) is var (formula, problem)
                && problem is not null
            )
                problems.Add(problem);
            else
                formulas.Add(inline, formula!);
        }
        return formulas;
    }

    // A result can be opened, so it can't stand in what leads somewhere itself.
    private static string? Around(FormulaInline inline)
    {
        if (IsInLink(inline))
            return "a link";
        ContainerInline? top = inline.Parent;
        while (top?.Parent is { } higher)
            top = higher;
        return top?.ParentBlock is HeadingBlock ? "a heading" : null;
    }

    private static bool IsInLink(Inline inline)
    {
        for (var around = inline.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline { IsImage: false })
                return true;
        }
        return false;
    }

    private static Prose Empty(PlacedText text) => new(text, [], [], "", [], [], [], []);

    private static void Check(
        MarkdownObject node,
        PlacedText text,
        ImmutableArray<Located<string>>.Builder citations,
        ImmutableArray<Located<string>>.Builder siteLinks,
        Problems problems
    )
    {
        switch (node)
        {
            case CitationInline citation when !Id.IsValid(citation.Source):
                problems.Add(
                    Rules.BadCitation.At(At(citation), citation.Written) with
                    {
                        Hint = "write [@source-id] or [@source-id, p. 3]",
                    }
                );
                break;
            case CitationInline citation when IsInLink(citation):
                problems.Add(Rules.CitationInLink.At(At(citation)) with { Hint = "put it behind the link" });
                break;
            case CitationInline citation:
                citations.Add(new(citation.Source, text.At(citation.Span.Start + 2, citation.Source.Length)));
                break;
            case LinkInline { IsImage: true } image:
                problems.Add(Rules.Image.At(At(image)));
                break;
            case LinkInline link:
                // A link by reference ([words][name]) has its address elsewhere; the link is the place that can be seen.
                CheckLink(
                    link.Url ?? "",
                    link.UrlSpan.IsEmpty ? At(link) : text.At(link.UrlSpan.Start, link.UrlSpan.Length)
                );
                break;
            case AutolinkInline { IsEmail: false } link:
                CheckLink(link.Url, text.At(link.Span.Start + 1, link.Span.Length - 2));
                break;
            // An entity can name what the file itself may not hold.
            case HtmlEntityInline entity when Characters.FirstForbidden(entity.Transcoded.ToString()) is { } forbidden:
                problems.Add(Rules.ForbiddenCharacter.At(At(entity), $"U+{forbidden.Character.Value:X4}"));
                break;
        }

        Location At(MarkdownObject what) => text.At(what.Span.Start, what.Span.Length);

        void CheckLink(string url, Location at)
        {
            switch (LinkTarget.Of(url))
            {
                case LinkTarget.Kind.Site:
                    siteLinks.Add(new(url, at));
                    break;
                case LinkTarget.Kind.Relative:
                    problems.Add(
                        Rules.RelativeLink.At(at, url) with
                        {
                            Hint = "begin with / for a page of the site, with https:// for another",
                        }
                    );
                    break;
                case LinkTarget.Kind.Unsafe:
                    problems.Add(Rules.UnsafeLink.At(at, url) with { Hint = "use http, https or mailto" });
                    break;
            }
        }
    }
}
