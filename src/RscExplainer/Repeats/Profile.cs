using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Repeats;

/// <summary>One way in which a claim has been put: its title, its fragment, or the words of a known repeat.</summary>
/// <param name="Terms">What those words speak of, by key, without the names that everything here is about.</param>
/// <param name="Words">The words in order, for finding them verbatim.</param>
/// <param name="Span">How many tokens lie between the first term and the last.</param>
/// <param name="Repeat">The known repeat, if they are one's.</param>
internal sealed record Pattern(
    ImmutableArray<string> Terms,
    ImmutableArray<string> Words,
    ImmutableArray<Quantity> Quantities,
    Repeat? Repeat,
    int Span
)
{
    /// <summary>The weight of each term: of what the claim itself speaks of more than of what only a repeat adds.</summary>
    public ImmutableArray<double> Weights { get; init; } = [];

    /// <summary>Words that are known to have been misread say it only where they are the same.</summary>
    public bool IsMisread => Repeat?.Changes.Contains(Change.Misread) == true;
}

/// <summary>What the check knows of a claim.</summary>
/// <param name="Around">Terms of its test and body, which alone make no match.</param>
/// <param name="Known">Quantities of its body and test: other numbers for the same thing, such as a sum.</param>
/// <param name="Hedged">Whether it was said as a belief, hope or expectation.</param>
/// <param name="Manner">How the claim itself speaks.</param>
internal sealed record Profile(
    ClaimAsOf Claim,
    ImmutableArray<Pattern> Patterns,
    FrozenSet<string> Around,
    ImmutableArray<Quantity> Known,
    bool Hedged,
    Manner Manner
)
{
    /// <summary>All that one way or another to put the claim speaks of.</summary>
    public FrozenSet<string> Vocabulary { get; } =
        Patterns.SelectMany(pattern => pattern.Terms).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether one way to put it is known by a single term, in its very words.</summary>
    public bool HasSingle { get; } = Patterns.Any(pattern => pattern.Terms.Length == 1);

    /// <summary>That, and what its test and body speak of.</summary>
    public FrozenSet<string> Spoken { get; } =
        Patterns.SelectMany(pattern => pattern.Terms).Concat(Around).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keys of quantities that alone tell this claim from the others, where the text is about the same thing.</summary>
    public FrozenSet<string> Telling { get; init; } = [];

    /// <summary>All quantities with which it is known to be put rightly.</summary>
    public ImmutableArray<Quantity> Quantities { get; } =
    [
        .. Patterns
            .Where(pattern => pattern.Repeat?.Changes.Contains(Change.NumberChanged) != true)
            .SelectMany(pattern => pattern.Quantities)
            .DistinctBy(one => one.Key),
    ];

    /// <summary>The weights of its terms; 0 for what no claim is put with.</summary>
    public FrozenDictionary<string, double> Weights { get; init; } = FrozenDictionary<string, double>.Empty;

    public FrozenSet<string> OwnKeys { get; init; } = [];

    public double WeightOf(string key) => Weights.GetValueOrDefault(key);

    /// <summary>The large quantities of its title and fragment.</summary>
    public IEnumerable<Quantity> Own =>
        Patterns
            .Where(pattern => pattern.Repeat is null && pattern.Words.Length > 0)
            .SelectMany(pattern => pattern.Quantities)
            .Where(one =>
                one is { Value: >= 1000, IsVague: false, Unit: not "date" and not "parameter" }
                && (one.Unit != "second" || one.Value > 3e9)
            );

    // More ways to put it cost time and add nothing.
    private const int MostPatterns = 24;

    /// <summary>This with weights: by how few claims a term has, and by who brought it.</summary>
    public Profile Weighed(
        FrozenDictionary<string, double> weights,
        Dictionary<string, int> owners,
        HashSet<string> counted
    )
    {
        var core = Patterns
            .Where(pattern => pattern.Repeat is null)
            .SelectMany(pattern => pattern.Terms)
            .ToHashSet(StringComparer.Ordinal);
        var own = Own.Select(one => one.Key).ToFrozenSet(StringComparer.Ordinal);
        return this with
        {
            Patterns = [.. Patterns.Select(pattern => pattern with { Weights = [.. pattern.Terms.Select(Weight)] })],
            Weights = weights,
            OwnKeys = own,
            Telling = own.Where(key => owners[key] == 1).ToFrozenSet(StringComparer.Ordinal),
            // What other claims count isn't another number for this.
            Known = [.. Known.Where(one => !counted.Contains(one.Key))],
        };

        double Weight(string key) =>
            weights[key]
            * (
                core.Contains(key) || key[0] == '=' ? 1
                : Around.Contains(key) ? 0.8
                : 0.5
            );
    }

    public static Profile From(ClaimAsOf claim, IEnumerable<Repeat> repeats, SentenceReader reader, Names names)
    {
        var own = claim.Claim;
        var title = reader.Read(own.Title);
        var body = reader.Read(own.Body.PlainText);
        var patterns = new List<Pattern> { Of(own.Title, null), Of(own.Fragment, null) };
        patterns.AddRange(
            repeats
                .DistinctBy(repeat => repeat.Words, StringComparer.OrdinalIgnoreCase)
                .Take(MostPatterns - 2)
                .Select(repeat => Of(repeat.Words, repeat))
        );
        var manner = title.Aggregate(Manner.Plain, (all, sentence) => all | sentence.Manner);
        var known = body.Concat(reader.Read(own.Test.PlainText))
            .SelectMany(sentence => sentence.Quantities)
            .ToImmutableArray();
        // A title without a number: "it is complete" with what the test counts.
        if (patterns[0].Quantities.IsEmpty && own.Kind is Kind.Statement)
        {
            patterns.AddRange(
                from quantity in reader
                    .Read(own.Test.PlainText)
                    .SelectMany(sentence => sentence.Quantities)
                    .DistinctBy(one => one.Key)
                where quantity.Unit is not ("date" or "second") && quantity.Value >= 100
                from term in patterns[0].Terms.Take(1)
                select new Pattern([quantity.Key, term], [], [quantity], null, 4)
            );
        }
        var hedged =
            Hedges(own.Fragment)
            || Hedges(own.Title)
            || own.Kind is Kind.Aim && !Forecasts(own)
            || body.Any(sentence => IsHedged(sentence, own.Kind));
        return new(
            claim,
            [
                .. patterns
                    .Where(pattern =>
                        pattern.Terms.Length > 1 || (pattern.Terms.Length == 1 && pattern.Words.Length >= 4)
                    )
                    .Take(2 * MostPatterns),
            ],
            body.Concat(reader.Read(own.Test.PlainText))
                .SelectMany(sentence => sentence.Terms)
                .Select(term => term.Key)
                .ToFrozenSet(StringComparer.Ordinal),
            known,
            hedged,
            manner
        );

        Pattern Of(string text, Repeat? repeat)
        {
            var sentences = reader.Read(text);
            var due = own.Due is { } promised
                ? reader
                    .Read(promised.Words)
                    .SelectMany(one => one.Terms)
                    .Select(term => term.Key)
                    .ToHashSet(StringComparer.Ordinal)
                : [];
            due.Add(SentenceReader.Time);
            var dates = own.Due is null
                ? []
                : sentences
                    .SelectMany(sentence => sentence.Quantities)
                    .Where(one => one.Unit == "date")
                    .Select(one => one.Key)
                    .ToHashSet(StringComparer.Ordinal);
            var terms = sentences
                .SelectMany(sentence => sentence.Terms)
                .Where(term =>
                    !names.IsSubject(term.Key)
                    && !names.IsSpeaker(term.Key)
                    && !due.Contains(term.Key)
                    && !dates.Contains(term.Key)
                )
                .ToList();
            // "Complete in mid-2022" says nothing without its time.
            if (
                terms.Count == 1
                && own.Due is not null
                && sentences.Any(sentence => sentence.Terms.Any(term => term.Key == SentenceReader.Time))
            )
                terms.Add(new(SentenceReader.Time, terms[0].Last, terms[0].Last + 4));
            return new(
                [.. terms.Select(term => term.Key).Distinct(StringComparer.Ordinal)],
                [
                    .. sentences
                        .SelectMany(sentence => sentence.Tokens)
                        .Where(token => token.IsWord || token.IsNumber)
                        .Select(token => token.Text),
                ],
                [
                    .. sentences
                        .SelectMany(sentence => sentence.Quantities)
                        .Where(one => one.Unit != "date" || own.Due is null),
                ],
                repeat,
                terms.Count == 0 ? 0 : terms.Max(term => term.Last) - terms.Min(term => term.First)
            );
        }

        bool Hedges(string text) => reader.Read(text).Any(sentence => sentence.Manner.HasFlag(Manner.Hedged));
    }

    // The body tells how it was said: "Meta believes that ..", "it is a hope ..".
    private static bool IsHedged(Sentence sentence, Kind kind)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Text is "believes" or "belief" && !(i > 0 && tokens[i - 1].Text is "without" or "no"))
                return true;
            if (kind is Kind.Statement)
                continue;
            if (tokens[i].Text is "hope" or "hopes" or "expectation" or "wanted" or "forecast")
                return true;
            if (tokens[i].Text is "designed" && i + 1 < tokens.Length && tokens[i + 1].Text is "to")
                return true;
        }
        return false;
    }

    // "Will help", "will pave": a plain forecast, without a hope in it.
    private static bool Forecasts(Claim claim) =>
        $" {claim.Fragment}".Contains(" will ", StringComparison.OrdinalIgnoreCase);
}
