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
        var adjusted = all.Select(one => one with { Score = one.Score - Mismatch(one) }).ToList();
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
                kept.Where(better =>
                        better.Profile.Claim.Claim.Kind == one.Profile.Claim.Claim.Kind || one.Coverage < 0.85
                    )
                    .SelectMany(Places)
            );
            if (places.Count > 0 && one.Score >= RepeatFinder.Threshold)
                kept.Add(one);
        }
        return kept;
    }

    // All that a better match can account for, in any way to put it.
    private static IEnumerable<int> Places(Weighing better) =>
        better
            .Sentence.Terms.Where(term =>
                better.Profile.Patterns.Any(pattern => pattern.Terms.Contains(term.Key, StringComparer.Ordinal))
            )
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
        var terms = profile
            .Patterns.SelectMany(pattern => pattern.Terms)
            .Concat(profile.Around)
            .ToHashSet(StringComparer.Ordinal);
        var from = Math.Max(0, index - 1);
        var to = Math.Min(sentences.Length - 1, index + 1);
        var count = 0;
        for (var i = from; i <= to; i++)
            count += sentences[i].Terms.Select(term => term.Key).Distinct(StringComparer.Ordinal).Count(terms.Contains);
        return count;
    }
}
