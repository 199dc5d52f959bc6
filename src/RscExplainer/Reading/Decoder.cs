using System.Text;
using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Reading;

/// <summary>Bytes to text: UTF-8 and nothing else, one byte order mark taken off.</summary>
public static class Decoder
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text of a file; null, with a problem, if it isn't text that content may have.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, Problems problems)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            // What comes before the bad byte is shown, so that an editor finds the place.
            var good = Encoding.UTF8.GetString(bytes[..Math.Clamp(exception.Index, 0, bytes.Length)]);
            problems.Add(
                Rules.NotUtf8.At(new SourceText(path, good).At(good.Length), exception.Index) with
                {
                    Hint = "save it as UTF-8",
                }
            );
            return null;
        }
        var source = new SourceText(path, text);
        if (Characters.FirstForbidden(text) is not { } forbidden)
            return source;
        problems.Add(Rules.ForbiddenCharacter.At(source.At(forbidden.Offset, 1), $"U+{forbidden.Character.Value:X4}"));
        return null;
    }
}
