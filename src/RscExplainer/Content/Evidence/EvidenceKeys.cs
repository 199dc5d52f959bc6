using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>Evidence as written in its file.</summary>
/// <param name="File">The place of its keys, where one that is missing is reported.</param>
public sealed record EvidenceDraft(
    Id<Evidence> Id,
    Location File,
    Located<string> Title,
    Located<IsoDate>? On,
    Located<IsoDate>? Happened,
    Located<ImmutableArray<Located<Id<Source>>>> Sources,
    Located<Basis> Basis,
    Prose Body
) : IDrafted
{
    IEnumerable<Prose> IDrafted.Texts => [Body];
}

internal static class EvidenceKeys
{
    private static readonly Key<string> Title = Shapes.Line.Required("title", "the finding, as a sentence");
    private static readonly Key<IsoDate> On = Shapes.Date.Optional(
        "on",
        "when one could know it; else the earliest date of its sources"
    );
    private static readonly Key<IsoDate> Happened = Shapes.Date.Optional("happened", "when it took place, if earlier");
    private static readonly Key<ImmutableArray<Located<Id<Source>>>> Sources = Ids.List<Source>()
        .Required("sources", "where it stands");
    private static readonly Key<Basis> Basis = Shapes.Word<Basis>("basis").Required("basis", "how it knows");

    public static readonly KeySet All = new(Title, On, Happened, Sources, Basis);

    public static EvidenceDraft From(Id<Evidence> id, Fields fields, Prose body) =>
        new(
            id,
            fields.At,
            fields.Need(Title),
            fields.Get(On),
            fields.Get(Happened),
            fields.Need(Sources),
            fields.Need(Basis),
            body
        );
}
