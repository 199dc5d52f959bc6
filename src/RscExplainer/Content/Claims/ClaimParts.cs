using RscExplainer.Calculations;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

// The maps inside a claim's front matter: one after the other as they stand there.

internal static class DueKeys
{
    private static readonly Key<string> Words = Shapes.Line.Required("words", "the words that named the time");
    private static readonly Key<DateOnly> By = Shapes.Day.Required("by", "the last day on which it is kept");

    public static readonly Shape<DueDraft> Map = Shapes.Map(
        new KeySet(Words, By),
        fields => new DueDraft(fields.Need(Words), fields.Need(By))
    );
}

public sealed record ArithmeticDraft(Located<string> Says, Located<Formula> Calculation, Located<Holds> Holds);

internal static class ArithmeticKeys
{
    private static readonly Key<string> Says = Shapes.Line.Required("says", "the figure as the speaker gave it");
    private static readonly Key<Formula> Calculation = QuantityValues.Formulas.Required(
        "calculation",
        "how it comes out"
    );
    private static readonly Key<Holds> Holds = Shapes.Word<Holds>("answer").Required("holds", "yes, roughly or no");

    public static readonly Shape<ArithmeticDraft> Map = Shapes.Map(
        new KeySet(Says, Calculation, Holds),
        fields => new ArithmeticDraft(fields.Need(Says), fields.Need(Calculation), fields.Need(Holds))
    );
}

internal sealed record EvidenceLists(ImmutableArray<(Bearing, Located<Id<Evidence>>)> All);

internal static class EvidenceListKeys
{
    private static readonly Key<ImmutableArray<Located<Id<Evidence>>>> Supports = Ids.List<Evidence>()
        .Optional("supports", "evidence for it");
    private static readonly Key<ImmutableArray<Located<Id<Evidence>>>> Contradicts = Ids.List<Evidence>()
        .Optional("contradicts", "evidence against it");
    private static readonly Key<ImmutableArray<Located<Id<Evidence>>>> Context = Ids.List<Evidence>()
        .Optional("context", "evidence that helps to understand it");

    public static readonly Shape<EvidenceLists> Map = Shapes.Map(
        new KeySet(Supports, Contradicts, Context),
        fields => new EvidenceLists([
            .. List(fields, Bearing.Supports, Supports),
            .. List(fields, Bearing.Contradicts, Contradicts),
            .. List(fields, Bearing.Context, Context),
        ])
    );

    private static IEnumerable<(Bearing, Located<Id<Evidence>>)> List(
        Fields fields,
        Bearing bearing,
        Key<ImmutableArray<Located<Id<Evidence>>>> key
    ) => fields.Get(key)?.Value.Select(id => (bearing, id)) ?? [];
}

internal static class VerdictKeys
{
    private static readonly Key<DateOnly> Judged = Shapes.Day.Required("judged", "the day on which it is written");
    private static readonly Key<Outcome> Outcome = Shapes.Word<Outcome>("outcome").Required("outcome", "what it says");
    private static readonly Key<Confidence> Confidence = Shapes
        .Word<Confidence>("confidence")
        .Required("confidence", "high, medium or low");
    private static readonly Key<Prose> Because = ProseReader.Value.Required("because", "the reason");
    private static readonly Key<ImmutableArray<Located<Id<Evidence>>>> Evidence = Ids.List<Evidence>()
        .Optional("evidence", "what decided it");
    private static readonly Key<Prose> WouldChange = ProseReader.Value.Optional(
        "would-change",
        "what finding would change it"
    );
    private static readonly Key<Formula> Calculation = QuantityValues.Formulas.Optional(
        "calculation",
        "where arithmetic decides"
    );

    public static readonly Shape<VerdictDraft> Map = Shapes.Map(
        new KeySet(Judged, Outcome, Confidence, Because, Evidence, WouldChange, Calculation),
        fields => new VerdictDraft(
            fields.Need(Judged),
            fields.Need(Outcome),
            fields.Need(Confidence),
            fields.Need(Because),
            fields.Get(Evidence)?.Value ?? [],
            fields.Get(WouldChange),
            fields.Get(Calculation)
        )
    );
}

internal static class ReplyKeys
{
    private static readonly Key<IsoDate> On = Shapes.Date.Required("on", "when the speaker said it");
    private static readonly Key<Id<Source>> Source = Ids.Of<Source>().Required("source", "where");
    private static readonly Key<Prose> Text = ProseReader.Value.Required("text", "what the speaker says");

    public static readonly Shape<ReplyDraft> Map = Shapes.Map(
        new KeySet(On, Source, Text),
        fields => new ReplyDraft(fields.Need(On), fields.Need(Source), fields.Need(Text))
    );
}

internal static class WithdrawnKeys
{
    private static readonly Key<DateOnly> On = Shapes.Day.Required("on", "the day on which it was taken back");
    private static readonly Key<Prose> Why = ProseReader.Value.Required("why", "the reason");

    public static readonly Shape<WithdrawnDraft> Map = Shapes.Map(
        new KeySet(On, Why),
        fields => new WithdrawnDraft(fields.Need(On), fields.Need(Why))
    );
}
