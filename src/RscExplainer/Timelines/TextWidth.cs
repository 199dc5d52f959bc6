using System.Text;
using RscExplainer.Text;

namespace RscExplainer.Timelines;

public enum TextWeight
{
    Regular,
    Semibold,
}

/// <summary>
/// How wide words become in the sans serif of the site. The server has no fonts, so the advance widths of Inter stand here; kerning
/// changes them by less than a hundredth. Signs that aren't in the table count as a whole em, as Chinese ones have.
/// </summary>
public static class TextWidth
{
    private const char First = ' ';
    private const int Em = 1000;

    // From the space to the tilde, in thousandths of an em.
    private static readonly ImmutableArray<int> Regular =
    [
        281,
        288,
        466,
        633,
        642,
        982,
        644,
        300,
        365,
        365,
        501,
        662,
        288,
        460,
        288,
        360,
        631,
        407,
        610,
        618,
        646,
        593,
        620,
        566,
        619,
        620,
        288,
        302,
        662,
        662,
        662,
        511,
        966,
        690,
        654,
        730,
        722,
        601,
        590,
        746,
        743,
        269,
        571,
        672,
        565,
        903,
        753,
        765,
        639,
        765,
        644,
        642,
        646,
        744,
        690,
        985,
        682,
        679,
        629,
        365,
        360,
        365,
        471,
        456,
        323,
        562,
        612,
        571,
        612,
        583,
        370,
        613,
        591,
        242,
        242,
        549,
        242,
        876,
        591,
        600,
        612,
        612,
        376,
        528,
        327,
        591,
        562,
        818,
        546,
        562,
        552,
        426,
        333,
        426,
        662,
    ];

    private static readonly ImmutableArray<int> Semibold =
    [
        252,
        321,
        523,
        644,
        650,
        1004,
        663,
        326,
        373,
        373,
        540,
        673,
        319,
        465,
        319,
        379,
        660,
        423,
        623,
        636,
        666,
        612,
        640,
        576,
        640,
        640,
        319,
        329,
        673,
        673,
        673,
        543,
        999,
        728,
        659,
        737,
        722,
        605,
        588,
        749,
        746,
        277,
        580,
        703,
        565,
        922,
        759,
        769,
        645,
        773,
        652,
        650,
        660,
        736,
        728,
        1020,
        720,
        713,
        652,
        373,
        379,
        373,
        481,
        469,
        351,
        574,
        624,
        583,
        624,
        591,
        389,
        625,
        612,
        262,
        262,
        569,
        262,
        900,
        612,
        609,
        624,
        624,
        397,
        549,
        353,
        612,
        587,
        839,
        569,
        588,
        566,
        455,
        359,
        455,
        673,
    ];

    /// <summary>The width of a line, in the unit of the size.</summary>
    public static double Of(string text, double size, TextWeight weight = TextWeight.Regular)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Advance(rune, weight) ?? Em;
        return width * size / Em;
    }

    /// <summary>Whether each sign of a text is in the table, so that its width is more than a guess.</summary>
    public static bool IsKnown(string text) =>
        text.EnumerateRunes().All(rune => Advance(rune, TextWeight.Regular) is not null);

    /// <summary>
    /// Words broken into lines that are narrow enough, so many at most; what is left over gives way to an ellipsis, and so does the
    /// rest of a word that is too long for a line.
    /// </summary>
    public static ImmutableArray<string> Wrap(string text, double size, double width, int lines)
    {
        var words = new Queue<string>(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var wrapped = ImmutableArray.CreateBuilder<string>();
        while (words.Count > 0 && wrapped.Count < lines)
        {
            var line = Of(words.Peek(), size) <= width ? words.Dequeue() : WithEllipsis(words.Dequeue(), size, width);
            while (words.Count > 0 && Of($"{line} {words.Peek()}", size) <= width)
                line = $"{line} {words.Dequeue()}";
            wrapped.Add(line);
        }
        if (words.Count > 0 && wrapped.Count > 0)
            wrapped[^1] = WithEllipsis(wrapped[^1], size, width);
        return wrapped.ToImmutable();
    }

    private static string WithEllipsis(string line, double size, double width)
    {
        var end = line.Length;
        while (end > 0 && Of(Shortened(line, end), size) > width)
            end -= end > 1 && char.IsLowSurrogate(line[end - 1]) ? 2 : 1;
        return Shortened(line, end);
    }

    private static string Shortened(string line, int end) => line[..end].TrimEnd(' ', '.', ',', ';', ':', '–') + "…";

    private static int? Advance(Rune rune, TextWeight weight)
    {
        var table = weight is TextWeight.Regular ? Regular : Semibold;
        return rune.Value switch
        {
            >= First and <= '~' => table[rune.Value - First],
            '\u00A0' => table[0],
            '‘' or '’' => weight is TextWeight.Regular ? 261 : 294,
            '“' or '”' => weight is TextWeight.Regular ? 440 : 507,
            '–' => 500,
            '…' => weight is TextWeight.Regular ? 864 : 956,
            '×' or '÷' => table['+' - First],
            >= 'À' and < '\u0250' => Accented(rune, table),
            _ => null,
        };
    }

    // As wide as the letter, or the two, that it is a form of.
    private static int? Accented(Rune rune, ImmutableArray<int> table)
    {
        Span<char> letters = stackalloc char[Folding.MostCharacters];
        var length = Folding.Fold(rune, letters);
        var width = 0;
        foreach (var letter in letters[..length])
        {
            if (letter is < 'a' or > 'z')
                return null;
            width += table[(Rune.IsUpper(rune) ? char.ToUpperInvariant(letter) : letter) - First];
        }
        return width;
    }
}
