using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>A quantity as written in quantities.yml or among a claim's keys.</summary>
/// <param name="Origin">Where it comes from, with the place of the id or the reason.</param>
public sealed record QuantityDraft(Located<string> Name, NamedQuantity Quantity, Located<Origin> Origin) : IListed
{
    IEnumerable<Prose> IDrafted.Texts => [];
}

internal static class QuantityKeys
{
    private static readonly Key<Value> Value = QuantityValues.Shape.Required("value", "a number with its unit");
    private static readonly Key<string> Title = Shapes.Line.Optional(
        "title",
        "what it is, as the middle of a sentence; else its name"
    );
    private static readonly KeySet All = new([Value, Title, .. OriginKeys.All]);

    /// <summary>A map from names to quantities, each with its origin.</summary>
    public static readonly Shape<ImmutableArray<QuantityDraft>> Shared = Map(null);

    /// <summary>The quantities of a claim, which come from the claim itself where they name nothing else.</summary>
    public static Shape<ImmutableArray<QuantityDraft>> Of(Id<Claim> claim) => Map(new(OriginKind.Claim, claim.Value));

    private static Shape<ImmutableArray<QuantityDraft>> Map(Origin? otherwise) =>
        new(
            "names with quantities",
            (value, name, problems) =>
                value is YamlMap map
                    ? new(
                        [.. map.Entries.Select(entry => Quantity(entry, otherwise, problems)).OfType<QuantityDraft>()],
                        map.At
                    )
                    : problems.Refuse<ImmutableArray<QuantityDraft>>(
                        Rules.WrongType.At(value.At, name, "names with quantities, as in rsc-gpus: {value: 16000 GPU}")
                    )
        );

    private static QuantityDraft? Quantity(YamlEntry entry, Origin? otherwise, Problems problems)
    {
        var before = problems.Count;
        var name = entry.Key;
        QuantityNames.Check(name, problems);
        var quantity =
            entry.Value is YamlMap map ? FromMap(map, name, otherwise, problems)
            : QuantityValues.Shape.Read(entry.Value, name.Value, problems) is { } value
                ? FromLine(value, name, otherwise, problems)
            : null;
        return problems.Count == before ? quantity : null;
    }

    private static QuantityDraft? FromLine(
        Located<Value> value,
        Located<string> name,
        Origin? otherwise,
        Problems problems
    )
    {
        if (otherwise is not null)
            return new(name, new(name.Value, TitleOf(name), value.Value, otherwise), new(otherwise, name.At));
        problems.Add(OriginKeys.Missing(value.At, name.Value));
        return null;
    }

    private static QuantityDraft? FromMap(YamlMap map, Located<string> name, Origin? otherwise, Problems problems)
    {
        var fields = All.In(map, problems);
        var value = fields.Need(Value);
        var title = fields.Get(Title)?.Value ?? TitleOf(name);
        if (!fields.AreSound)
            return null;
        var origin = OriginKeys.Read(fields, name.Value, problems);
        if (origin is null && otherwise is null && fields.AreSound)
            problems.Add(OriginKeys.Missing(map.At, name.Value));
        origin ??= new(otherwise!, name.At);
        return fields.AreSound ? new(name, new(name.Value, title, value.Value, origin.Value), origin) : null;
    }

    private static string TitleOf(Located<string> name) => name.Value.Replace('-', ' ');
}
