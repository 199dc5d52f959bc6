namespace RscExplainer.Repeats;

/// <summary>
/// Finds numbers with units in a sentence: 16k GPUs, sixteen thousand GPUs, 231PB, two and a half times, an exabyte, trillions of
/// parameters. Looks a few words ahead of each number and never back further than the sentence.
/// </summary>
internal static class QuantityReader
{
    // "22,000 NVIDIA V100 Tensor Core GPUs" has four words between.
    private const int Reach = 6;

    private static readonly FrozenSet<string> Below = FrozenSet.Create(
        StringComparer.Ordinal,
        "nearly",
        "almost",
        "under"
    );
    private static readonly FrozenSet<string> About = FrozenSet.Create(
        StringComparer.Ordinal,
        ["about", "around", "some", "roughly", "approximately", "circa", "~", "≈"]
    );

    // Words behind which a number counts nothing that follows.
    private static readonly FrozenSet<string> Stops = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "in",
            "at",
            "on",
            "by",
            "for",
            "from",
            "with",
            "and",
            "or",
            "but",
            "is",
            "are",
            "was",
            "will",
            "that",
            "which",
            "the",
            "as",
        ]
    );

    private readonly record struct Reading(double Value, int First, int Last, bool IsDigits, bool IsVague);

    public static ImmutableArray<Quantity> Read(string text, ReadOnlySpan<Token> tokens, Quantity? counted)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        var bare = new List<(double Value, int First, int Last)>();
        for (var i = 0; i < tokens.Length; )
        {
            if (Number(tokens, i) is not { } number)
            {
                if (Share(text, tokens, i) is { } share)
                    found.Add(share);
                i++;
                continue;
            }
            if (IsYear(number) && Dated(tokens, number))
                found.Add(new(number.Value, "date", i, i, IsVague: false, Approach.Plain, Written(text, tokens, i, i)));
            else if (Unit(text, tokens, number) is { } quantity)
            {
                // Of "a day" and "one of them" nobody speaks as numbers.
                found.Add(quantity);
                foreach (var one in bare)
                    found.Add(Inherit(text, one, quantity, tokens));
                bare.Clear();
            }
            else if (number.IsDigits || number.Value >= 3)
            {
                // "from eight", "6,080 to 16,000 GPUs": the unit stands at the number before or after.
                if (
                    found.Count > 0
                    && found[^1].Unit != "date"
                    && number.First - found[^1].Last <= 12
                    && !IsYear(number)
                )
                    found.Add(Inherit(text, (number.Value, number.First, number.Last), found[^1], tokens));
                else if (!IsYear(number) && bare.Count < 3)
                    bare.Add((number.Value, number.First, number.Last));
            }
            i = Math.Max(i, number.Last) + 1;
        }
        // "6,080 of them": what was counted in the sentence before.
        if (counted is { Unit: not "date" and not "second" })
        {
            foreach (var one in bare.Where(one => one.Value >= 100))
                found.Add(Inherit(text, one, counted, tokens));
        }
        return found.ToImmutable();
    }

    // "2022" is a year unless something is counted in so many words: "2,000 systems" has a separator or a unit right behind.
    private static bool Dated(ReadOnlySpan<Token> tokens, Reading number) =>
        tokens[number.First].Text.Length == 4
        && tokens[number.First].End - tokens[number.First].Start == 4
        && !(number.Last + 1 < tokens.Length && Measures.Units.ContainsKey(tokens[number.Last + 1].Text));

    private static bool IsYear(Reading number) => number is { IsDigits: true, Value: >= 1900 and <= 2100 };

    private static Quantity Inherit(
        string text,
        (double Value, int First, int Last) number,
        Quantity from,
        ReadOnlySpan<Token> tokens
    )
    {
        var factor = from.Unit == "second" && from.Last < tokens.Length ? FactorOf(from, tokens) : 1;
        return new(
            number.Value * factor,
            from.Unit,
            number.First,
            number.Last,
            IsVague: false,
            Approach.Plain,
            Written(text, tokens, number.First, number.Last)
        );
    }

    private static double FactorOf(Quantity quantity, ReadOnlySpan<Token> tokens) =>
        Measures.Units.TryGetValue(tokens[quantity.Last].Text, out var unit) ? unit.Factor : 1;

    // "a third of the time" is three times as fast.
    private static Quantity? Share(string text, ReadOnlySpan<Token> tokens, int i)
    {
        var share = tokens[i].Text switch
        {
            "half" => 2,
            "third" => 3,
            "quarter" => 4,
            _ => 0,
        };
        return
            share > 0
            && i + 3 < tokens.Length
            && tokens[i + 1].Text == "of"
            && tokens[i + 2].Text == "the"
            && tokens[i + 3].Text == "time"
            ? new(share, "times", i, i + 3, IsVague: false, Approach.Plain, Written(text, tokens, i, i + 3))
            : null;
    }

    private static Reading? Number(ReadOnlySpan<Token> tokens, int first)
    {
        var token = tokens[first];
        double value;
        var last = first;
        if (token.IsNumber)
        {
            value = token.Value;
            if (
                first + 1 < tokens.Length
                && tokens[first + 1].Is(TokenShape.Joined)
                && Measures.Suffixes.TryGetValue(tokens[first + 1].Text, out var suffix)
            )
            {
                value *= suffix;
                last++;
            }
        }
        else if (token.Text is "a" or "an")
        {
            // An article counts only before a magnitude or a unit with a prefix.
            if (first + 1 >= tokens.Length)
                return null;
            var next = tokens[first + 1].Text;
            if (
                !(
                    IsMagnitude(next)
                    || (Measures.Units.TryGetValue(next, out var unit) && unit is { Factor: > 1e3, Unit: not "second" })
                )
            )
                return null;
            value = 1;
        }
        // "Exabyte data sets" are as large as one.
        else if (
            Measures.Units.TryGetValue(token.Text, out var size)
            && size is { Factor: >= 1e12, Unit: "byte" }
            && token.Text[^1] != 's'
            && token.Text.Length > 5
            && first + 1 < tokens.Length
            && tokens[first + 1].Text is "data" or "dataset" or "datasets" or "-"
        )
            return new(1, first, first - 1, IsDigits: false, IsVague: false);
        else if (Vague(token.Text) is { } many)
            return new(many, first, first, IsDigits: false, IsVague: true);
        else if (
            Measures.Numbers.TryGetValue(token.Text, out var named)
            && !IsMagnitude(token.Text)
            && token.Text != "half"
        )
            value = named;
        else if (
            IsMagnitude(token.Text)
            && first > 0
            && tokens[first - 1].Text is "upwards" or "over" or "multi" or "-"
        )
            value = Measures.Numbers[token.Text];
        else if (IsMagnitude(token.Text) && first + 1 < tokens.Length && tokens[first + 1].Text == "-")
            value = Measures.Numbers[token.Text];
        else
            return null;
        var isVague = false;
        for (var i = last + 1; i < tokens.Length && i - first < 10; i++)
        {
            var text = tokens[i].Text;
            if (text == "-" && i + 1 < tokens.Length && Measures.Numbers.ContainsKey(tokens[i + 1].Text))
                continue;
            if (Vague(text) is { } plural && value >= 1 && i == last + 1)
            {
                value *= plural;
                last = i;
                isVague = true;
                break;
            }
            if (text == "and" && i + 2 < tokens.Length && tokens[i + 1].Text == "a" && tokens[i + 2].Text == "half")
            {
                value += 0.5;
                last = i + 2;
                break;
            }
            if (!Measures.Numbers.TryGetValue(text, out var factor) || text == "half")
                break;
            if (factor >= 100)
                value *= factor;
            else if (!token.IsNumber && value >= 20 && factor < 10)
                value += factor;
            else
                break;
            last = i;
        }
        return new(value, first, last, token.IsNumber, isVague);
    }

    private static double? Vague(string word) =>
        word switch
        {
            "dozens" => 12,
            "hundreds" => 1e2,
            "thousands" => 1e3,
            "millions" => 1e6,
            "billions" => 1e9,
            "trillions" => 1e12,
            _ => null,
        };

    private static bool IsMagnitude(string word) =>
        word is "hundred" or "thousand" or "million" or "billion" or "trillion";

    private static Quantity? Unit(string text, ReadOnlySpan<Token> tokens, Reading number)
    {
        var words = 0;
        var code = -1;
        string? noun = null;
        var nounAt = -1;
        for (var i = number.Last + 1; i < tokens.Length && words <= Reach; i++)
        {
            var token = tokens[i];
            if (token.Text is "-" || (token.Text == "of" && (number.IsVague || words == 0)))
                continue;
            if (
                Measures.Units.TryGetValue(token.Text, out var unit)
                && !(token.Text is "second" && words > 0)
                && !(token.Text is "x" && words > 0)
            )
            {
                if (token.Text is "x" or "×" && words == 0 && Follows(tokens, i))
                    continue; // "760 x DGX A100" multiplies nothing
                var (value, name, last) = Rate(tokens, i, number.Value * unit.Factor, unit.Unit);
                return Made(text, tokens, number, value, name, last);
            }
            if (!token.IsWord || Stops.Contains(token.Text) || token.Is(TokenShape.Break))
                break;
            words++;
            if (token.Is(TokenShape.Coined) && token.Text.AsSpan().ContainsAnyInRange('0', '9'))
                code = i;
            else if (noun is null && code < 0)
            {
                noun = Stems.Of(token.Text);
                nounAt = i;
            }
        }
        // "16K A100s" are processors, "760 DGX A100s" systems: a name in capitals before the code makes a machine of it.
        if (code >= 0)
            return Made(
                text,
                tokens,
                number,
                number.Value,
                code > number.Last + 1 && tokens[code - 1].Is(TokenShape.Shouted) ? "server" : "gpu",
                code
            );
        if (number.IsVague && number.Value >= 1e12)
            return null;
        return noun is null || English.Stopwords.Contains(noun)
            ? null
            : Made(text, tokens, number, number.Value, noun, nounAt);
    }

    private static bool Follows(ReadOnlySpan<Token> tokens, int i) =>
        i + 1 < tokens.Length
        && !tokens[i].Is(TokenShape.Joined)
        && tokens[i + 1].Is(TokenShape.Shouted | TokenShape.Coined);

    private static (double Value, string Unit, int Last) Rate(
        ReadOnlySpan<Token> tokens,
        int at,
        double value,
        string unit
    )
    {
        if (!Measures.Rates.TryGetValue(unit, out var rate))
            return (value, unit, at);
        // "16 TB/s", "16 TB of training data per second", "a second", "every second"
        for (var i = at + 1; i + 1 < tokens.Length && i - at < 8; i++)
        {
            if (tokens[i].Text is "/" && tokens[i + 1].Text is "s" or "sec" or "second")
                return (value, rate, i + 1);
            if (tokens[i].Text is "per" or "a" or "every" or "each" && tokens[i + 1].Text == "second")
                return (value, rate, i + 1);
            if (
                tokens[i].Shape == TokenShape.Mark
                || tokens[i].IsNumber
                || tokens[i].Text is "and" or "which" or "that"
            )
                break;
        }
        return (value, unit, at);
    }

    private static Quantity Made(
        string text,
        ReadOnlySpan<Token> tokens,
        Reading number,
        double value,
        string unit,
        int last
    ) =>
        new(
            value,
            unit,
            number.First,
            last,
            number.IsVague,
            Around(tokens, number.First, last),
            Written(text, tokens, number.First, last)
        );

    // "Five exaflops, nearly" is as good as "nearly five exaflops".
    private static Approach Around(ReadOnlySpan<Token> tokens, int first, int last)
    {
        var before = Before(tokens, first);
        for (var i = last + 1; before is Approach.Plain && i < tokens.Length && i <= last + 2; i++)
        {
            if (Below.Contains(tokens[i].Text))
                return Approach.FromBelow;
        }
        return before;
    }

    private static Approach Before(ReadOnlySpan<Token> tokens, int first)
    {
        if (first == 0)
            return Approach.Plain;
        var last = tokens[first - 1].Text;
        var before = first > 1 ? tokens[first - 2].Text : "";
        if (last == "exactly")
            return Approach.Plain;
        if (Below.Contains(last) || (last == "to" && before is "close" or "near" or "up" && before != "up"))
            return Approach.FromBelow;
        if (
            last is "over" or ">" or "exceeding"
            || (last == "than" && before is "more" or "greater")
            || (last == "of" && before is "upwards" or "excess")
        )
            return Approach.Above;
        if (
            (last == "to" && before == "up")
            || (last == "as" && before is "much" or "many" or "large")
            || (last == "of" && before is "maximum")
        )
            return Approach.UpTo;
        return About.Contains(last) ? Approach.About : Approach.Plain;
    }

    private static string Written(string text, ReadOnlySpan<Token> tokens, int first, int last) =>
        string.Join(
            ' ',
            text[tokens[first].Start..tokens[last].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
