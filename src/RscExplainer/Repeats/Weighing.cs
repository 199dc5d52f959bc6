using RscExplainer.Content;

namespace RscExplainer.Repeats;

/// <summary>How much of one way to put a claim a sentence has, and where.</summary>
/// <param name="Pattern">The way to put it that the sentence comes nearest to.</param>
/// <param name="Found">The terms of the sentence that it has.</param>
/// <param name="Coverage">The weight of what was found in that of the pattern.</param>
/// <param name="Changed">Quantities of the same unit with other values: that of the claim, that of the sentence.</param>
internal sealed record Weighing(
    Profile Profile,
    Pattern Pattern,
    Sentence Sentence,
    ImmutableArray<Term> Found,
    double Coverage,
    double Score,
    ImmutableArray<(Quantity Said, Quantity Repeated)> Changed,
    bool IsVerbatim
)
{
    // So many tokens may stand between without a loss; each further one costs.
    private const int FreeGap = 5;
    private const double CostOfGap = 0.02;

    // Another number of the same thing is worth less than the number itself.
    private const double WorthOfOther = 0.55;

    public int Start => Sentence.Tokens[Found[0].First].Start;

    public int End => Sentence.Tokens[Found.Max(term => term.Last)].End;

    public Closeness Closeness =>
        IsVerbatim ? Closeness.Exact
        : Coverage >= 0.9 && Changed.IsEmpty ? Closeness.Close
        : Closeness.Loose;

    public ImmutableArray<string> Words(string text) =>
        [
            .. Found
                .Select(term =>
                    string.Join(
                        ' ',
                        text[Sentence.Tokens[term.First].Start..Sentence.Tokens[term.Last].End]
                            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    )
                )
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    public static Weighing? Of(Profile profile, Sentence sentence, FrozenDictionary<string, double> weights)
    {
        Weighing? best = null;
        foreach (var pattern in profile.Patterns)
        {
            if (Of(profile, pattern, sentence, weights) is { } one && (best is null || one.Score > best.Score))
                best = one;
        }
        return best;
    }

    private static Weighing? Of(
        Profile profile,
        Pattern pattern,
        Sentence sentence,
        FrozenDictionary<string, double> weights
    )
    {
        var total = 0.0;
        var found = new List<(Term Term, double Weight)>();
        var changed = ImmutableArray.CreateBuilder<(Quantity, Quantity)>();
        foreach (var key in pattern.Terms)
        {
            var weight = weights[key];
            total += weight;
            var places = sentence.Terms.Where(term => term.Key == key).ToList();
            if (places.Count > 0)
                found.AddRange(places.Select((term, nth) => (term, nth == 0 ? weight : 0)));
            else if (key[0] == '=' && Other(profile, pattern, key, sentence) is { } other)
            {
                var isKnown = profile.Known.Any(one => one.SameAs(other.Repeated));
                if (!isKnown)
                    changed.Add(other);
                found.Add(
                    (
                        new(key, other.Repeated.First, other.Repeated.Last),
                        isKnown ? weight * 0.9 : weight * WorthOfOther
                    )
                );
            }
        }
        if (found.Count == 0)
            return null;
        found.Sort((one, two) => one.Term.First.CompareTo(two.Term.First));
        // The densest run of them: a word from another clause, far away, isn't about this.
        var (first, last, value) = (0, 0, double.MinValue);
        for (var from = 0; from < found.Count; from++)
        {
            var sum = 0.0;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var to = from; to < found.Count; to++)
            {
                if (seen.Add(found[to].Term.Key))
                    sum += Math.Max(
                        found[to].Weight,
                        weights.GetValueOrDefault(found[to].Term.Key) * (found[to].Weight == 0 ? 1 : 0)
                    );
                var span = found[to].Term.Last - found[from].Term.First;
                var worth =
                    (sum / total)
                    - (
                        (pattern.Terms.Length == 2 ? 2 : 1)
                        * CostOfGap
                        * Math.Max(0, span - FreeGap - (1.5 * pattern.Span))
                    );
                if (worth > value + 1e-9)
                    (first, last, value) = (from, to, worth);
            }
        }
        var run = found[first..(last + 1)].Select(one => one.Term).ToImmutableArray();
        var terms = run.Select(term => term.Key).ToHashSet(StringComparer.Ordinal);
        var verbatim = pattern.Words.Length >= 4 && Contains(sentence, pattern.Words);
        if (pattern.Terms.Length == 1 && !verbatim)
            return null;
        // A single word proves little, however rare; a way to put it with one term is no way to know it by.
        var few = terms.Count switch
        {
            1 => 0.45,
            2 => 0.1,
            _ => 0,
        };
        if (verbatim || (pattern.Terms.Length == 2 && terms.Count == 2))
            few = 0;
        // Another number makes a match only where enough else agrees.
        if (changed.Count > 0 && terms.Count < 3)
            few += 0.15;
        if (pattern.Repeat?.Changes.Contains(Change.Misread) == true && !verbatim)
            few += 0.2;
        var around = sentence
            .Terms.Where(term => !terms.Contains(term.Key) && weights.ContainsKey(term.Key))
            .Select(term => term.Key)
            .Distinct(StringComparer.Ordinal)
            .Sum(key =>
                profile.Around.Contains(key)
                || profile.Patterns.Any(one => one.Terms.Contains(key, StringComparer.Ordinal))
                    ? weights[key]
                    : 0
            );
        var score = value - few + (0.25 * Math.Min(1, around / Math.Max(total, 4)));
        // A large number with its unit, in a text about the same thing, is enough where it is the claim's own.
        if (
            run.Any(term =>
                (profile.Telling.Contains(term.Key) || (profile.TellingAhead.Contains(term.Key) && IsAhead(sentence)))
                && changed.All(pair => pair.Item1.Key != term.Key)
            )
        )
            score = Math.Max(score, 0.75);
        return new(
            profile,
            pattern,
            sentence,
            run,
            terms.Sum(key => weights.GetValueOrDefault(key)) / total,
            Math.Min(1, verbatim ? Math.Max(score, 0.95) : score),
            [.. changed.Where(pair => terms.Contains(pair.Item1.Key))],
            verbatim
        );
    }

    private static bool IsAhead(Sentence sentence) =>
        !sentence.Times.IsEmpty || sentence.Manner.HasFlag(Manner.Ahead) || sentence.Manner.HasFlag(Manner.Hedged);

    private static (Quantity Said, Quantity Repeated)? Other(
        Profile profile,
        Pattern pattern,
        string key,
        Sentence sentence
    )
    {
        if (pattern.Quantities.FirstOrDefault(one => one.Key == key) is not { } said)
            return null;
        foreach (var other in sentence.Quantities)
        {
            if (
                other.Unit != said.Unit
                || profile.Patterns.Any(one =>
                    one.Repeat?.Changes.Contains(Change.NumberChanged) != true
                    && one.Quantities.Any(own => own.SameAs(other))
                )
            )
                continue;
            // "A trillion" isn't another number for "trillions", nor the other way round; ten trillion is.
            if (other.IsVague != said.IsVague && !(said.IsVague && other.Value > 1.5 * said.Value))
                continue;
            return (said, other);
        }
        return null;
    }

    private static bool Contains(Sentence sentence, ImmutableArray<string> words)
    {
        var tokens = sentence.Tokens;
        for (var from = 0; from < tokens.Length; from++)
        {
            var at = from;
            var matched = 0;
            while (at < tokens.Length && matched < words.Length)
            {
                if (tokens[at].Shape == TokenShape.Mark || tokens[at].Shape == (TokenShape.Mark | TokenShape.Joined))
                {
                    if (matched == 0)
                        break;
                    at++;
                    continue;
                }
                if (tokens[at].Text != words[matched])
                    break;
                matched++;
                at++;
            }
            if (matched == words.Length)
                return true;
        }
        return false;
    }
}
