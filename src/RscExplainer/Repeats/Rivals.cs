using RscExplainer.Content;

namespace RscExplainer.Repeats;

/// <summary>
/// Where the same words would make several claims, keeps those that have something of their own. A promise isn't repeated by who
/// says that it is done, nor a report by who says that it will be.
/// </summary>
internal static class Rivals
{
    public static IEnumerable<Weighing> Settle(List<Weighing> all, ImmutableArray<Sentence> sentences, int index)
    {
        var adjusted = Counted(all).Select(one => one with { Score = one.Score - Mismatch(one) }).ToList();
        // A number that is another claim's own isn't a changed one of this.
        adjusted.RemoveAll(one =>
            one.Changed.Any(pair =>
                adjusted.Any(other =>
                    other.Score >= Math.Max(one.Score, RepeatFinder.Threshold)
                    && other.Changed.IsEmpty
                    && other.Found.Any(term => term.Key[0] == '=' && term.First == pair.Repeated.First)
                )
            )
        );
        adjusted.RemoveAll(one => one.Score < RepeatFinder.Threshold);
        // What is left over from better matches isn't a match; of equals, what stands around them decides.
        var kept = new List<Weighing>();
        foreach (
            var one in adjusted.OrderByDescending(one =>
                one.Score + (0.02 * Math.Min(10, Support(one.Profile, sentences, index)))
            )
        )
        {
            var places = one.Found.Select(term => term.First).ToHashSet();
            places.ExceptWith(
                kept.Where(better => Displaces(better, one))
                    .SelectMany(better => IsWhole(one) ? better.Found.Select(term => term.First) : Places(better))
            );
            if (places.Count > 0)
                kept.Add(one);
        }
        return kept;
    }

    /// <summary>
    /// Who has a claim's own large number, in a text about the same thing, repeats it. Of several claims that have the number it is
    /// the one of which the sentence has most.
    /// </summary>
    private static List<Weighing> Counted(List<Weighing> all)
    {
        var best = all.SelectMany(one => one.OwnQuantities.Select(term => (term.First, one)))
            .GroupBy(pair => pair.First, pair => pair.one)
            .Select(group => group.MaxBy(one => one.Score - Mismatch(one))!)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. all.Select(one =>
                best.Contains(one)
                && (
                    one.OwnQuantities.Any(term => one.Profile.Telling.Contains(term.Key))
                    || IsAhead(one)
                    || one.Score >= 0.45
                )
                    ? one with
                    {
                        Score = Math.Max(one.Score, 0.75),
                    }
                    : one
            ),
        ];
    }

    private static bool IsAhead(Weighing one) =>
        !one.Sentence.Times.IsEmpty
        || one.Sentence.Manner.HasFlag(Manner.Ahead)
        || one.Sentence.Manner.HasFlag(Manner.Hedged);

    // All of one way to put it: what others happen to know of the same words takes nothing away.
    private static bool IsWhole(Weighing one) => one is { Coverage: >= 0.95, Pattern.Repeat: null };

    /// <summary>Whether a better match takes words from another: from claims of its kind, and from what fits badly.</summary>
    private static bool Displaces(Weighing better, Weighing one)
    {
        if (better.Profile.Claim.Claim.Kind == one.Profile.Claim.Claim.Kind || one.Coverage < 0.85)
            return true;
        // Others than who announced comment on the announcement; their claims leave its own alone.
        if (one is { Pattern.IsMisread: true, IsVerbatim: false })
            return better.Profile.Claim.Claim.By.Id == one.Profile.Claim.Claim.By.Id;
        // "Is the fastest" isn't what will be.
        return one.Profile.Claim.Claim.Kind is Kind.Promise
            && better.Profile.Claim.Claim.By.Id == one.Profile.Claim.Claim.By.Id
            && one.Sentence.Manner.HasFlag(Manner.Now)
            && !one.Sentence.Manner.HasFlag(Manner.Ahead);
    }

    // All that a better match can account for, in any way to put it.
    private static IEnumerable<int> Places(Weighing better) =>
        better
            .Sentence.Terms.Where(term => better.Profile.Vocabulary.Contains(term.Key))
            .Concat(better.Found)
            .Select(term => term.First);

    private static double Mismatch(Weighing one)
    {
        var manner = one.Sentence.Manner;
        if (manner.HasFlag(Manner.Ahead) && manner.HasFlag(Manner.Done))
            manner = Manners.Near(one.Sentence, one.Found[0].First, one.Found.Max(term => term.Last));
        var ahead = manner.HasFlag(Manner.Ahead) && !manner.HasFlag(Manner.Done);
        var done = manner.HasFlag(Manner.Done) && !manner.HasFlag(Manner.Ahead);
        return one.Profile.Claim.Claim.Kind switch
        {
            Kind.Promise when done => 0.5,
            Kind.Promise when !ahead && manner.HasFlag(Manner.Now) => 0.1,
            Kind.Statement when ahead && !one.Profile.Manner.HasFlag(Manner.Ahead) => one.Profile.Manner.HasFlag(
                Manner.Done
            )
                ? 0.5
                : 0.05,
            _ => 0,
        };
    }

    private static int Support(Profile profile, ImmutableArray<Sentence> sentences, int index)
    {
        var from = Math.Max(0, index - 1);
        var to = Math.Min(sentences.Length - 1, index + 1);
        var count = 0;
        for (var i = from; i <= to; i++)
            count += sentences[i].ByKey.Keys.Count(profile.Spoken.Contains);
        return count;
    }
}
