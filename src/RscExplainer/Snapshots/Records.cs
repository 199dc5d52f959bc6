using System.Runtime.InteropServices;
using RscExplainer.Content;

namespace RscExplainer.Snapshots;

/// <summary>
/// The things of a kind by their ids, each with the draft and the other things that it was made of. One that would be made of the
/// same again is taken over from the reading before: things never change, so it would be no different.
/// </summary>
internal sealed class Records<TDraft, T>
    where TDraft : class
    where T : class
{
    private readonly Dictionary<string, Made> all = new(StringComparer.Ordinal);
    private readonly HashSet<string> made = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were added.</summary>
    public IEnumerable<T> All => all.Values.Select(one => one.Thing);

    public T? Find(Id<T> id) => all.TryGetValue(id.Value, out var one) ? one.Thing : null;

    public bool IsMissing(Id<T> id) => !all.ContainsKey(id.Value);

    /// <summary>Whether a thing was made now, and not taken over.</summary>
    public bool IsNew(Id<T> id) => made.Contains(id.Value);

    /// <summary>Whether all was taken over and nothing went.</summary>
    public bool AreAll(Records<TDraft, T> before) => made.Count == 0 && all.Count == before.all.Count;

    /// <summary>Takes a thing over whose parts are known to be the same; false if it must be made.</summary>
    public bool Keep(Records<TDraft, T> before, Id<T> id, TDraft draft)
    {
        if (!before.all.TryGetValue(id.Value, out var one) || !ReferenceEquals(one.Draft, draft))
            return false;
        all.Add(id.Value, one);
        return true;
    }

    /// <summary>Takes a thing over; false if it must be made.</summary>
    /// <param name="parts">The things that its draft names, as they are now.</param>
    public bool Keep(Records<TDraft, T>? before, Id<T> id, TDraft draft, List<object> parts)
    {
        if (
            before is null
            || !before.all.TryGetValue(id.Value, out var one)
            || !ReferenceEquals(one.Draft, draft)
            || !AreSame(one.Parts, CollectionsMarshal.AsSpan(parts))
        )
            return false;
        all.Add(id.Value, one);
        return true;
    }

    public void Add(Id<T> id, TDraft draft, List<object> parts, T thing)
    {
        all.Add(id.Value, new(draft, [.. parts], thing));
        made.Add(id.Value);
    }

    /// <summary>Whether both have the same ids, and what bears the same id agrees.</summary>
    public bool Agree(Records<TDraft, T> other, Func<T, T, bool> agree)
    {
        if (all.Count != other.all.Count)
            return false;
        foreach (var (id, one) in all)
        {
            if (!other.all.TryGetValue(id, out var was) || (!ReferenceEquals(one, was) && !agree(one.Thing, was.Thing)))
                return false;
        }
        return true;
    }

    private static bool AreSame(object[] parts, ReadOnlySpan<object> others)
    {
        if (parts.Length != others.Length)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!ReferenceEquals(parts[i], others[i]))
                return false;
        }
        return true;
    }

    private sealed record Made(TDraft Draft, object[] Parts, T Thing);
}
