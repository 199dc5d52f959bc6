using System.Numerics;
using System.Runtime.InteropServices;

namespace RscExplainer.Filtering;

/// <summary>Sets of claims, a bit each, 64 in a word: what is asked of all claims at once is asked of a whole word in one step.</summary>
internal static class Bits
{
    /// <summary>How many words a set of so many claims takes.</summary>
    public static int WordsFor(int claims) => (claims + 63) / 64;

    /// <summary>All of so many claims.</summary>
    public static void SetAll(Span<ulong> set, int claims)
    {
        set.Fill(ulong.MaxValue);
        if (claims % 64 != 0)
            set[^1] = (1UL << (claims % 64)) - 1;
    }

    public static void Set(Span<ulong> set, int claim) => set[claim / 64] |= 1UL << (claim % 64);

    public static bool Has(ReadOnlySpan<ulong> set, int claim) => (set[claim / 64] >> (claim % 64) & 1) != 0;

    public static void And(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(set);
        var others = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] &= others[i];
        for (var i = vectors.Length * Vector<ulong>.Count; i < set.Length; i++)
            set[i] &= other[i];
    }

    public static void Or(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(set);
        var others = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] |= others[i];
        for (var i = vectors.Length * Vector<ulong>.Count; i < set.Length; i++)
            set[i] |= other[i];
    }

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many claims are in both.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        for (var i = 0; i < set.Length; i++)
            count += BitOperations.PopCount(set[i] & other[i]);
        return count;
    }
}
