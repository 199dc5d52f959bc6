using RscExplainer.Calculations;
using RscExplainer.Text;

namespace RscExplainer.Markup;

/// <summary>
/// Prose, rendered as far as its own file allows. What depends on the page (the number of a reference, where a link leads from
/// there, which term is explained already) is left as a part of its own, for the page to write.
/// </summary>
/// <param name="Source">The Markdown as it was written.</param>
/// <param name="Blocks">As paragraphs, lists and so on.</param>
/// <param name="Inline">Without the paragraph round it, where it is a single paragraph; else the blocks.</param>
/// <param name="PlainText">
/// Its words alone, on one line, for descriptions and for search. Until they are worked out, <see cref="NotYet"/> stands for each
/// calculation.
/// </param>
/// <param name="Formulas">Its calculations, in order. They wait for quantities, which may stand in another file.</param>
public sealed record Prose(
    PlacedText Source,
    ImmutableArray<ProsePart> Blocks,
    ImmutableArray<ProsePart> Inline,
    string PlainText,
    ImmutableArray<Located<string>> Citations,
    ImmutableArray<Located<string>> SiteLinks,
    ImmutableArray<ProseHeading> Headings,
    ImmutableArray<Formula> Formulas
)
{
    /// <summary>No file may hold this character, so it can't be an author's.</summary>
    internal const char NotYet = '\uFDD0';

    /// <summary>Nothing, from no file.</summary>
    public static readonly Prose None = new(PlacedText.Slice(new SourceText("", ""), 0, 0), [], [], "", [], [], [], []);

    public bool IsEmpty => Blocks.IsEmpty;

    /// <summary>The prose with its calculations worked out, each by its formula.</summary>
    public Prose With(IReadOnlyDictionary<Formula, Calculation> calculations)
    {
        var plain = PlainText.Split(NotYet);
        return this with
        {
            Blocks = WorkedOut(Blocks),
            Inline = WorkedOut(Inline),
            PlainText = string.Concat(
                plain.Zip(
                    Formulas.Select(formula => calculations[formula].Shown).Append(""),
                    (words, result) => words + result
                )
            ),
        };

        ImmutableArray<ProsePart> WorkedOut(ImmutableArray<ProsePart> parts) =>
            [
                .. parts.Select(part =>
                    part is ProsePart.Waiting waiting ? new ProsePart.Calculated(calculations[waiting.Formula]) : part
                ),
            ];
    }
}

/// <summary>A heading of a page, and the fragment of the address that leads to it.</summary>
public sealed record ProseHeading(int Level, string Id, string Text);

/// <summary>A part of rendered prose.</summary>
public abstract record ProsePart
{
    /// <summary>Finished HTML.</summary>
    public sealed record Html(string Markup) : ProsePart;

    /// <summary>Words, not yet escaped, in which terms of the glossary may be explained.</summary>
    public sealed record Words(string Text) : ProsePart;

    /// <summary>A reference to a source, which the page numbers.</summary>
    /// <param name="Locator">Where in the source, as in "p. 3".</param>
    public sealed record Citation(string Source, string? Locator) : ProsePart;

    /// <summary>A calculation that isn't worked out yet. No page sees one.</summary>
    public sealed record Waiting(Formula Formula) : ProsePart;

    /// <summary>A calculation that was worked out.</summary>
    public sealed record Calculated(Calculation Calculation) : ProsePart;

    /// <summary>The beginning of a link to an address of the site; its end is in the HTML that follows.</summary>
    public sealed record LinkTo(string Address) : ProsePart;
}
