namespace RscExplainer.Repeats;

/// <summary>Something that a sentence speaks of: a stem, a phrase that has one meaning, or a quantity.</summary>
/// <param name="Key">Equal for all ways to say it.</param>
/// <param name="First">The first of its tokens in the sentence.</param>
/// <param name="Last">The last of them.</param>
internal readonly record struct Term(string Key, int First, int Last);

/// <summary>A sentence, heading or item of a list, taken apart.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Paragraph">The number of the paragraph in which it stands.</param>
internal sealed record Sentence(
    int Start,
    int End,
    int Paragraph,
    ImmutableArray<Token> Tokens,
    ImmutableArray<Term> Terms,
    ImmutableArray<Quantity> Quantities,
    ImmutableArray<TimeMention> Times,
    Manner Manner
)
{
    private Dictionary<string, List<Term>>? byKey;

    /// <summary>The places of each key.</summary>
    public Dictionary<string, List<Term>> ByKey => byKey ??= Index();

    private Dictionary<string, List<Term>> Index()
    {
        var index = new Dictionary<string, List<Term>>(Terms.Length, StringComparer.Ordinal);
        foreach (var term in Terms)
        {
            if (index.TryGetValue(term.Key, out var places))
                places.Add(term);
            else
                index.Add(term.Key, [term]);
        }
        return index;
    }
}

/// <summary>How a sentence says what it says.</summary>
[Flags]
internal enum Manner
{
    Plain = 0,

    /// <summary>Somebody is said to say it.</summary>
    Attributed = 1,

    /// <summary>It hopes, plans, expects.</summary>
    Hedged = 2,

    /// <summary>It speaks of what is to come.</summary>
    Ahead = 4,

    /// <summary>It speaks of what has been achieved.</summary>
    Done = 8,

    /// <summary>It says that something is the first, largest or fastest, now.</summary>
    Now = 16,
}
