using Microsoft.AspNetCore.Html;
using RscExplainer.Calculations;
using RscExplainer.Content;
using RscExplainer.Markup;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>
/// The prose of one page, written in the order in which it stands there: citations get their numbers, and a term of the glossary
/// is explained where it first occurs.
/// </summary>
public sealed class PageText(SnapshotAsOf view)
{
    private const int MostOfTail = 3;

    private readonly List<Source> references = [];
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly List<Calculation> workings = [];
    private readonly List<Term> terms = [];
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);

    /// <summary>The sources cited so far, in the order of first use; the first has the number 1.</summary>
    public IReadOnlyList<Source> References => references;

    /// <summary>The calculations shown so far; the working of each is written once, behind the text.</summary>
    public IReadOnlyList<Calculation> Workings => workings;

    /// <summary>The terms that occurred so far and aren't explained elsewhere; what each means is written once, behind the text.</summary>
    public IReadOnlyList<Term> Terms => terms;

    /// <summary>Leaves terms as they are: on the page that explains them all.</summary>
    public PageText WithoutTerms()
    {
        explained.UnionWith(view.All.Terms.Select(term => term.Name));
        return this;
    }

    /// <summary>How often a reference was cited, so that each citation can be returned to.</summary>
    public int Uses(Source source) => uses.GetValueOrDefault(source.Id.Value);

    /// <summary>Prose as paragraphs, lists and so on.</summary>
    public IHtmlContent Blocks(Prose prose) => Write(prose.Blocks);

    /// <summary>Prose inside a sentence or a paragraph of the page.</summary>
    public IHtmlContent Inline(Prose prose) => Write(prose.Inline);

    /// <summary>A citation that the page itself makes.</summary>
    public IHtmlContent Cite(Source source)
    {
        var html = new HtmlContentBuilder();
        WriteCitation(html, new(source.Id.Value, null));
        return html;
    }

    /// <summary>The result of a calculation, which opens its working.</summary>
    public IHtmlContent Result(Calculation calculation)
    {
        var html = new HtmlContentBuilder();
        WriteResult(html, calculation, "");
        return html;
    }

    /// <summary>A piece of a working: what has a name leads to where it comes from, if that is there on the page's day.</summary>
    public IHtmlContent Working(WorkingPart part)
    {
        var words = Html.Escape(part.Text);
        if (part.Named is not { Origin: var origin } named)
            return new HtmlString(words);
        var about = Html.Escape($"{named.Title}: {named.Value.InFull}");
        return new HtmlString(
            AddressOf(origin) is { } address
                ? $"<a href=\"{address}\" title=\"{about}\">{words}</a>"
                : $"<span title=\"{about}\">{words}</span>"
        );
    }

    /// <summary>Where a quantity comes from, in words and as a link.</summary>
    public IHtmlContent Origin(Origin origin) =>
        (origin.Kind, AddressOf(origin)) switch
        {
            (OriginKind.Source, { } address) when view.Source(origin.Words) is { } source => Link(
                address,
                $"{source.Publisher}: {source.Title}"
            ),
            (OriginKind.Claim, { } address) when view.Claim(origin.Words) is { } claim => Link(
                address,
                claim.Claim.Title
            ),
            (OriginKind.Evidence, { } address) when view.FindEvidence(origin.Words) is { } evidence => Link(
                address,
                evidence.Title
            ),
            (OriginKind.Assumed, _) => new HtmlString("our assumption: " + Html.Escape(origin.Words)),
            (OriginKind.Reader, _) => new HtmlString("as you set it"),
            (OriginKind.Calculated, _) => new HtmlString("worked out on this page"),
            _ => new HtmlString(""),
        };

    private static HtmlString Link(string address, string words) =>
        new($"<a href=\"{address}\">{Html.Escape(words)}</a>");

    private string? AddressOf(Origin origin) =>
        origin.Kind switch
        {
            OriginKind.Source when view.Source(origin.Words) is { } source => Addresses.Source(source.Id),
            OriginKind.Claim when view.Claim(origin.Words) is { } claim => Addresses.Claim(claim.Claim.Id),
            OriginKind.Evidence when view.FindEvidence(origin.Words) is { } evidence => Addresses.Evidence(evidence.Id),
            _ => null,
        };

    private HtmlContentBuilder Write(ImmutableArray<ProsePart> parts)
    {
        var html = new HtmlContentBuilder(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            switch (part)
            {
                case ProsePart.Html markup:
                    html.AppendHtml(markup.Markup);
                    break;
                case ProsePart.Words words:
                    WriteWords(
                        html,
                        words.Text,
                        i > 0 && parts[i - 1] is ProsePart.Calculated ? Tail(words.Text, 0) : 0
                    );
                    break;
                case ProsePart.LinkTo link:
                    html.AppendHtml($"<a href=\"{Html.Escape(link.Address)}\">");
                    break;
                case ProsePart.Calculated calculated:
                    var next = i + 1 < parts.Length && parts[i + 1] is ProsePart.Words { Text: var after } ? after : "";
                    WriteResult(html, calculated.Calculation, next[..Tail(next, 0)]);
                    break;
                case ProsePart.Citation citation:
                    // Two numbers side by side would be read as one.
                    if (IsBesideCitation(parts, i))
                        html.AppendHtml("<sup class=\"cite\">,</sup>");
                    WriteCitation(html, citation);
                    break;
            }
        }
        return html;
    }

    private static bool IsBesideCitation(ImmutableArray<ProsePart> parts, int index)
    {
        var before = index - 1;
        while (before >= 0 && parts[before] is ProsePart.Words { Text: var text } && string.IsNullOrWhiteSpace(text))
            before--;
        return before >= 0 && parts[before] is ProsePart.Citation;
    }

    /// <param name="written">So many characters stand there already.</param>
    private void WriteWords(HtmlContentBuilder html, string text, int written)
    {
        // Explanations are written with today's knowledge.
        foreach (var (start, length, term) in view.IsPast ? [] : view.All.Glossary.In(text))
        {
            if (start < written || !explained.Add(term.Name))
                continue;
            terms.Add(term);
            html.AppendHtml(Html.Escape(text[written..start]));
            // As with a result: a button works by keyboard and touch, without scripts, and may stand in a paragraph.
            var tail = Tail(text, start + length);
            html.AppendHtml(
                Joined(
                    $"<button type=\"button\" class=\"term\" popovertarget=\"{Addresses.TermId(term.Name)}\">{Html.Escape(text.Substring(start, length))}</button>",
                    text.Substring(start + length, tail)
                )
            );
            written = start + length + tail;
        }
        html.AppendHtml(Html.Escape(text[written..]));
    }

    // A button that opens a popover works without scripts and may stand in a paragraph, in which <details> may not.
    private void WriteResult(HtmlContentBuilder html, Calculation calculation, string tail)
    {
        // What stands on the page twice is worked out once.
        var number = workings.FindIndex(other => other.IsSameAs(calculation)) + 1;
        if (number == 0)
        {
            workings.Add(calculation);
            number = workings.Count;
        }
        html.AppendHtml(
            Joined(
                $"<button type=\"button\" class=\"result\" popovertarget=\"working-{number}\" title=\"How this comes out\"><data value=\"{Html.Escape(calculation.Exact)}\">{Html.Escape(calculation.Shown)}</data></button>",
                tail
            )
        );
    }

    /// <summary>How many characters from a place on belong to the word before, such as a full stop.</summary>
    private static int Tail(string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from < MostOfTail && !char.IsWhiteSpace(text[end]))
            end++;
        // A letter of two halves stays whole.
        if (end > from && char.IsHighSurrogate(text[end - 1]))
            end--;
        return end - from;
    }

    // A line may break behind a button, whatever follows; a full stop would then begin the next line.
    private static string Joined(string button, string tail) =>
        tail.Length == 0 ? button : $"<span class=\"joined\">{button}{Html.Escape(tail)}</span>";

    private void WriteCitation(HtmlContentBuilder html, ProsePart.Citation citation)
    {
        if (view.Source(citation.Source) is not { } source)
            return;
        var number = references.IndexOf(source) + 1;
        if (number == 0)
        {
            references.Add(source);
            number = references.Count;
        }
        var use = uses[citation.Source] = uses.GetValueOrDefault(citation.Source) + 1;
        var title = Html.Escape($"{source.Publisher}: {source.Title}");
        var locator = citation.Locator is null ? "" : $", {Html.Escape(citation.Locator)}";
        html.AppendHtml(
            $"<sup class=\"cite\"><a id=\"cite-{number}-{use}\" href=\"#ref-{number}\" title=\"{title}\" aria-label=\"Reference {number}{locator}\">{number}{locator}</a></sup>"
        );
    }
}
