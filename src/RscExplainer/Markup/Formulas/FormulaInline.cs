using Markdig.Syntax.Inlines;

namespace RscExplainer.Markup.Formulas;

/// <summary>A calculation inside prose, as written: {= 1 EB / 36000 yr in Mbit/s =}.</summary>
/// <param name="written">What stands between the signs.</param>
/// <param name="lines">Where each of its lines begins: in it, and in the Markdown.</param>
/// <param name="ending">Whether its end was found.</param>
internal sealed class FormulaInline(string written, ImmutableArray<(int InIt, int InMarkdown)> lines, Ending ending)
    : LeafInline
{
    public string Written { get; } = written;

    public ImmutableArray<(int InIt, int InMarkdown)> Lines { get; } = lines;

    public Ending Ending { get; } = ending;
}

/// <summary>Whether the end of something was found.</summary>
internal enum Ending
{
    Closed,
    Open,
}
