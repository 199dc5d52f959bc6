using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>The things of a kind that nobody has named yet. Usually it is empty long before all files were asked.</summary>
internal sealed class Unused(IEnumerable<string> ids)
{
    private readonly HashSet<string> left = new(ids, StringComparer.Ordinal);

    public bool IsEmpty => left.Count == 0;

    public bool Has<T>(Id<T> id) => left.Contains(id.Value);

    public void Use(string id) => left.Remove(id);

    public void Use<T>(Located<Id<T>>? id)
    {
        if (id is not null)
            left.Remove(id.Value.Value);
    }
}
