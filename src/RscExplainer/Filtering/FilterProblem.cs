namespace RscExplainer.Filtering;

/// <summary>Something in an address that can't be followed. It counts for nothing: pages say so, the API refuses.</summary>
/// <param name="Key">Where it stands.</param>
/// <param name="Value">What stands there.</param>
public abstract record FilterProblem(string Key, string Value)
{
    /// <summary>A value that a facet doesn't have.</summary>
    /// <param name="Nearest">What may have been meant.</param>
    public sealed record UnknownChoice(Facet Facet, string Value, string? Nearest) : FilterProblem(Facet.Key, Value);

    /// <param name="Nearest">What may have been meant.</param>
    public sealed record UnknownOrder(string Value, ClaimOrder? Nearest) : FilterProblem(ClaimFilter.OrderKey, Value);

    /// <summary>Not a number from 1 to <see cref="ClaimFilter.MostPages"/>.</summary>
    public sealed record UnknownPage(string Value) : FilterProblem(ClaimFilter.PageKey, Value);

    /// <summary>Words that are longer than <see cref="ClaimFilter.MostCharacters"/>.</summary>
    public sealed record TooLong(string Value) : FilterProblem(ClaimFilter.WordsKey, Value);

    /// <summary>Words with a character that no text here can have.</summary>
    public sealed record ForbiddenCharacter(string Value) : FilterProblem(ClaimFilter.WordsKey, Value);

    /// <summary>Words without a letter or digit.</summary>
    public sealed record NoWords(string Value) : FilterProblem(ClaimFilter.WordsKey, Value);
}
