using System.Buffers;

namespace RscExplainer.Repeats;

/// <summary>
/// Forms of an English word have one stem: trains, trained and training; large stays apart from larger and largest, and built
/// from building, since they say something else. After M. F. Porter, “An algorithm for suffix stripping” (1980), cut short.
/// </summary>
internal static class Stems
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["begun"] = "begin",
        ["began"] = "begin",
        ["grew"] = "grow",
        ["grown"] = "grow",
        ["said"] = "say",
        ["told"] = "tell",
        ["wrote"] = "write",
        ["written"] = "write",
        ["ran"] = "run",
        ["taken"] = "take",
        ["took"] = "take",
        ["held"] = "hold",
        ["fed"] = "feed",
        ["found"] = "find",
        ["kept"] = "keep",
        ["made"] = "make",
        ["does"] = "do",
        ["did"] = "do",
        ["done"] = "done",
        ["thought"] = "think",
        ["using"] = "use",
        ["used"] = "use",
        ["people"] = "people",
        ["goes"] = "go",
        ["went"] = "go",
        ["news"] = "news",
        ["always"] = "always",
        ["this"] = "this",
        ["its"] = "its",
        ["has"] = "has",
        ["was"] = "was",
        ["is"] = "is",
        ["as"] = "as",
        ["us"] = "us",
        ["less"] = "less",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Longest first.
    private static readonly ImmutableArray<(string Ending, string Instead)> Endings =
    [
        ("ization", "iz"),
        ("isation", "iz"),
        ("ations", "at"),
        ("ation", "at"),
        ("ingly", ""),
        ("ement", ""),
        ("ments", ""),
        ("ment", ""),
        ("ities", ""),
        ("ising", "iz"),
        ("izing", "iz"),
        ("ised", "iz"),
        ("ized", "iz"),
        ("ises", "iz"),
        ("izes", "iz"),
        ("ates", "at"),
        ("ated", "at"),
        ("ating", "at"),
        ("ions", ""),
        ("ion", ""),
        ("ings", ""),
        ("ing", ""),
        ("ers", ""),
        ("ies", "y"),
        ("ied", "y"),
        ("ity", ""),
        ("ate", "at"),
        ("ise", "iz"),
        ("ize", "iz"),
        ("edly", ""),
        ("ely", ""),
        ("ed", ""),
        ("er", ""),
        ("ly", ""),
        ("es", ""),
        ("s", ""),
        ("e", ""),
    ];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static string Of(string word)
    {
        if (Irregular.TryGetValue(word, out var known))
            return known;
        // Comparatives and names of models mean more than their stems; short words have no endings.
        if (
            word.Length < 4
            || word.EndsWith("ss", StringComparison.Ordinal)
            || word.AsSpan().ContainsAnyInRange('0', '9')
        )
            return WithoutPlural(word);
        foreach (var (ending, instead) in Endings)
        {
            if (
                !word.EndsWith(ending, StringComparison.Ordinal)
                || !HasVowel(word.AsSpan(0, word.Length - ending.Length))
            )
                continue;
            var rest = word.Length - ending.Length;
            if (rest + instead.Length < 3)
                continue;
            // Bigger, larger and faster compare; a computer and a researcher don't.
            if (ending is "er" && rest <= 4)
                return word;
            var stem = string.Concat(word.AsSpan(0, rest), instead);
            return Undoubled(stem);
        }
        return word;
    }

    private static string WithoutPlural(string word) =>
        word.Length > 3 && word[^1] == 's' && char.IsAsciiDigit(word[^2]) ? word[..^1]
        : word.Length == 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;

    private static string Undoubled(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
        : stem.Length > 3 && stem[^1] == 'i' ? stem[..^1] + "y"
        : stem;

    private static bool HasVowel(ReadOnlySpan<char> text) => text.ContainsAny(Vowels);
}
