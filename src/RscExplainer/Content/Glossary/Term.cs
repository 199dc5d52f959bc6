using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>A word of the field and what it means in plain words.</summary>
/// <param name="Name">The word as it occurs in prose; upper and lower case matter.</param>
/// <param name="Also">Other forms of it, such as the plural or the unit's symbol.</param>
public sealed record Term(string Name, Prose Means, ImmutableArray<string> Also);

/// <summary>A term as written in glossary.yml.</summary>
public sealed record TermDraft(Located<string> Name, Located<Prose> Means, ImmutableArray<Located<string>> Also)
    : IListed
{
    IEnumerable<Prose> IDrafted.Texts => [Means.Value];
}

internal static class TermKeys
{
    private static readonly Key<string> Name = Shapes.Line.Required("term", "the word as it occurs in prose");
    private static readonly Key<Prose> Means = ProseReader.Value.Required("means", "a plain explanation");
    private static readonly Key<ImmutableArray<Located<string>>> Also = Shapes
        .List(Shapes.Line)
        .Optional("also", "other forms of the word");

    public static readonly Shape<TermDraft> Item = Shapes.Map(
        new KeySet(Name, Means, Also),
        fields => new TermDraft(fields.Need(Name), fields.Need(Means), fields.Get(Also)?.Value ?? [])
    );
}
