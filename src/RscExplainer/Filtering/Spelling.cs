using RscExplainer.Text;

namespace RscExplainer.Filtering;

/// <summary>What a reader may have meant who found nothing.</summary>
internal static class Spelling
{
    /// <summary>More unknown words than this are no slips; each costs a look at all words.</summary>
    private const int MostWords = 3;

    /// <summary>A slip in shorter words could be anything.</summary>
    private const int LeastLetters = 4;

    /// <summary>The search with each word that begins none of the terms replaced by the nearest one; null if one has none near.</summary>
    public static string? Of(SearchQuery search, TermIndex terms)
    {
        var unknown = search.Words.Where(word => !IsKnown(word, terms)).ToList();
        if (unknown.Count is 0 or > MostWords)
            return null;
        var words = new List<string>();
        foreach (var word in search.Words)
        {
            if (!unknown.Contains(word))
                words.Add(word.Written);
            else if (word.Whole.Length >= LeastLetters && DidYouMean.Nearest(terms.Terms, word.Whole) is { } nearest)
                words.Add(nearest);
            else
                return null;
        }
        return string.Join(' ', words);
    }

    private static bool IsKnown(SearchWord word, TermIndex terms) =>
        terms.HasPrefix(word.Whole) || (!word.Parts.IsEmpty && word.Parts.All(terms.HasPrefix));
}
