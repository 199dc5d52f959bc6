using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>The name of a thing of one kind, so that a topic's can't be taken for a claim's.</summary>
public readonly record struct Id<T>(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The shape of ids in files.</summary>
internal static class Ids
{
    public static Shape<Id<T>> Of<T>() =>
        Shapes.Scalar<Id<T>>(
            "an id",
            (scalar, _, problems) =>
                Id.IsValid(scalar.Value)
                    ? new(new Id<T>(scalar.Value), scalar.At)
                    : problems.Refuse<Id<T>>(
                        Rules.NotAnId.At(scalar.At, scalar.Value) with
                        {
                            Hint = "lower-case letters, digits and single hyphens, 64 at most",
                        }
                    )
        );

    /// <summary>A list in which each id stands once.</summary>
    public static Shape<ImmutableArray<Located<Id<T>>>> List<T>()
    {
        var list = Shapes.List(Of<T>());
        return list with
        {
            Read = (value, name, problems) =>
            {
                var read = list.Read(value, name, problems);
                var seen = new HashSet<Id<T>>();
                foreach (var twice in read?.Value.Where(id => !seen.Add(id.Value)) ?? [])
                    problems.Add(Rules.DuplicateId.At(twice.At, twice.Value));
                return read;
            },
        };
    }
}
