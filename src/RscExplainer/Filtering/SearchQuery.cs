using RscExplainer.Text;

namespace RscExplainer.Filtering;

/// <summary>What a reader searches for: every word must occur, as a word or as the beginning of one.</summary>
public sealed class SearchQuery
{
    public static readonly SearchQuery None = new([]);

    private SearchQuery(ImmutableArray<SearchWord> words) => Words = words;

    /// <summary>Each once, in the order of the text.</summary>
    public ImmutableArray<SearchWord> Words { get; }

    public bool IsEmpty => Words.IsEmpty;

    public static SearchQuery Of(string text)
    {
        var words = new List<SearchWord>();
        var reader = new WordReader();
        reader.Open(text);
        while (reader.Read())
        {
            var word = reader.Word.ToString();
            var parts = words[^reader.Parts..].Select(part => part.Whole).ToImmutableArray();
            words.RemoveRange(words.Count - reader.Parts, reader.Parts);
            words.Add(new(word, parts, text.Substring(reader.Start, reader.Length)));
        }
        return words.Count == 0 ? None : new([.. words.DistinctBy(word => word.Whole, StringComparer.Ordinal)]);
    }

    /// <summary>The places in a text where its words stand, in order and apart from each other.</summary>
    public ImmutableArray<(int Start, int Length)> PlacesIn(string text)
    {
        var found = new List<(int Start, int Length)>();
        foreach (var word in Words)
            found.AddRange(word.PlacesIn(text));
        return Apart(found);
    }

    /// <summary>How many of its words a text has.</summary>
    public int CountIn(string text) => Words.Count(word => word.PlacesIn(text).Count > 0);

    private static ImmutableArray<(int Start, int Length)> Apart(List<(int Start, int Length)> places)
    {
        var apart = ImmutableArray.CreateBuilder<(int Start, int Length)>();
        foreach (var place in places.OrderBy(place => place.Start))
        {
            if (apart.Count > 0 && apart[^1] is var last && place.Start < last.Start + last.Length)
                apart[^1] = (last.Start, Math.Max(last.Length, place.Start + place.Length - last.Start));
            else
                apart.Add(place);
        }
        return apart.ToImmutable();
    }
}

/// <summary>One word of a search.</summary>
/// <param name="Whole">As it is compared.</param>
/// <param name="Parts">
/// The words of which it is made, with hyphens or spaces between digits; empty for a simple one. Who searches for "build-out" also
/// means "build … out", and who searches for "16 000" may mean a 16 and a 000.
/// </param>
/// <param name="Written">As the reader wrote it.</param>
public sealed record SearchWord(string Whole, ImmutableArray<string> Parts, string Written)
{
    /// <summary>Where it stands in a text: the whole, or else all of its parts.</summary>
    public IReadOnlyList<(int Start, int Length)> PlacesIn(string text)
    {
        var whole = new List<(int, int)>();
        var parts = new List<(int, int)>();
        var missing = Parts.ToHashSet(StringComparer.Ordinal);
        var reader = new WordReader();
        reader.Open(text);
        while (reader.Read())
        {
            if (reader.Word.StartsWith(Whole, StringComparison.Ordinal))
                whole.Add((reader.Start, reader.Length));
            foreach (var part in Parts)
            {
                if (!reader.Word.StartsWith(part, StringComparison.Ordinal))
                    continue;
                parts.Add((reader.Start, reader.Length));
                missing.Remove(part);
            }
        }
        return whole.Count > 0 || missing.Count > 0 || Parts.IsEmpty ? whole : parts;
    }
}
