using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Reading;

/// <summary>A key that a map of the content can have.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="About">What it means, for the editors' manual.</param>
public abstract record Key(string Name, string About, bool IsRequired);

/// <param name="Shape">What its value must be.</param>
public sealed record Key<T>(string Name, Shape<T> Shape, string About, bool IsRequired) : Key(Name, About, IsRequired);

/// <summary>What a value must be, and how it is read.</summary>
/// <param name="Wanted">What it must be, as the end of "'title' must be …".</param>
/// <param name="Read">The value and its place, or null where a problem was noted; it is given the key's name for messages.</param>
public sealed record Shape<T>(string Wanted, Func<YamlValue, string, Problems, Located<T>?> Read)
{
    public Key<T> Required(string name, string about) => new(name, this, about, IsRequired: true);

    public Key<T> Optional(string name, string about) => new(name, this, about, IsRequired: false);
}

/// <summary>The keys of one kind of map, in the order in which files have them.</summary>
public sealed class KeySet(params ImmutableArray<Key> keys)
{
    public ImmutableArray<Key> Keys { get; } = keys;

    /// <summary>Checks which keys a map has, and makes it ready for reading their values.</summary>
    public Fields In(YamlMap map, Problems problems)
    {
        var fields = new Fields(map, problems);
        var names = Keys.Select(key => key.Name).ToList();
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(entry => !names.Contains(entry.Key.Value)))
        {
            // A key that isn't there yet is meant rather than one that is.
            var absent = names.Where(name => map.Entries.All(other => other.Key.Value != name));
            var nearest = DidYouMean.Nearest(absent, entry.Key.Value) ?? DidYouMean.Nearest(names, entry.Key.Value);
            problems.Add(
                Rules.UnknownKey.At(entry.Key.At, entry.Key.Value) with
                {
                    Hint = nearest is null ? null : $"did you mean '{nearest}'?",
                }
            );
            meant.Add(nearest ?? "");
        }
        // A key that is written wrong isn't missing as well.
        foreach (var key in Keys.Where(key => key.IsRequired && !fields.Has(key) && !meant.Contains(key.Name)))
            problems.Add(Rules.MissingKey.At(map.At, key.Name) with { Hint = key.About });
        return fields;
    }
}

/// <summary>The values of one map, read key by key.</summary>
public sealed class Fields(YamlMap map, Problems problems)
{
    private readonly int before = problems.Count;

    public Location At => map.At;

    /// <summary>Whether nothing was wrong so far. Unless it is so, what was built from the values must be thrown away.</summary>
    public bool AreSound => problems.Count == before;

    public bool Has(Key key) => Find(key) is not null;

    /// <summary>The value of a key that may be absent; null too where its value is wrong.</summary>
    public Located<T>? Get<T>(Key<T> key) => Find(key) is { } value ? key.Shape.Read(value, key.Name, problems) : null;

    /// <summary>The value of a required key. Where it is missing or wrong it is null, and <see cref="AreSound"/> is false.</summary>
    public Located<T> Need<T>(Key<T> key) => Get(key)!;

    private YamlValue? Find(Key key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key.Name)?.Value;
}
