using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RscExplainer.Calculations;
using RscExplainer.Markup.Citations;
using RscExplainer.Markup.Formulas;
using RscExplainer.Text;

namespace RscExplainer.Markup;

/// <summary>
/// Writes the parts of prose from Markdig's syntax tree. This is the list of what prose may hold: what isn't named here isn't
/// written, and nothing that an author wrote becomes a tag, an attribute or an address without passing through it.
/// </summary>
internal sealed class ProseWriter
{
    private const int MaximumDepth = 64;

    private readonly List<ProsePart> parts = [];
    private readonly StringBuilder html = new();
    private readonly StringBuilder plain = new();
    private readonly List<ProseHeading> headings = [];
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private int depth;

    // Links can't hold links, and a heading is no place to explain a word.
    private int wordsAreFixed;
    private bool isInLink;

    private readonly IReadOnlyDictionary<FormulaInline, Formula> read;
    private readonly List<Formula> formulas = [];

    /// <param name="read">The calculations that could be read.</param>
    public ProseWriter(MarkdownDocument document, IReadOnlyDictionary<FormulaInline, Formula> read)
    {
        this.read = read;
        Blocks = Write(() => WriteBlocks(document));
        PlainText = Condense(plain.ToString());
        Formulas = [.. formulas];
        Inline = document is [ParagraphBlock { Inline: { } inline }] ? Write(() => WriteInlines(inline)) : Blocks;
        Headings = [.. headings];
    }

    public ImmutableArray<ProsePart> Blocks { get; }

    public ImmutableArray<ProsePart> Inline { get; }

    public string PlainText { get; }

    public ImmutableArray<ProseHeading> Headings { get; }

    /// <summary>Those that stand in the plain text, in its order.</summary>
    public ImmutableArray<Formula> Formulas { get; }

    /// <summary>Whether something was left out because it lay deeper than <see cref="MaximumDepth"/>.</summary>
    public bool IsTooDeep { get; private set; }

    private ImmutableArray<ProsePart> Write(Action write)
    {
        parts.Clear();
        write();
        Flush();
        return [.. parts];
    }

    private void WriteBlocks(ContainerBlock blocks)
    {
        foreach (var block in blocks)
            WriteBlock(block);
    }

    private void WriteBlock(Block block) => Deeper(() => WriteThis(block));

    private void WriteThis(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph
                when paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } }:
                WriteInlines(paragraph.Inline);
                plain.Append(' ');
                break;
            case ParagraphBlock paragraph:
                Element("p", () => WriteInlines(paragraph.Inline));
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock { IsOrdered: true } list:
                html.Append(Start(list));
                WriteBlocks(list);
                html.Append("</ol>\n");
                break;
            case ListBlock list:
                Element("ul", () => WriteBlocks(list));
                break;
            case ListItemBlock item:
                Element("li", () => WriteBlocks(item));
                break;
            case QuoteBlock quote:
                Element("blockquote", () => WriteBlocks(quote));
                break;
            case CodeBlock code:
                html.Append("<pre tabindex=\"0\"><code>");
                Fixed(() => WriteText(code.Lines.ToString()));
                html.Append("</code></pre>\n");
                break;
            case ThematicBreakBlock:
                html.Append("<hr>\n");
                break;
            case Table table:
                WriteTable(table);
                break;
        }
    }

    private static string Start(ListBlock list) =>
        int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) && start != 1
            ? $"<ol start=\"{start}\">\n"
            : "<ol>\n";

    // A page has one h1 of its own, so the prose begins below it whatever its author wrote.
    private void WriteHeading(HeadingBlock heading)
    {
        var level = Math.Max(heading.Level, 2);
        var text = TextOf(heading.Inline);
        var id = UniqueId(text);
        headings.Add(new(level, id, text));
        html.Append(CultureInfo.InvariantCulture, $"<h{level} id=\"{id}\">");
        Fixed(() => WriteInlines(heading.Inline));
        html.Append(
            CultureInfo.InvariantCulture,
            $"<a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to: {Html.Escape(text)}\">#</a></h{level}>\n"
        );
        plain.Append(' ');
    }

    private static string TextOf(ContainerInline? inlines) =>
        Condense(
            string.Concat(
                inlines
                    ?.Descendants()
                    .Select(inline =>
                        inline switch
                        {
                            LiteralInline literal => literal.Content.ToString(),
                            HtmlEntityInline entity => entity.Transcoded.ToString(),
                            CodeInline code => code.Content,
                            LineBreakInline => " ",
                            _ => "",
                        }
                    )
                    ?? []
            )
        );

    // The prefix keeps an author's heading from taking an id that the page itself uses.
    private string UniqueId(string text)
    {
        var id = "h-" + Slug(text);
        var times = ids[id] = ids.GetValueOrDefault(id) + 1;
        return times == 1 ? id : $"{id}--{times}";
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-' && character is ' ' or '-' or '–')
                slug.Append('-');
            if (slug.Length >= 60)
                break;
        }
        return slug.ToString().Trim('-');
    }

    private void WriteTable(Table table)
    {
        html.Append("<div class=\"scroll\" tabindex=\"0\"><table>\n");
        foreach (var row in table.OfType<TableRow>())
        {
            html.Append("<tr>");
            foreach (var cell in row.OfType<TableCell>())
            {
                html.Append(row.IsHeader ? "<th scope=\"col\">" : "<td>");
                foreach (var block in cell)
                {
                    if (block is ParagraphBlock paragraph)
                        WriteInlines(paragraph.Inline);
                }
                html.Append(row.IsHeader ? "</th>" : "</td>");
                plain.Append(' ');
            }
            html.Append("</tr>\n");
        }
        html.Append("</table></div>\n");
    }

    private void WriteInlines(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
            WriteInline(inline);
    }

    private void WriteInline(Inline inline) => Deeper(() => WriteThis(inline));

    // A stack overflow would end the process, so depth is counted.
    private void Deeper(Action write)
    {
        depth++;
        if (depth > MaximumDepth)
            IsTooDeep = true;
        else
            write();
        depth--;
    }

    private void WriteThis(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteText(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                WriteText(entity.Transcoded.ToString());
                break;
            case LineBreakInline { IsHard: true }:
                html.Append("<br>");
                plain.Append(' ');
                break;
            case LineBreakInline:
                WriteText(" ");
                break;
            case CodeInline code:
                html.Append("<code>");
                Fixed(() => WriteText(code.Content));
                html.Append("</code>");
                break;
            case EmphasisInline emphasis:
                var tag = emphasis.DelimiterCount == 2 ? "strong" : "em";
                html.Append('<').Append(tag).Append('>');
                WriteInlines(emphasis);
                html.Append("</").Append(tag).Append('>');
                break;
            case CitationInline citation:
                TrimEnd();
                Flush();
                parts.Add(new ProsePart.Citation(citation.Source, citation.Locator));
                break;
            case FormulaInline inlined:
                if (!read.TryGetValue(inlined, out var formula))
                    break;
                Flush();
                parts.Add(new ProsePart.Waiting(formula));
                formulas.Add(formula);
                plain.Append(Prose.NotYet);
                break;
            case LinkInline { IsImage: false, Url: { } url } link:
                WriteLink(url, () => WriteInlines(link));
                break;
            case AutolinkInline auto:
                WriteLink(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, () => WriteText(auto.Url));
                break;
            // Brackets and the like that were opened and never closed are text, with what stands in them.
            case DelimiterInline delimiter:
                WriteText(delimiter.ToLiteral());
                WriteInlines(delimiter);
                break;
            case ContainerInline container:
                WriteInlines(container);
                break;
        }
    }

    private void WriteLink(string url, Action words)
    {
        // An address in pointed brackets may stand among a link's words.
        if (isInLink)
        {
            words();
            return;
        }
        isInLink = true;
        switch (LinkTarget.Of(url))
        {
            case LinkTarget.Kind.Site:
                Flush();
                parts.Add(new ProsePart.LinkTo(url));
                Fixed(words);
                html.Append("</a>");
                break;
            case LinkTarget.Kind.Outside:
                html.Append("<a href=\"").Append(Html.Escape(url)).Append("\" rel=\"external\">");
                Fixed(words);
                html.Append("</a>");
                break;
            // Refused already, as a problem; the words alone are harmless.
            default:
                words();
                break;
        }
        isInLink = false;
    }

    private void WriteText(string text)
    {
        plain.Append(text);
        if (wordsAreFixed > 0)
        {
            html.Append(Html.Escape(text));
            return;
        }
        Flush();
        // Markdig splits text at every sign that might have meant something; a term may stand across the split.
        if (parts is [.., ProsePart.Words last])
            parts[^1] = new ProsePart.Words(last.Text + text);
        else
            parts.Add(new ProsePart.Words(text));
    }

    // A reference hangs on the word before it, however it was written.
    private void TrimEnd()
    {
        while (plain.Length > 0 && plain[^1] == ' ')
            plain.Length--;
        if (html.Length == 0 && parts is [.., ProsePart.Words last])
            parts[^1] = new ProsePart.Words(last.Text.TrimEnd(' '));
    }

    private void Fixed(Action write)
    {
        wordsAreFixed++;
        write();
        wordsAreFixed--;
    }

    private void Element(string tag, Action content)
    {
        html.Append('<').Append(tag).Append('>');
        content();
        html.Append("</").Append(tag).Append(">\n");
        plain.Append(' ');
    }

    private void Flush()
    {
        if (html.Length == 0)
            return;
        if (parts is [.., ProsePart.Html last])
            parts[^1] = new ProsePart.Html(last.Markup + html);
        else
            parts.Add(new ProsePart.Html(html.ToString()));
        html.Clear();
    }

    private static string Condense(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
