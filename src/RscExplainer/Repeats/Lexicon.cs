using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Repeats;

/// <summary>Which words say the same, and the names by which one knows what a sentence is about.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Stems, string Key)>> phrases;

    private Lexicon(IEnumerable<(string Phrase, string Key)> forms)
    {
        phrases = forms
            .Select(form => (Stems: StemsOf(form.Phrase), form.Key))
            .Where(form => !form.Stems.IsEmpty)
            .GroupBy(form => form.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(form => form.Stems.Length).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>The glossary's forms come first: what the content says of its words goes before what is usual.</summary>
    public static Lexicon From(SnapshotAsOf view) =>
        new(
            view.All.Terms.SelectMany(term => term.Also.Prepend(term.Name).Select(form => (form, KeyOf(term.Name))))
                .Concat(English.Synonyms.SelectMany(group => group.Select(form => (form, KeyOf(group[0])))))
        );

    public static string KeyOf(string phrase) => string.Join(' ', StemsOf(phrase));

    /// <summary>Whether any known phrase begins with a stem.</summary>
    public bool Begins(string stem) => phrases.ContainsKey(stem);

    /// <summary>The key and length of the longest known phrase that begins with a stem; null if none does.</summary>
    public (string Key, int Length)? Longest(ReadOnlySpan<string> stems)
    {
        if (stems.IsEmpty || !phrases.TryGetValue(stems[0], out var candidates))
            return null;
        foreach (var (phrase, key) in candidates)
        {
            if (phrase.Length <= stems.Length && stems[..phrase.Length].SequenceEqual(phrase.AsSpan()))
                return (key, phrase.Length);
        }
        return null;
    }

    private static ImmutableArray<string> StemsOf(string phrase) =>
        [.. Lexer.Read(phrase).Where(token => token.IsWord || token.IsNumber).Select(token => Stems.Of(token.Text))];
}
