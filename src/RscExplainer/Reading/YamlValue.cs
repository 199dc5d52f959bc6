using RscExplainer.Text;

namespace RscExplainer.Reading;

/// <summary>A YAML value and its place. Scalars are text: what they mean is decided by the key that they belong to.</summary>
public abstract record YamlValue(Location At);

/// <param name="Text">The value, with the place of each of its characters where that is known.</param>
public sealed record YamlScalar(Location At, PlacedText Text) : YamlValue(At)
{
    public string Value => Text.Text;
}

public sealed record YamlList(Location At, ImmutableArray<YamlValue> Items) : YamlValue(At);

public sealed record YamlMap(Location At, ImmutableArray<YamlEntry> Entries) : YamlValue(At);

public sealed record YamlEntry(Located<string> Key, YamlValue Value);
