using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace RscExplainer.Markup.Citations;

/// <summary>Reads citations before Markdig takes their bracket for a link's.</summary>
internal sealed class CitationParser : InlineParser
{
    /// <summary>No citation is longer; the end is looked for no further, so that open brackets cost nothing.</summary>
    private const int MaximumLength = 200;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
            return false;
        var length = Math.Min(MaximumLength, slice.Length);
        var inside = slice.Text.AsSpan(slice.Start + 2, length - 2);
        var end = inside.IndexOfAny("][\r\n");
        if (end < 0)
            end = inside.Length;
        var isClosed = end < inside.Length && inside[end] == ']';
        // Where the bracket isn't closed the first word shows the place; an id it is not.
        if (!isClosed && inside[..end].IndexOf(' ') is >= 0 and var space)
            end = space;
        var written = slice.Text.AsSpan(slice.Start, end + (isClosed ? 3 : 2)).ToString();
        var comma = inside[..end].IndexOf(',');
        var source = inside[..(comma < 0 ? end : comma)].Trim().ToString();
        var locator = comma < 0 ? null : inside[(comma + 1)..end].Trim().ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline(
            isClosed ? source : "",
            string.IsNullOrEmpty(locator) ? null : locator,
            written
        )
        {
            Span = new SourceSpan(start, start + written.Length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += written.Length;
        return true;
    }
}

internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

    // Prose is written by ProseWriter, which knows citations; no renderer of Markdig's needs to.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
