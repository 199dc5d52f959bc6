using System.Runtime.InteropServices;

namespace RscExplainer.Repeats;

/// <summary>Takes a text apart into sentences, headings and items, and each into what it speaks of.</summary>
internal sealed class SentenceReader(Lexicon lexicon)
{
    /// <summary>The key of a time that a calendar or clock tells, whichever it is.</summary>
    public const string Time = "@time";

    // A text without any full stop must not become one sentence of a hundred thousand characters.
    private const int MostTokens = 120;

    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "inc",
            "corp",
            "ltd",
            "co",
            "vs",
            "no",
            "approx",
            "ca",
            "etc",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "st",
            "fig",
            "e.g",
            "i.e",
            "u.s",
            "u.k",
        ]
    );

    public ImmutableArray<Sentence> Read(string text)
    {
        var tokens = CollectionsMarshal.AsSpan(Lexer.Read(text));
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraph = 0;
        var first = 0;
        for (var i = 0; i <= tokens.Length; i++)
        {
            var isBreak = i == tokens.Length || tokens[i].Is(TokenShape.Break);
            if (!isBreak && !EndsSentence(tokens, i) && i - first < MostTokens)
                continue;
            var end = isBreak ? i : i + 1;
            if (end > first)
            {
                var counted =
                    sentences.Count > 0 && sentences[^1].Paragraph == paragraph && !sentences[^1].Quantities.IsEmpty
                        ? sentences[^1].Quantities[^1]
                        : null;
                sentences.Add(Sentence(text, tokens[first..end], paragraph, counted));
            }
            first = i + 1;
            if (isBreak)
                paragraph++;
        }
        return sentences.ToImmutable();
    }

    private static bool EndsSentence(ReadOnlySpan<Token> tokens, int i)
    {
        if (!tokens[i].Is(TokenShape.Mark) || tokens[i].Text is not ("." or "!" or "?" or ";"))
            return false;
        // A quotation mark or bracket behind the full stop still belongs to the sentence; what follows must stand apart.
        if (
            i + 1 < tokens.Length
            && tokens[i + 1].Is(TokenShape.Joined)
            && tokens[i + 1].Text is not ("\"" or "'" or ")")
        )
            return false;
        if (tokens[i].Text != "." || i == 0)
            return true;
        var before = tokens[i - 1];
        return !(before.IsWord && (before.Text.Length == 1 || Abbreviations.Contains(before.Text)));
    }

    private Sentence Sentence(string text, ReadOnlySpan<Token> tokens, int paragraph, Quantity? counted)
    {
        var quantities = QuantityReader.Read(text, tokens, counted);
        var times = TimeReader.Read(tokens);
        var stems = new string[tokens.Length];
        for (var i = 0; i < stems.Length; i++)
            stems[i] = tokens[i].IsWord ? Stems.Of(tokens[i].Text) : tokens[i].Text;
        return new(
            tokens[0].Start,
            tokens[^1].End,
            paragraph,
            [.. tokens],
            Terms(tokens, stems, quantities, times),
            quantities,
            times,
            Manners.Of(tokens, stems)
        );
    }

    private ImmutableArray<Term> Terms(
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<string> stems,
        ImmutableArray<Quantity> quantities,
        ImmutableArray<TimeMention> times
    )
    {
        var terms = ImmutableArray.CreateBuilder<Term>(stems.Length + quantities.Length);
        foreach (var quantity in quantities)
            terms.Add(new(quantity.Key, quantity.First, quantity.Last));
        for (var i = 0; i < stems.Length; )
        {
            if (!tokens[i].IsWord)
            {
                i++;
                continue;
            }
            var (key, length) = Phrase(tokens, stems, i);
            // The number and the unit are in the quantity already; words between them say which.
            var isCounted = IsCounted(quantities, i, tokens[i].Text) || IsTimed(times, i);
            if (key.Length > 0 && !isCounted)
                terms.Add(new(Ranked(tokens, i, key), i, i + length - 1));
            i += length;
        }
        foreach (var time in times)
        {
            if (IsClock(time, tokens))
                terms.Add(new(Time, time.First, time.Last));
        }
        return terms.ToImmutable();
    }

    private static bool IsClock(TimeMention time, ReadOnlySpan<Token> tokens) =>
        time.From is not null || tokens[time.Last].Text == "year";

    // "The middle of the year" is a time and no middle of anything. "When it is complete" has a word of its own.
    private static bool IsTimed(ImmutableArray<TimeMention> times, int i)
    {
        foreach (var time in times)
        {
            if (time.From is not null && i >= time.First && i <= time.Last)
                return true;
        }
        return false;
    }

    private static bool IsCounted(ImmutableArray<Quantity> quantities, int i, string word)
    {
        foreach (var one in quantities)
        {
            if (
                i >= one.First
                && i <= one.Last
                && (
                    i == one.Last
                    || Measures.Numbers.ContainsKey(word)
                    || Measures.Numbers.ContainsKey(word.TrimEnd('s'))
                )
            )
                return true;
        }
        return false;
    }

    // "Data-set" and "data set" are one phrase: hyphens don't count.
    private (string Key, int Length) Phrase(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> stems, int i)
    {
        return lexicon.Begins(stems[i]) && Longest(tokens, stems, i) is { } phrase
            ? phrase
            : (IsCommon(tokens[i].Text, stems[i]) ? "" : stems[i], 1);
    }

    private static bool IsCommon(string word, string stem) =>
        English.Stopwords.Contains(word)
        || English.Stopwords.Contains(stem)
        || English.Saying.Contains(stem)
        || (English.Hedging.Contains(stem) && stem != "design");

    private (string Key, int Length)? Longest(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> stems, int i)
    {
        const int longest = 7;
        Span<int> places = stackalloc int[longest];
        var words = new string[longest];
        var count = 0;
        for (var at = i; at < stems.Length && count < longest; at++)
        {
            if (tokens[at].Text == "-" && count > 0)
                continue;
            if (!tokens[at].IsWord && !tokens[at].IsNumber)
                break;
            words[count] = stems[at];
            places[count++] = at;
        }
        return lexicon.Longest(words.AsSpan(0, count)) is { } phrase
            ? (phrase.Key, places[phrase.Length - 1] - i + 1)
            : null;
    }

    /// <summary>“Among the fastest” and “the fastest” say different things.</summary>
    private static string Ranked(ReadOnlySpan<Token> tokens, int i, string key)
    {
        if (!key.EndsWith("est", StringComparison.Ordinal))
            return key;
        for (var back = 1; back <= 5 && i - back >= 0; back++)
        {
            var text = tokens[i - back].Text;
            if (text == "among" || (text is "one" or "1" && back >= 2 && tokens[i - back + 1].Text == "of"))
                return "among " + key;
            if (tokens[i - back].Shape == TokenShape.Mark)
                break;
        }
        return key;
    }
}
