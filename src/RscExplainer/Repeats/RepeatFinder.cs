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
        var terms = profiles
            .SelectMany((profile, index) => profile.Vocabulary.Select(key => (key, index)))
            .GroupBy(pair => pair.key, pair => pair.index, StringComparer.Ordinal)
            .ToList();
        weights = terms.ToFrozenDictionary(
            group => group.Key,
            group =>
                Math.Log(1 + (Math.Max(profiles.Length, 2) / (double)group.Count())) * (group.Key[0] == '=' ? 1.4 : 1),
            StringComparer.Ordinal
        );
        var owners = profiles
            .SelectMany(profile => profile.Own.Select(one => one.Key).Distinct(StringComparer.Ordinal))
            .CountBy(key => key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var counted = profiles
            .SelectMany(profile => profile.Quantities.Select(one => one.Key))
            .ToHashSet(StringComparer.Ordinal);
        profiles = [.. profiles.Select(profile => profile.Weighed(weights, owners, counted))];
        postings = terms
            .Concat(
                profiles
                    .SelectMany(
                        (profile, index) =>
                            profile
                                .Quantities.Select(one => "# " + one.Unit)
                                .Distinct(StringComparer.Ordinal)
                                .Select(key => (key, index))
                    )
                    .GroupBy(pair => pair.key, pair => pair.index, StringComparer.Ordinal)
            )
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The finder of a view, made when a text is first checked against it and gone with it.</summary>
    public static RepeatFinder Of(SnapshotAsOf view) => view.Derived(From);

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
            && reader
                .Read(words)
                .Select(sentence => Weighing.Of(profile, sentence))
                .Any(one => one is not null && (one.Score >= Threshold || one.OwnQuantities.Any()));
    }

    private ImmutableArray<Match> Find(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Focus> focus)
    {
        var matches = ImmutableArray.CreateBuilder<Match>();
        for (var i = 0; i < sentences.Length; i++)
        {
            if (focus[i] is Focus.Other)
                continue;
            var candidates = Candidates(sentences[i])
                .Select(index => Weighing.Of(profiles[index], sentences[i]))
                .OfType<Weighing>()
                .ToList();
            foreach (var weighing in Rivals.Settle(candidates, sentences, i))
            {
                var closeness = weighing.Closeness;
                var needed = focus[i] switch
                {
                    Focus.Announced => Threshold,
                    Focus.Speaker => 0.75,
                    _ => 2,
                };
                if (weighing.Score < needed && !(closeness is Closeness.Exact && IsWhole(weighing)))
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

    // Verbatim words count without a name too, if they are enough to be nobody else's.
    private static bool IsWhole(Weighing weighing) =>
        weighing.Pattern.Terms.Length >= 4 || weighing.Pattern.Words.Length >= 7;

    // A claim that shares one word can't reach the threshold, unless the word is a number of its own or all there is of it.
    private IEnumerable<int> Candidates(Sentence sentence)
    {
        var lists = new List<(string Key, ImmutableArray<int> Claims)>();
        foreach (var key in sentence.ByKey.Keys)
        {
            if (postings.TryGetValue(key, out var claims))
                lists.Add((key, claims));
        }
        foreach (var quantity in sentence.Quantities)
        {
            if (postings.TryGetValue("# " + quantity.Unit, out var claims))
                lists.Add(("# " + quantity.Unit, claims));
        }
        lists.Sort(
            (one, two) =>
                one.Claims.Length != two.Claims.Length
                    ? one.Claims.Length.CompareTo(two.Claims.Length)
                    : string.CompareOrdinal(one.Key, two.Key)
        );
        var found = new Dictionary<int, (double Weight, int Shared)>();
        var left = MostPostings;
        foreach (var (key, claims) in lists)
        {
            if (claims.Length > left)
                break;
            left -= claims.Length;
            var weight = weights.GetValueOrDefault(key, 0.5);
            foreach (var index in claims)
            {
                var (before, shared) = found.GetValueOrDefault(index);
                found[index] = (before + weight, shared + (key[0] == '=' ? 2 : 1));
            }
        }
        return found
            .Where(one => one.Value.Shared > 1 || profiles[one.Key].HasSingle)
            .OrderByDescending(one => one.Value.Weight)
            .ThenBy(one => one.Key)
            .Take(MostCandidates)
            .Select(one => one.Key);
    }
}
