using RscExplainer.Timelines;

namespace RscExplainer.Charts;

/// <summary>Breaks words into lines.</summary>
internal static class Lines
{
    /// <summary>As many lines as it takes; a word that is wider than all of them has one for itself.</summary>
    public static ImmutableArray<string> Of(string words, double width, double size, TextWeight weight)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines.Count > 0 ? $"{lines[^1]} {word}" : word;
            if (lines.Count > 0 && TextWidth.Of(longer, size, weight) <= width)
                lines[^1] = longer;
            else
                lines.Add(word);
        }
        return lines.ToImmutable();
    }
}
