using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using RscExplainer.Calculations;

namespace RscExplainer.Markup.Formulas;

/// <summary>Takes calculations out of prose before Markdig sees emphasis in their signs of multiplication.</summary>
internal sealed class FormulaInlineParser : InlineParser
{
    private const string End = "=}";

    public FormulaInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '=')
            return false;
        // One that is too long is refused as such, so it is looked for a little farther; open ones cost nothing.
        var length = Math.Min((2 * Formula.MaximumLength) + End.Length, slice.Length - 2);
        var inside = slice.Text.AsSpan(slice.Start + 2, length);
        var end = inside.IndexOf(End, StringComparison.Ordinal);
        var ending = end < 0 ? Ending.Open : Ending.Closed;
        // Of an open one the first word shows the place.
        var taken = end < 0 ? "" : inside[..end].ToString();
        var whole = end < 0 ? 2 : end + 2 + End.Length;
        var lines = ImmutableArray.CreateBuilder<(int, int)>();
        for (var line = 0; line <= taken.Length; )
        {
            lines.Add((line, processor.GetSourcePosition(slice.Start + 2 + line)));
            var next = taken.IndexOf('\n', line);
            line = next < 0 ? taken.Length + 1 : next + 1;
        }
        var start = processor.GetSourcePosition(slice.Start, out var row, out var column);
        processor.Inline = new FormulaInline(taken, lines.ToImmutable(), ending)
        {
            Span = new SourceSpan(start, start + whole - 1),
            Line = row,
            Column = column,
        };
        slice.Start += whole;
        return true;
    }
}

internal sealed class FormulaExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new FormulaInlineParser());

    // Prose is written by ProseWriter; no renderer of Markdig's needs to know calculations.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
