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
    private const double WorthOfPart = 0.7;

    // A word that stands there a hundred times says no more than ten.
    private const int MostPlaces = 4;

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

    /// <summary>Whether a quantity that is the claim's own stands in the sentence as the claim has it.</summary>
    public IEnumerable<Term> OwnQuantities =>
        Found.Where(term => Profile.OwnKeys.Contains(term.Key) && Changed.All(pair => pair.Said.Key != term.Key));

    public static Weighing? Of(Profile profile, Sentence sentence)
    {
        Weighing? best = null;
        foreach (var pattern in profile.Patterns)
        {
            if (Of(profile, pattern, sentence) is { } one && (best is null || one.Score > best.Score))
                best = one;
        }
        return best;
    }

    private static Weighing? Of(Profile profile, Pattern pattern, Sentence sentence)
    {
        var (found, changed, total) = Find(profile, pattern, sentence);
        if (found.Count == 0)
            return null;
        var (run, value) = Densest(found, total, pattern);
        var terms = run.Select(one => one.Term.Key).ToHashSet(StringComparer.Ordinal);
        var isVerbatim =
            pattern.Words.Length >= 4 && terms.Count == pattern.Terms.Length && Contains(sentence, pattern.Words);
        if (pattern.Terms.Length == 1 && !isVerbatim)
            return null;
        // A single word proves little, however rare.
        var few = terms.Count switch
        {
            1 => 0.45,
            2 when pattern.Terms.Length > 2 => 0.1,
            _ => 0,
        };
        // Another number makes a match only where enough else agrees.
        if (changed.Count > 0 && terms.Count < 3)
            few += 0.15;
        if (pattern.IsMisread)
            few += 0.2;
        // Who says nothing of the fastest, largest or first doesn't repeat that it is.
        if (pattern.Terms.Any(key => key.EndsWith("est", StringComparison.Ordinal) && !terms.Contains(key)))
            few += 0.3;
        var around = 0.0;
        foreach (var key in sentence.ByKey.Keys)
        {
            if (profile.Spoken.Contains(key) && !terms.Contains(key))
                around += profile.WeightOf(key);
        }
        var score = value - few + (0.25 * Math.Min(1, around / Math.Max(total, 4)));
        return new(
            profile,
            pattern,
            sentence,
            [.. run.Select(one => one.Term)],
            run.DistinctBy(one => one.Term.Key).Sum(one => one.Weight) / total,
            Math.Min(1, isVerbatim ? Math.Max(score, 0.95) : score),
            [.. changed.Where(pair => terms.Contains(pair.Said.Key))],
            isVerbatim
        );
    }

    private static (
        List<(Term Term, double Weight)> Found,
        List<(Quantity Said, Quantity Repeated)> Changed,
        double Total
    ) Find(Profile profile, Pattern pattern, Sentence sentence)
    {
        var total = 0.0;
        var found = new List<(Term Term, double Weight)>();
        var changed = new List<(Quantity Said, Quantity Repeated)>();
        for (var i = 0; i < pattern.Terms.Length; i++)
        {
            var (key, weight) = (pattern.Terms[i], pattern.Weights[i]);
            total += weight;
            if (sentence.ByKey.TryGetValue(key, out var places))
                found.AddRange(places.Take(MostPlaces).Select(term => (term, weight)));
            // "Supercomputer" for "AI supercomputer": less, but of the same.
            else if (PartOf(key) is { } part && sentence.ByKey.TryGetValue(part, out var parts))
                found.Add((parts[0] with { Key = key }, weight * WorthOfPart));
            else if (key[0] == '=' && Other(profile, pattern, key, sentence) is { } other)
            {
                var isKnown = profile.Known.Any(one => one.SameAs(other.Repeated));
                if (!isKnown)
                    changed.Add(other);
                found.Add(
                    (new(key, other.Repeated.First, other.Repeated.Last), weight * (isKnown ? 0.9 : WorthOfOther))
                );
            }
        }
        found.Sort((one, two) => one.Term.First.CompareTo(two.Term.First));
        return (found, changed, total);
    }

    // The densest run of them: a word from another clause, far away, isn't about this.
    private static (List<(Term Term, double Weight)> Run, double Value) Densest(
        List<(Term Term, double Weight)> found,
        double total,
        Pattern pattern
    )
    {
        var (first, last, value) = (0, 0, double.MinValue);
        var cost = pattern.Terms.Length == 2 ? 2 * CostOfGap : CostOfGap;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var from = 0; from < found.Count; from++)
        {
            var sum = 0.0;
            seen.Clear();
            for (var to = from; to < found.Count; to++)
            {
                if (seen.Add(found[to].Term.Key))
                    sum += found[to].Weight;
                var span = found[to].Term.Last - found[from].Term.First;
                var worth = (sum / total) - (cost * Math.Max(0, span - FreeGap - (1.5 * pattern.Span)));
                if (worth > value + 1e-9)
                    (first, last, value) = (from, to, worth);
            }
        }
        return (found[first..(last + 1)], value);
    }

    private static string? PartOf(string key) =>
        key[0] != '='
        && key.LastIndexOf(' ') is > 0 and var space
        && !key.StartsWith("among ", StringComparison.Ordinal)
            ? key[(space + 1)..]
            : null;

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
            if (other.Unit != said.Unit || profile.Quantities.Any(own => own.SameAs(other)))
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
