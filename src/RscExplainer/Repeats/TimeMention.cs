namespace RscExplainer.Repeats;

/// <summary>A time that a sentence names: “mid-2022”, “by July”, “when it is complete”.</summary>
/// <param name="From">Its first month, counted from the year 0; null where no calendar tells.</param>
/// <param name="Year">Whether the year is named too; else the month is counted within the year in which the claim was made.</param>
internal sealed record TimeMention(int First, int Last, int? From, NamedYear Year);

internal enum NamedYear
{
    No,
    Yes,
}

/// <summary>Finds times in a sentence.</summary>
internal static class TimeReader
{
    private static readonly FrozenSet<string> Conditions = FrozenSet.Create(
        StringComparer.Ordinal,
        ["when", "once", "after", "until", "upon", "at", "fully", "completed", "finished", "full", "second", "final"]
    );

    private static readonly FrozenSet<string> Ends = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "complete",
            "completed",
            "completion",
            "ready",
            "finished",
            "built",
            "done",
            "deployed",
            "build-out",
            "build",
            "finish",
            "scale",
            "phase",
            "stage",
        ]
    );

    public static ImmutableArray<TimeMention> Read(ReadOnlySpan<Token> tokens)
    {
        var found = ImmutableArray.CreateBuilder<TimeMention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var text = tokens[i].Text;
            if (
                tokens[i] is { IsNumber: true, Value: >= 1990 and <= 2100 }
                && tokens[i].Text.Length == 4
                && tokens[i].End - tokens[i].Start == 4
            )
                found.Add(Dated(tokens, i));
            else if (Month(tokens, i) is { } month && !(i + 1 < tokens.Length && IsYear(tokens[i + 1])))
                found.Add(new(i, i, month, NamedYear.No));
            else if (text is "summer" or "autumn" or "spring" or "winter" && i > 0)
                found.Add(new(i, i, text is "summer" ? 6 : null, NamedYear.No));
            else if (text is "tomorrow")
                found.Add(new(i, i, null, NamedYear.No));
            else if (text is "year" or "month" && Relative(tokens, i) is { } relative)
                found.Add(relative);
            else if (text is "soon" or "today" or "currently" or "now")
                continue;
            else if (Conditions.Contains(text) && Condition(tokens, i) is { } condition)
                found.Add(condition);
        }
        return found.ToImmutable();
    }

    private static bool IsYear(Token token) => token is { IsNumber: true, Value: >= 1990 and <= 2100 };

    private static TimeMention Dated(ReadOnlySpan<Token> tokens, int i)
    {
        var year = (int)tokens[i].Value * 12;
        for (var back = 1; back <= 4 && i - back >= 0; back++)
        {
            if (Month(tokens, i - back) is { } month)
                return new(i - back, i, year + month, NamedYear.Yes);
            switch (tokens[i - back].Text)
            {
                case "end" or "late":
                    return new(i - back, i, year + 11, NamedYear.Yes);
                case "mid" or "middle" or "summer":
                    return new(i - back, i, year + 6, NamedYear.Yes);
            }
        }
        return new(i, i, year, NamedYear.Yes);
    }

    private static int? Month(ReadOnlySpan<Token> tokens, int i)
    {
        // "may" is a verb more often than a month.
        if (
            !tokens[i].Is(TokenShape.Capital)
            || (tokens[i].Text == "may" && !(i + 1 < tokens.Length && IsYear(tokens[i + 1])))
        )
            return null;
        var month = English.Months.IndexOf(tokens[i].Text);
        return month < 0 ? null : month + 1;
    }

    private static TimeMention? Relative(ReadOnlySpan<Token> tokens, int i)
    {
        var before = i > 0 ? tokens[i - 1].Text : "";
        if (before is "this")
            return new(i - 1, i, null, NamedYear.No);
        if (before is "next")
            return new(i - 1, i, 13, NamedYear.No);
        if (before is "-" && i > 1 && tokens[i - 2].Text == "mid")
            return new(i - 2, i, 6, NamedYear.No);
        if (before is "the" or "last" && i > 3 && tokens[i - 2].Text is "of")
            return tokens[i - 3].Text switch
            {
                "middle" => new(i - 3, i, 6, NamedYear.No),
                "end" => new(i - 3, i, 11, NamedYear.No),
                _ => null,
            };
        return null;
    }

    // "when it is fully built out", "once complete", "at full scale"
    private static TimeMention? Condition(ReadOnlySpan<Token> tokens, int i)
    {
        var reach = tokens[i].Text is "when" or "once" or "after" or "until" or "upon" ? 8 : 2;
        for (var ahead = 1; ahead <= reach && i + ahead < tokens.Length; ahead++)
        {
            var text = tokens[i + ahead].Text;
            if (tokens[i + ahead].Shape == TokenShape.Mark && text is not "-" and not "'")
                return null;
            if (
                reach == 2
                && !(ahead == 1 && text is "complete" or "build" or "scale" or "built" or "deployed" or "size")
            )
                continue;
            if (Ends.Contains(text))
                return new(i, i + ahead, null, NamedYear.No);
        }
        return null;
    }
}
