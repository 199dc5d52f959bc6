using System.Collections.Concurrent;

namespace RscExplainer.Content;

/// <summary>Finds the terms of the glossary in running text.</summary>
public sealed class Glossary
{
    // By the first word of each form; of forms that begin alike the longest is tried first.
    private readonly FrozenDictionary<string, ImmutableArray<(string Form, Term Term)>> forms;

    // Texts are those of the content, so there are as many as it has, and each is looked through once.
    private readonly ConcurrentDictionary<string, ImmutableArray<FoundTerm>> known = new(StringComparer.Ordinal);

    public Glossary(IEnumerable<Term> terms)
    {
        forms = terms
            .SelectMany(term => term.Also.Prepend(term.Name).Select(form => (Form: form, Term: term)))
            .Where(entry => entry.Form.Length > 0)
            .GroupBy(entry => FirstWord(entry.Form, 0).ToString(), StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Form.Length).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>The terms in a text of the content, looked for when they are first asked for.</summary>
    public ImmutableArray<FoundTerm> In(string text) => known.GetOrAdd(text, text => [.. Find(text)]);

    /// <summary>
    /// The terms in a text in the order in which they occur, as whole words written as in the glossary. The cost grows with the
    /// length of the text alone.
    /// </summary>
    public IEnumerable<FoundTerm> Find(string text)
    {
        var alternate = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length; )
        {
            if (!IsWord(text[i]))
            {
                i++;
                continue;
            }
            var length = FirstWord(text, i).Length;
            if (alternate.TryGetValue(text.AsSpan(i, length), out var candidates))
            {
                var found = candidates.FirstOrDefault(candidate => StandsAt(text, i, candidate.Form));
                if (found.Term is not null)
                {
                    yield return new(i, found.Form.Length, found.Term);
                    i += found.Form.Length;
                    continue;
                }
            }
            i += length;
        }
    }

    private static bool StandsAt(string text, int start, string form) =>
        string.CompareOrdinal(text, start, form, 0, form.Length) == 0
        && (start + form.Length == text.Length || !IsWord(text[start + form.Length]) || !IsWord(form[^1]));

    private static ReadOnlySpan<char> FirstWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsWord(text[end]))
            end++;
        return text.AsSpan(start, Math.Max(end - start, 1));
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character);
}

/// <summary>A term where it occurs.</summary>
public sealed record FoundTerm(int Start, int Length, Term Term);
