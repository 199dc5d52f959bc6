using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>Something that these pages had wrong, and what is right.</summary>
public sealed record Correction(DateOnly On, Claim Claim, Prose Was, Prose Now);

/// <summary>A correction as written in corrections.yml.</summary>
public sealed record CorrectionDraft(
    Located<DateOnly> On,
    Located<Id<Claim>> Claim,
    Located<Prose> Was,
    Located<Prose> Now
) : IDrafted
{
    IEnumerable<Prose> IDrafted.Texts => [Was.Value, Now.Value];
}

internal static class CorrectionKeys
{
    private static readonly Key<DateOnly> On = Shapes.Day.Required("on", "the day of the correction");
    private static readonly Key<Id<Claim>> Claim = Ids.Of<Claim>().Required("claim", "the claim that it concerns");
    private static readonly Key<Prose> Was = ProseReader.Value.Required("was", "what was wrong");
    private static readonly Key<Prose> Now = ProseReader.Value.Required("now", "what is right");

    public static readonly Shape<CorrectionDraft> Item = Shapes.Map(
        new KeySet(On, Claim, Was, Now),
        fields => new CorrectionDraft(fields.Need(On), fields.Need(Claim), fields.Need(Was), fields.Need(Now))
    );
}
