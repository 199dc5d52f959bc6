using System.Runtime.InteropServices;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Filtering;

/// <summary>
/// Which claims have which words in their texts. Making it costs a look at every character of them, at those of evidence once
/// however many claims share it; it takes four bytes for each claim and different word in it.
/// </summary>
internal sealed class TermIndex
{
    private readonly string[] terms;
    private readonly int[][] claimsWith;
    private readonly int words;

    public TermIndex(ImmutableArray<ClaimAsOf> claims)
    {
        words = Bits.WordsFor(claims.Length);
        var collected = new Collected();
        for (var claim = 0; claim < claims.Length; claim++)
            collected.Add(claim, claims[claim]);
        (terms, claimsWith) = collected.InOrder();
    }

    /// <summary>All words, in ordinal order.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>Whether a word begins so.</summary>
    public bool HasPrefix(string prefix) =>
        FirstFrom(prefix) is var first
        && first < terms.Length
        && terms[first].StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>Leaves in a set the claims that have every word of a search.</summary>
    public void Narrow(Span<ulong> set, SearchQuery query)
    {
        var found = new ulong[words];
        var parts = new ulong[words];
        var part = new ulong[words];
        foreach (var word in query.Words)
        {
            Find(found, word.Whole);
            if (!word.Parts.IsEmpty)
            {
                parts.AsSpan().Fill(ulong.MaxValue);
                foreach (var one in word.Parts)
                {
                    Find(part, one);
                    Bits.And(parts, part);
                }
                Bits.Or(found, parts);
            }
            Bits.And(set, found);
        }
    }

    private void Find(ulong[] found, string prefix)
    {
        found.AsSpan().Clear();
        for (
            var term = FirstFrom(prefix);
            term < terms.Length && terms[term].StartsWith(prefix, StringComparison.Ordinal);
            term++
        )
        {
            foreach (var claim in claimsWith[term])
                Bits.Set(found, claim);
        }
    }

    private int FirstFrom(string prefix)
    {
        var place = Array.BinarySearch(terms, prefix, StringComparer.Ordinal);
        return place < 0 ? ~place : place;
    }

    /// <summary>What was found so far: words have numbers in the order in which they were met.</summary>
    private sealed class Collected
    {
        private readonly WordReader reader = new();
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly List<List<int>> claimsWith = [];
        private readonly Dictionary<Evidence, int[]> ofEvidence = new(ReferenceEqualityComparer.Instance);

        public void Add(int claim, ClaimAsOf of)
        {
            foreach (var text in ClaimText.OwnOf(of))
            {
                reader.Open(text.Text);
                while (reader.Read())
                    Add(claim, Number(reader.Word));
            }
            foreach (var listed in of.Evidence)
            {
                foreach (var number in WordsOf(listed.Evidence))
                    Add(claim, number);
            }
        }

        public (string[] Terms, int[][] ClaimsWith) InOrder()
        {
            var terms = new string[numbers.Count];
            foreach (var (term, number) in numbers)
                terms[number] = term;
            var claims = claimsWith.Select(list => list.ToArray()).ToArray();
            Array.Sort(terms, claims, StringComparer.Ordinal);
            return (terms, claims);
        }

        private int[] WordsOf(Evidence evidence)
        {
            if (ofEvidence.TryGetValue(evidence, out var known))
                return known;
            var found = new HashSet<int>();
            foreach (var text in ClaimText.Of(evidence))
            {
                reader.Open(text.Text);
                while (reader.Read())
                    found.Add(Number(reader.Word));
            }
            return ofEvidence[evidence] = [.. found];
        }

        // Claims come one after the other, so the last one tells whether this one is noted already.
        private void Add(int claim, int number)
        {
            var claims = claimsWith[number];
            if (claims.Count == 0 || claims[^1] != claim)
                claims.Add(claim);
        }

        private int Number(ReadOnlySpan<char> word)
        {
            // No string is made for a word that was met before, which most were.
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                numbers.GetAlternateLookup<ReadOnlySpan<char>>(),
                word,
                out var isKnown
            );
            if (!isKnown)
            {
                number = claimsWith.Count;
                claimsWith.Add([]);
            }
            return number;
        }
    }
}
