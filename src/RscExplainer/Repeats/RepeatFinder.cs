using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Repeats;

/// <summary>
/// Finds which claims a text repeats. It goes by the content alone: the titles and fragments of the claims, the words of known
/// repeats, their quantities, and what the glossary counts as one word. Made once for a view; the same text always gets the same
/// answer. A sentence asks an index for the claims that share its rarer terms, so the cost grows with the text, and hardly
/// with the number of claims.
/// </summary>
public sealed class RepeatFinder
{
    /// <summary>What counts as a repeat. Chosen on the passages that aren't set aside.</summary>
    public const double Threshold = 0.6;

    /// <summary>Longer texts aren't taken, in UTF-16 units.</summary>
    public const int LongestText = 100_000;

    // So many claims are weighed for a sentence at most, the most promising ones.
    private const int MostCandidates = 24;
    private const int MostPostings = 400;

    private readonly SentenceReader reader;
    private readonly Names names;
    private readonly ImmutableArray<Profile> profiles;
    private readonly FrozenDictionary<string, double> weights;
    private readonly FrozenDictionary<string, ImmutableArray<int>> postings;

    private RepeatFinder(SnapshotAsOf view, Func<Repeat, bool> known)
    {
        var lexicon = Lexicon.From(view);
        reader = new(lexicon);
        names = new(view);
        profiles = [.. view.Claims.Select(claim => Profile.From(claim, claim.Repeats.Where(known), reader, names))];
        // A number that several claims have is told apart by more; of these a promise is what a number to come repeats.
        var owners = profiles
            .SelectMany(profile => profile.Own.Select(one => (one.Key, profile.Claim.Claim.Kind)).Distinct())
            .ToLookup(pair => pair.Key, pair => pair.Kind, StringComparer.Ordinal);
        var counted = profiles
            .SelectMany(profile =>
                profile
                    .Patterns.SelectMany(pattern => pattern.Quantities)
                    .Select(one => one.Key)
                    .Distinct(StringComparer.Ordinal)
            )
            .CountBy(key => key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        profiles =
        [
            .. profiles.Select(profile =>
                profile with
                {
                    // What other claims count isn't another number for this.
                    Known = [.. profile.Known.Where(one => !counted.ContainsKey(one.Key))],
                    Telling = profile
                        .Own.Select(one => one.Key)
                        .Where(key => owners[key].Count() == 1)
                        .ToFrozenSet(StringComparer.Ordinal),
                    TellingAhead = profile
                        .Own.Select(one => one.Key)
                        .Where(key =>
                            profile.Claim.Claim.Kind is Kind.Promise
                            && owners[key].Count(kind => kind is Kind.Promise) == 1
                        )
                        .ToFrozenSet(StringComparer.Ordinal),
                }
            ),
        ];
        var terms = profiles
            .SelectMany(
                (profile, index) =>
                    profile
                        .Patterns.SelectMany(pattern => pattern.Terms)
                        .Distinct(StringComparer.Ordinal)
                        .Select(key => (key, index))
            )
            .GroupBy(pair => pair.key, pair => pair.index, StringComparer.Ordinal)
            .ToList();
        postings = terms
            .Concat(
                profiles
                    .SelectMany(
                        (profile, index) =>
                            profile
                                .Patterns.SelectMany(pattern => pattern.Quantities)
                                .Select(one => "# " + one.Unit)
                                .Distinct(StringComparer.Ordinal)
                                .Select(key => (key, index))
                    )
                    .GroupBy(pair => pair.key, pair => pair.index, StringComparer.Ordinal)
            )
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        weights = terms.ToFrozenDictionary(
            group => group.Key,
            group =>
                Math.Log(1 + (Math.Max(profiles.Length, 2) / (double)group.Count())) * (group.Key[0] == '=' ? 1.4 : 1),
            StringComparer.Ordinal
        );
    }

    /// <summary>The finder for what is there on a day.</summary>
    public static RepeatFinder From(SnapshotAsOf view) => new(view, _ => true);

    /// <summary>One that hasn't seen some of the known repeats, as for asking whether it would have found them.</summary>
    public static RepeatFinder From(SnapshotAsOf view, Func<Repeat, bool> known) => new(view, known);

    /// <summary>The repeats in a text in the order of their places, one for a claim and sentence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text is longer than <see cref="LongestText"/>.</exception>
    public ImmutableArray<Match> Find(string text)
    {
        if (text.Length > LongestText)
            throw new ArgumentOutOfRangeException(nameof(text), text.Length, "too long to check");
        var sentences = reader.Read(text);
        var focus = names.Follow(sentences);
        return Find(text, sentences, focus);
    }

    /// <summary>
    /// Whether words, taken as standing in a document about the announcement, are near enough to a claim; another may be nearer.
    /// </summary>
    public bool Finds(Claim claim, string words)
    {
        var profile = profiles.FirstOrDefault(one => one.Claim.Claim.Id == claim.Id);
        return profile is not null
            && reader.Read(words).Any(sentence => Weighing.Of(profile, sentence, weights)?.Score >= Threshold);
    }

    private ImmutableArray<Match> Find(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Focus> focus)
    {
        var matches = ImmutableArray.CreateBuilder<Match>();
        for (var i = 0; i < sentences.Length; i++)
        {
            if (focus[i] is Focus.Other)
                continue;
            var candidates = Candidates(sentences[i])
                .Select(index => Weighing.Of(profiles[index], sentences[i], weights))
                .OfType<Weighing>()
                .ToList();
            foreach (var weighing in Rivals.Settle(candidates, sentences, i))
            {
                var closeness = weighing.Closeness;
                var needed = focus[i] switch
                {
                    Focus.Announced => Threshold,
                    Focus.Speaker => 0.7,
                    _ => 2,
                };
                if (weighing.Score < needed && !(closeness is Closeness.Exact && weighing.Pattern.Terms.Length >= 4))
                    continue;
                matches.Add(
                    new(
                        weighing.Profile.Claim,
                        text[sentences[i].Start..sentences[i].End],
                        weighing.Start,
                        weighing.End,
                        weighing.Words(text),
                        Changes.Of(weighing, sentences, i, names),
                        Math.Round(Math.Min(weighing.Score, 1), 2),
                        closeness
                    )
                );
            }
        }
        return
        [
            .. matches
                .OrderBy(match => match.Start)
                .ThenBy(match => match.End)
                .ThenBy(match => match.Claim.Claim.Id.Value, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<int> Candidates(Sentence sentence)
    {
        var found = new Dictionary<int, double>();
        var left = MostPostings;
        var lists = sentence
            .Terms.Select(term => term.Key)
            .Concat(sentence.Quantities.Select(one => "# " + one.Unit))
            .Distinct(StringComparer.Ordinal)
            .Select(key => (Key: key, List: postings.GetValueOrDefault(key)))
            .Where(one => !one.List.IsDefault)
            .OrderBy(one => one.List.Length)
            .ThenBy(one => one.Key, StringComparer.Ordinal);
        foreach (var (key, list) in lists)
        {
            if (list.Length > left)
                break;
            left -= list.Length;
            foreach (var index in list)
                found[index] = found.GetValueOrDefault(index) + weights.GetValueOrDefault(key, 0.5);
        }
        return found
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key)
            .Take(MostCandidates)
            .Select(one => one.Key);
    }
}
