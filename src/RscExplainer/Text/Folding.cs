using System.Text;

namespace RscExplainer.Text;

/// <summary>
/// Letters as a search compares them: lower case, without accents, ligatures taken apart. The program runs without culture data,
/// which would be needed to decompose letters, so the Latin ones stand here in the order of Unicode: the letter that each is a form
/// of, a plus for those that become two, a dot for those that stay.
/// </summary>
public static class Folding
{
    /// <summary>The most characters that one becomes.</summary>
    public const int MostCharacters = 2;

    private const char FirstLatin = '\u00C0';

    private const string Latin =
        "aaaaaa+ceeeeiiiidnooooo.ouuuuy++aaaaaa+ceeeeiiiidnooooo.ouuuuy+yaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiii++jjkkkllllllllllnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "b.bb...cc..dd.e..ff.....kkl...n.oo..pp.....ttt.uu..yyzz.............+++++++++aaiioouuuuuuuuuueaa"
        + "aa++ggggkkoooo..j+++gg..nnaa++ooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj...ccl.s"
        + "z..b..eejj..rryy";

    private const char FirstAdditional = '\u1E00';

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.sss+.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Whether a character only changes the one before it, or only says where a word may be broken: it counts for nothing.</summary>
    public static bool IsNothing(char character) =>
        character is '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200D') or '\u2060';

    /// <summary>Writes a letter or digit as it is compared; answers how many characters that took.</summary>
    public static int Fold(Rune rune, Span<char> to)
    {
        if (rune.Value is >= FirstLatin and < 0x250)
            return Fold(rune, Latin[rune.Value - FirstLatin], to);
        if (rune.Value is >= FirstAdditional and < 0x1F00)
            return Fold(rune, Additional[rune.Value - FirstAdditional], to);
        return rune.Value switch
        {
            // The sign of a millionth, and letters and digits as wide as Chinese ones.
            '\u00B5' => One('\u03BC', to),
            >= 0xFF01 and <= 0xFF5E => One(char.ToLowerInvariant((char)(rune.Value - 0xFEE0)), to),
            _ => Rune.ToLowerInvariant(rune).EncodeToUtf16(to),
        };
    }

    private static int Fold(Rune rune, char form, Span<char> to) =>
        form switch
        {
            '.' => Rune.ToLowerInvariant(rune).EncodeToUtf16(to),
            '+' => Two(Parts((char)rune.Value), to),
            _ => One(form, to),
        };

    private static string Parts(char letter) =>
        letter switch
        {
            'Æ' or 'æ' or 'Ǣ' or 'ǣ' or 'Ǽ' or 'ǽ' => "ae",
            'Œ' or 'œ' => "oe",
            'Þ' or 'þ' => "th",
            'Ĳ' or 'ĳ' => "ij",
            'Ǆ' or 'ǅ' or 'ǆ' or 'Ǳ' or 'ǲ' or 'ǳ' => "dz",
            'Ǉ' or 'ǈ' or 'ǉ' => "lj",
            'Ǌ' or 'ǋ' or 'ǌ' => "nj",
            _ => "ss",
        };

    private static int One(char letter, Span<char> to)
    {
        to[0] = letter;
        return 1;
    }

    private static int Two(string letters, Span<char> to)
    {
        letters.CopyTo(to);
        return letters.Length;
    }
}
