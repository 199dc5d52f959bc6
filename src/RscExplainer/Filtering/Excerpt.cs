namespace RscExplainer.Filtering;

/// <summary>A piece of a text round what was searched for.</summary>
/// <param name="Places">Where the words stand in the piece.</param>
public sealed record Excerpt(string Text, ImmutableArray<(int Start, int Length)> Places)
{
    /// <summary>So many characters stand before the first word that was found, if there are as many.</summary>
    private const int Before = 60;

    /// <summary>Whole words of a text, at most so many characters, with the first place in them; dots where something is left out.</summary>
    public static Excerpt Of(string text, SearchQuery query, int most)
    {
        var places = query.PlacesIn(text);
        if (text.Length <= most)
            return new(text, places);
        var first = places.IsEmpty ? 0 : places[0].Start;
        var start = first <= Before ? 0 : AfterSpace(text, first - Before, first);
        var end = start + most >= text.Length ? text.Length : BeforeSpace(text, start + most, first + 1);
        var lead = start == 0 ? "" : "… ";
        var shift = lead.Length - start;
        return new(
            $"{lead}{text[start..end]}{(end == text.Length ? "" : " …")}",
            [
                .. places
                    .Where(place => place.Start >= start && place.Start + place.Length <= end)
                    .Select(place => (place.Start + shift, place.Length)),
            ]
        );
    }

    // A text without spaces is cut all the same, but never inside a pair of surrogates.
    private static int AfterSpace(string text, int from, int to)
    {
        var space = text.IndexOf(' ', from, to - from);
        var start = space >= 0 ? space + 1 : from;
        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static int BeforeSpace(string text, int from, int to)
    {
        var space = text.LastIndexOf(' ', from, from - to + 1);
        var end = space >= 0 ? space : from;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
