using F23.StringSimilarity;

namespace RscExplainer.Text;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class DidYouMean
{
    private static readonly OptimalStringAlignment Distance = new();

    /// <summary>The nearest of the names as a hint; null if none is near. A third of the letters may differ, at least one, swaps count once.</summary>
    public static string? Among(IEnumerable<string> names, string word) =>
        Nearest(names, word) is { } name ? $"did you mean '{name}'?" : null;

    /// <summary>The nearest name within the limit of <see cref="Among"/>, or null; of equally near ones the first in order.</summary>
    public static string? Nearest(IEnumerable<string> names, string word)
    {
        // Long nonsense from outside must not cost more than a real name would.
        if (word.Length is 0 or > 100)
            return null;
        var limit = Math.Max(1, word.Length / 3);
        return names
            .Where(name => Math.Abs(name.Length - word.Length) <= limit)
            .Select(name => (name, distance: Distance.Distance(name.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(candidate => candidate.distance <= limit)
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name)
            .FirstOrDefault();
    }
}
