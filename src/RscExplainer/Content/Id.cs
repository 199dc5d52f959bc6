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

    public static Shape<ImmutableArray<Located<Id<T>>>> List<T>() => Shapes.List(Of<T>());
}
