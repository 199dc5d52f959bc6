namespace RscExplainer.Text;

/// <summary>
/// A text taken out of a file, which still knows where each of its characters stands there: the body of a file, or a YAML value
/// whose quotes and indentation are gone.
/// </summary>
public sealed class PlacedText
{
    private readonly (int InText, int InFile)[] runs;
    private readonly Location? whole;

    private PlacedText(string text, SourceText source, (int InText, int InFile)[] runs, Location? whole)
    {
        Text = text;
        Source = source;
        this.runs = runs;
        this.whole = whole;
    }

    public string Text { get; }

    public SourceText Source { get; }

    /// <summary>A slice of the file itself.</summary>
    public static PlacedText Slice(SourceText source, int start, int length) =>
        new(source.Text.Substring(start, length), source, [(0, start)], null);

    /// <summary>A text that stands in the file in runs; each run goes on until the next one begins.</summary>
    public static PlacedText Runs(string text, SourceText source, (int InText, int InFile)[] runs) =>
        new(text, source, runs, null);

    /// <summary>A text of which only the place of the whole is known, as with a folded scalar.</summary>
    public static PlacedText Within(string text, Location whole) => new(text, whole.Source, [], whole);

    /// <summary>
    /// A text taken out of this one in pieces, each of which stands here on one line; each piece goes on until the next one begins.
    /// </summary>
    public PlacedText Part(string part, IEnumerable<(int InPart, int InText)> pieces) =>
        whole is { } place
            ? Within(part, place)
            : Runs(part, Source, [.. pieces.Select(piece => (piece.InPart, At(piece.InText, 0).Start))]);

    /// <summary>Where a part of the text stands in the file.</summary>
    public Location At(int start, int length)
    {
        if (whole is { } place)
            return place;
        var run = Array.FindLastIndex(runs, run => run.InText <= start);
        return run < 0 ? Source.At(0) : Source.At(runs[run].InFile + start - runs[run].InText, length);
    }
}
