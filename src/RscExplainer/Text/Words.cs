using System.Text.Json;

namespace RscExplainer.Text;

/// <summary>How the members of enumerations are written in files, addresses and data: MetLate is met-late.</summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Words[value];

    /// <summary>The member that a word names, or null.</summary>
    public static T? Parse<T>(string word)
        where T : struct, Enum => Cache<T>.Values.TryGetValue(word, out var value) ? value : null;

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );
    }
}
