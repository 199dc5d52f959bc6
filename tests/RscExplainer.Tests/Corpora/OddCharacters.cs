namespace RscExplainer.Tests.Corpora;

/// <summary>Characters that hide, turn or end text.</summary>
internal static class OddCharacters
{
    /// <summary>Each with something round it.</summary>
    public static readonly ImmutableArray<string> InWords =
    [
        .. Enumerable
            .Range(0, 0x20)
            .Concat(Enumerable.Range(0x7F, 0x21))
            .Concat(Enumerable.Range(0x200B, 5))
            .Concat(Enumerable.Range(0x2028, 7))
            .Concat(Enumerable.Range(0x2060, 10))
            .Concat([0x61C, 0xAD, 0x180E, 0xFEFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE0001, 0xE0041, 0x301])
            .Select(char.ConvertFromUtf32)
            .Append("\uD800")
            .Append("\uDC00")
            .Select(character => $"a{character}b"),
    ];
}
