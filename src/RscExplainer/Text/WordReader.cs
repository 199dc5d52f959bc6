using System.Text;

namespace RscExplainer.Text;

/// <summary>
/// Reads the words of a text as a search compares them (<see cref="Folding"/>), with their places. Apostrophes inside a word and a
/// possessive 's count for nothing; "16,000" is one word, however its digits are grouped; "4.99" is one. After the words that hyphens
/// join, and after digits that spaces group, comes the whole once more: "build-out" is build, out, buildout. One reader reads one
/// text after the other, without allocating.
/// </summary>
public sealed class WordReader
{
    /// <summary>What a word has beyond this is left away.</summary>
    public const int MostCharacters = 64;

    /// <summary>Words that are joined already to as many characters aren't joined with more, so that there is room for each.</summary>
    private const int MostBeforeJoining = 32;

    private readonly char[] whole = new char[MostCharacters];
    private string text = "";
    private int position;
    private int wholeLength;
    private int wholeStart;
    private int partStart;
    private int parts;
    private State state;

    // Of the word that was read last, for the question whether digits go on behind it.
    private bool isNumber;
    private int digits;

    private enum State
    {
        /// <summary>The word goes on with the next one, as its part.</summary>
        Joined,
        Ended,

        /// <summary>Its parts are told, the whole is next.</summary>
        WholeIsNext,
    }

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>How much of the text it takes.</summary>
    public int Length { get; private set; }

    /// <summary>Of how many words that were read just before this is the whole; 0 for a word of its own.</summary>
    public int Parts { get; private set; }

    /// <summary>The word, until the next one is read.</summary>
    public ReadOnlySpan<char> Word => whole.AsSpan(partStart, wholeLength - partStart);

    public void Open(string of)
    {
        text = of;
        position = 0;
        state = State.Ended;
    }

    /// <summary>Goes to the next word; false at the end of the text.</summary>
    public bool Read()
    {
        if (state is State.WholeIsNext)
        {
            (Start, Length, Parts, partStart, state) = (wholeStart, Start + Length - wholeStart, parts, 0, State.Ended);
            return true;
        }
        Parts = 0;
        if (state is State.Ended)
        {
            while (position < text.Length && !IsWordAt(position))
                position++;
            if (position == text.Length)
                return false;
            (wholeLength, wholeStart, parts) = (0, position, 0);
        }
        partStart = wholeLength;
        ReadPart();
        parts++;
        state =
            IsJoined() ? State.Joined
            : parts > 1 ? State.WholeIsNext
            : State.Ended;
        return true;
    }

    private void ReadPart()
    {
        Start = position;
        (isNumber, digits) = (true, 0);
        var isGrouped = false;
        var end = position;
        while (position < text.Length)
        {
            var character = text[position];
            if (IsWordAt(position))
            {
                Rune.TryGetRuneAt(text, position, out var rune);
                Append(rune);
                isNumber &= char.IsAsciiDigit(character);
                digits++;
                position += rune.Utf16SequenceLength;
                end = position;
            }
            else if (Folding.IsNothing(character))
                end = ++position;
            else if (
                isNumber
                && IsGroupSign(character)
                && (isGrouped ? digits == 3 : digits <= 3)
                && ThreeDigitsAt(position + 1)
            )
            {
                (isGrouped, digits) = (true, 0);
                position++;
            }
            else if (character == '.' && char.IsAsciiDigit(text[position - 1]) && IsDigitAt(position + 1))
            {
                isNumber = false;
                Append(new('.'));
                position++;
            }
            else if (IsApostrophe(character) && IsWordAt(position + 1))
            {
                // Whose it is, isn't part of what it is.
                if (text[position + 1] is 's' or 'S' && !IsWordAt(position + 2))
                {
                    position += 2;
                    break;
                }
                position++;
            }
            else
                break;
        }
        Length = end - Start;
    }

    private bool IsJoined()
    {
        if (position >= text.Length || wholeLength > MostBeforeJoining)
            return false;
        var joins = text[position] switch
        {
            '-' or '\u2010' or '\u2011' => IsWordAt(position + 1),
            ' ' => isNumber && digits <= 3 && ThreeDigitsAt(position + 1) && !IsWordAt(position + 4),
            _ => false,
        };
        if (joins)
            position++;
        return joins;
    }

    private void Append(Rune rune)
    {
        Span<char> folded = stackalloc char[Folding.MostCharacters];
        var length = Folding.Fold(rune, folded);
        if (wholeLength + length > MostCharacters)
            return;
        folded[..length].CopyTo(whole.AsSpan(wholeLength));
        wholeLength += length;
    }

    private bool IsWordAt(int index) =>
        index < text.Length
        && (
            char.IsAscii(text[index])
                ? char.IsAsciiLetterOrDigit(text[index])
                : Rune.TryGetRuneAt(text, index, out var rune) && Rune.IsLetterOrDigit(rune)
        );

    private bool IsDigitAt(int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    // Exactly three.
    private bool ThreeDigitsAt(int index) =>
        IsDigitAt(index) && IsDigitAt(index + 1) && IsDigitAt(index + 2) && !IsDigitAt(index + 3);

    private static bool IsGroupSign(char character) =>
        character is ',' or '\u00A0' or '\u2007' or '\u2009' or '\u202F' || IsApostrophe(character);

    private static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u2018' or '\u02BC';
}
