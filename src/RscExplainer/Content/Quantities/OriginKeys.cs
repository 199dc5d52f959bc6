using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>The keys that say where a value comes from; a value has one of them.</summary>
internal static class OriginKeys
{
    private static readonly Key<Id<Source>> Source = Ids.Of<Source>().Optional("source", "the document that gives it");
    private static readonly Key<Id<Claim>> Claim = Ids.Of<Claim>().Optional("claim", "the claim that says it");
    private static readonly Key<Id<Evidence>> Evidence = Ids.Of<Evidence>()
        .Optional("evidence", "the evidence that shows it");
    private static readonly Key<string> Assumed = Shapes.Line.Optional(
        "assumed",
        "for what nobody gave: why this value is taken"
    );

    public static readonly ImmutableArray<Key> All = [Source, Claim, Evidence, Assumed];

    /// <summary>The origin of what <paramref name="name"/> names; null where none is written, or several.</summary>
    public static Located<Origin>? Read(Fields fields, string name, Problems problems)
    {
        List<Located<Origin>> origins =
        [
            .. Origins(fields.Get(Source), OriginKind.Source, id => id.Value),
            .. Origins(fields.Get(Claim), OriginKind.Claim, id => id.Value),
            .. Origins(fields.Get(Evidence), OriginKind.Evidence, id => id.Value),
            .. Origins(fields.Get(Assumed), OriginKind.Assumed, why => why),
        ];
        if (origins.Count <= 1)
            return origins.FirstOrDefault();
        problems.Add(Missing(origins[1].At, name));
        return null;
    }

    public static Diagnostic Missing(Location at, string name) =>
        Rules.QuantityOrigin.At(at, name, "one origin: source, claim, evidence or assumed");

    private static IEnumerable<Located<Origin>> Origins<T>(Located<T>? read, OriginKind kind, Func<T, string> words) =>
        read is null ? [] : [new(new(kind, words(read.Value)), read.At)];
}
