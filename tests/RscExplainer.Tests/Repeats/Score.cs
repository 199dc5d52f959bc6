using System.Globalization;
using System.Text;
using RscExplainer.Content;
using RscExplainer.Repeats;
using RscExplainer.Text;

namespace RscExplainer.Tests.Repeats;

/// <summary>How well the passages' claims and changes are found.</summary>
internal sealed class Score
{
    private readonly StringBuilder confusions = new();
    private readonly SortedDictionary<string, Tally> kinds = new(StringComparer.Ordinal);

    public Tally Claims { get; } = new();

    public Tally Changes { get; } = new();

    public static Score Of(IEnumerable<Passage> passages, RepeatFinder finder)
    {
        var score = new Score();
        foreach (var passage in passages)
            score.Add(passage, finder.Find(passage.Text));
        return score;
    }

    /// <summary>The figures by kind of passage, and every miss and false match.</summary>
    public string Report()
    {
        var report = new StringBuilder();
        foreach (var (kind, tally) in kinds)
            report.AppendLine(CultureInfo.InvariantCulture, $"{kind, -14} {tally}");
        report.AppendLine(CultureInfo.InvariantCulture, $"{"claims", -14} {Claims}");
        report.AppendLine(CultureInfo.InvariantCulture, $"{"changes", -14} {Changes}");
        return report.Append(confusions).ToString();
    }

    private void Add(Passage passage, ImmutableArray<Match> matches)
    {
        var found = matches
            .GroupBy(match => match.Claim.Claim.Id.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var kind = kinds.TryGetValue(passage.Manner, out var known) ? known : kinds[passage.Manner] = new();
        foreach (var claim in passage.Repeats.Keys.Union(found.Keys, StringComparer.Ordinal))
        {
            var isThere = passage.Repeats.ContainsKey(claim);
            var isFound = found.TryGetValue(claim, out var places);
            Claims.Add(isThere, isFound);
            kind.Add(isThere, isFound);
            var first = places?.MaxBy(match => match.Score);
            if (isThere != isFound)
                confusions.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{passage.N} {(isThere ? "missed" : "false")} {claim} {first?.Score} {string.Join(" | ", first?.Words ?? [])}"
                );
            // Changes are judged where the claim is found: what isn't found has none.
            var wanted = passage.ChangesOf(claim).ToHashSet();
            var told = first?.Changes.Select(change => change.Change).ToHashSet() ?? [];
            foreach (var change in wanted.Union(told))
            {
                Changes.Add(wanted.Contains(change), told.Contains(change));
                if (wanted.Contains(change) != told.Contains(change))
                    confusions.AppendLine(
                        CultureInfo.InvariantCulture,
                        $"{passage.N} {(wanted.Contains(change) ? "missed" : "false")} {claim}: {Words.Of(change)}"
                    );
            }
        }
    }

    internal sealed class Tally
    {
        private int right;
        private int missed;
        private int wrong;

        public double Precision => right == 0 ? 0 : right / (double)(right + wrong);

        public double Recall => right == 0 ? 0 : right / (double)(right + missed);

        public double F1 => right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

        public void Add(bool isThere, bool isFound)
        {
            right += isThere && isFound ? 1 : 0;
            missed += isThere && !isFound ? 1 : 0;
            wrong += !isThere && isFound ? 1 : 0;
        }

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"precision {Precision:0.00} recall {Recall:0.00} F1 {F1:0.00} (right {right}, missed {missed}, false {wrong})"
            );
    }
}
