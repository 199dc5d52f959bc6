using Markdig.Syntax.Inlines;

namespace RscExplainer.Markup.Citations;

/// <summary>A reference to a source inside prose, as written: [@source-id] or [@source-id, p. 3].</summary>
internal sealed class CitationInline(string source, string? locator, string written) : LeafInline
{
    /// <summary>As it stands in the file.</summary>
    public string Written { get; } = written;

    public string Source { get; } = source;

    public string? Locator { get; } = locator;
}
