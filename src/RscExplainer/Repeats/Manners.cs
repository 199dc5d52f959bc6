namespace RscExplainer.Repeats;

/// <summary>Tells belief from fact, hearsay from the author's own voice, and what is to come from what is there.</summary>
internal static class Manners
{
    private static readonly FrozenSet<string> Achieved = FrozenSet.Create(
        StringComparer.Ordinal,
        ["built", "developed", "complete", "completed", "finished", "finish", "done", "reached", "ready"]
    );

    public static Manner Of(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> stems)
    {
        var manner = Manner.Plain;
        for (var i = 0; i < tokens.Length; i++)
            manner |= At(tokens, stems, i);
        // "Zuckerberg: we have developed .." is how headlines attribute.
        if (
            tokens.Length > 4
            && (tokens[1].Text == ":" || tokens[2].Text == ":")
            && tokens[0].Is(TokenShape.Capital)
            && Follows(tokens)
        )
            manner |= Manner.Attributed;
        return manner;
    }

    /// <summary>How the words from one token to another are said, by themselves and what stands right before and behind.</summary>
    public static Manner Near(Sentence sentence, int first, int last)
    {
        var from = Math.Max(0, first - 8);
        var to = Math.Min(sentence.Tokens.Length, last + 4);
        var tokens = sentence.Tokens.AsSpan()[from..to];
        var stems = new string[tokens.Length];
        for (var i = 0; i < stems.Length; i++)
            stems[i] = Stems.Of(tokens[i].Text);
        var manner = Manner.Plain;
        for (var i = 0; i < stems.Length; i++)
            manner |= At(tokens, stems, i);
        return manner;
    }

    // "RSC: 22,000 V100s were yesterday" speaks about RSC, "Nvidia: our machine .." for Nvidia.
    private static bool Follows(ReadOnlySpan<Token> tokens)
    {
        var end = Math.Min(tokens.Length, 8);
        for (var i = 2; i < end; i++)
        {
            if (tokens[i].Text is "we" or "our" or "\"" or "i" or "my")
                return true;
        }
        return false;
    }

    private static Manner At(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> stems, int i)
    {
        var text = tokens[i].Text;
        var next = i + 1 < tokens.Length ? tokens[i + 1].Text : "";
        var before = i > 0 ? tokens[i - 1].Text : "";
        if (
            text is "will" or "would" or "shall" or "it'll" or "they'll"
            || text.EndsWith("'ll", StringComparison.Ordinal)
        )
            return Manner.Ahead;
        if (text is "may" && i + 1 < tokens.Length && tokens[i + 1].IsNumber)
            return Manner.Plain;
        if (text is "should" or "could" or "may" or "might" or "can" && next.Length > 0)
            return text is "can" ? Manner.Plain : Manner.Hedged | Manner.Ahead;
        if (text is "going" && next == "to")
            return Manner.Ahead;
        if (text is "is" or "are" or "was" or "were" && next == "to")
            return Manner.Hedged | Manner.Ahead;
        if (
            text is "as"
            && next is "much" or "many" or "large"
            && i + 3 < tokens.Length
            && tokens[i + 2].Text == "as"
            && (tokens[i + 3].IsNumber || tokens[i + 3].Text is "a" or "an" or "one")
        )
            return Manner.Hedged;
        if (
            text is "is" or "are" or "it's"
            && (next is "the" or "among" or "one" || (next is "already" or "now" or "currently"))
        )
            return next is "now" ? Manner.Now | Manner.Done : Manner.Now;
        if (text is "up" or "set" && next == "to")
            return Manner.Hedged;
        // "Meta to complete .." is how headlines speak of what is to come.
        if (
            text is "to"
            && i is 1 or 2
            && tokens[i - 1].Is(TokenShape.Capital)
            && next.Length > 0
            && !tokens[i + 1].Is(TokenShape.Capital | TokenShape.Number)
        )
            return Manner.Ahead;
        if (text is "to" && i is 1 or 2 && tokens[i - 1].Is(TokenShape.Shouted) && tokens[i].Is(TokenShape.Shouted))
            return Manner.Ahead;
        if (text is "tomorrow" or "eventually" or "soon")
            return Manner.Ahead;
        if (text is "when" or "once" && IsCondition(tokens, i))
            return Manner.Ahead;
        if (text is "now" || (Achieved.Contains(text) && IsAuxiliary(before) && !IsConditional(tokens, i)))
            return Manner.Done;
        if (text is "goal" or "target" or "trying" or "likely" or "reportedly" or "allegedly" or "supposedly")
            return Manner.Hedged;
        if (
            tokens[i].IsWord
            && English.Hedging.Contains(stems[i])
            && !(text is "design" or "designs" or "plan" && before is "the" or "a")
        )
            return text is "designed" && next is not ("to" or "for" or "so") ? Manner.Plain
                : stems[i] is "believ" or "think" or "reckon" or "design" ? Manner.Hedged
                : Manner.Hedged | Manner.Ahead;
        return tokens[i].IsWord && English.Saying.Contains(stems[i]) && !IsNoun(before)
            ? Manner.Attributed
            : Manner.Plain;
    }

    // "When it is complete" is still to come.
    private static bool IsCondition(ReadOnlySpan<Token> tokens, int i)
    {
        for (var ahead = 1; ahead <= 7 && i + ahead < tokens.Length; ahead++)
        {
            if (Achieved.Contains(tokens[i + ahead].Text) || tokens[i + ahead].Text is "deployed")
                return true;
        }
        return false;
    }

    private static bool IsConditional(ReadOnlySpan<Token> tokens, int i)
    {
        for (var back = 1; back <= 5 && i - back >= 0; back++)
        {
            if (tokens[i - back].Text is "when" or "once" or "until" or "before" or "after")
                return true;
        }
        return false;
    }

    private static bool IsAuxiliary(string word) =>
        word is "is" or "has" or "have" or "been" or "was" or "it's" or "we've" or "had";

    private static bool IsNoun(string before) => before is "the" or "a" or "an" or "this";
}
