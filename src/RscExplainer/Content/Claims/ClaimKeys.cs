using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>A claim as written in its file.</summary>
/// <param name="File">The place of its keys, where one that is missing is reported.</param>
public sealed record ClaimDraft(
    Id<Claim> Id,
    Location File,
    Located<string> Title,
    Located<Kind> Kind,
    Located<ImmutableArray<Located<Id<Topic>>>> Topics,
    Located<Id<Source>> Source,
    Located<Id<Speaker>>? By,
    Located<IsoDate>? Said,
    Located<Id<Source>>? SeenIn,
    Located<string> Fragment,
    Located<DueDraft>? Due,
    Located<Prose> Test,
    ImmutableArray<QuantityDraft> Quantities,
    Located<ArithmeticDraft>? Arithmetic,
    ImmutableArray<(Bearing Bearing, Located<Id<Evidence>> Id)> Evidence,
    ImmutableArray<Located<VerdictDraft>> Verdicts,
    Located<DateOnly>? Checked,
    Located<ReplyDraft>? Reply,
    ImmutableArray<Located<Id<Claim>>> Formerly,
    bool IsDraft,
    Located<WithdrawnDraft>? Withdrawn,
    Prose Body
) : IDrafted
{
    public IEnumerable<Prose> Texts
    {
        get
        {
            yield return Test.Value;
            foreach (var verdict in Verdicts)
            {
                yield return verdict.Value.Because.Value;
                if (verdict.Value.WouldChange is { } wouldChange)
                    yield return wouldChange.Value;
            }
            if (Reply is { } reply)
                yield return reply.Value.Text.Value;
            if (Withdrawn is { } withdrawn)
                yield return withdrawn.Value.Why.Value;
            yield return Body;
        }
    }
}

public sealed record DueDraft(Located<string> Words, Located<DateOnly> By);

public sealed record VerdictDraft(
    Located<DateOnly> Judged,
    Located<Outcome> Outcome,
    Located<Confidence> Confidence,
    Located<Prose> Because,
    ImmutableArray<Located<Id<Evidence>>> Evidence,
    Located<Prose>? WouldChange,
    Located<Formula>? Calculation
);

public sealed record ReplyDraft(Located<IsoDate> On, Located<Id<Source>> Source, Located<Prose> Text);

public sealed record WithdrawnDraft(Located<DateOnly> On, Located<Prose> Why);

internal static class ClaimKeys
{
    private const int MostTopics = 4;
    private const int MostWords = 15;

    private static readonly Key<string> Title = Shapes.Line.Required("title", "the claim in plain words");
    private static readonly Key<Kind> Kind = Shapes.Word<Kind>("kind").Required("kind", "statement, promise or aim");
    private static readonly Key<ImmutableArray<Located<Id<Topic>>>> Topics = OneToFour()
        .Required("topics", "what it is about, one to four");
    private static readonly Key<Id<Source>> Source = Ids.Of<Source>().Required("source", "where it was said");
    private static readonly Key<Id<Speaker>> By = Ids.Of<Speaker>()
        .Optional("by", "who said it; else the source's speaker");
    private static readonly Key<IsoDate> Said = Shapes.Date.Optional("said", "when; else the source's date");
    private static readonly Key<Id<Source>> SeenIn = Ids.Of<Source>()
        .Optional("seen-in", "where the editors read the fragment, if not in the source");
    private static readonly Key<string> Fragment = FewWords()
        .Required("fragment", "the words that pin it to its source");
    private static readonly Key<DueDraft> Due = DueKeys.Map.Optional("due", "for a promise: its words and last day");
    private static readonly Key<Prose> Test = ProseReader.Value.Required(
        "test",
        "what would have to be seen for it to be met"
    );
    private static readonly Key<ImmutableArray<QuantityDraft>> Quantities = QuantitiesOf(new(""));
    private static readonly Key<ArithmeticDraft> Arithmetic = ArithmeticKeys.Map.Optional(
        "arithmetic",
        "whether the speaker's own figures agree"
    );
    private static readonly Key<EvidenceLists> Evidence = EvidenceListKeys.Map.Optional(
        "evidence",
        "what bears on it, and how"
    );
    private static readonly Key<ImmutableArray<Located<VerdictDraft>>> Verdicts = Shapes
        .List(VerdictKeys.Map)
        .Optional("verdicts", "the judgements, oldest first");
    private static readonly Key<DateOnly> Checked = Shapes.Day.Optional("checked", "when it was looked at again");
    private static readonly Key<ReplyDraft> Reply = ReplyKeys.Map.Optional(
        "reply",
        "what the speaker says of the outcome"
    );
    private static readonly Key<ImmutableArray<Located<Id<Claim>>>> Formerly = Ids.List<Claim>()
        .Optional("formerly", "old ids, which lead here");
    private static readonly Key<bool> Draft = Shapes.YesOrNo.Optional("draft", "true: shown in Development only");
    private static readonly Key<WithdrawnDraft> Withdrawn = WithdrawnKeys.Map.Optional(
        "withdrawn",
        "taken back, and why"
    );

    public static readonly KeySet All = new(
        Title,
        Kind,
        Topics,
        Source,
        By,
        Said,
        SeenIn,
        Fragment,
        Due,
        Test,
        Quantities,
        Arithmetic,
        Evidence,
        Verdicts,
        Checked,
        Reply,
        Formerly,
        Draft,
        Withdrawn
    );

    public static ClaimDraft From(Id<Claim> id, Fields fields, Prose body)
    {
        return new(
            id,
            fields.At,
            fields.Need(Title),
            fields.Need(Kind),
            fields.Need(Topics),
            fields.Need(Source),
            fields.Get(By),
            fields.Get(Said),
            fields.Get(SeenIn),
            fields.Need(Fragment),
            fields.Get(Due),
            fields.Need(Test),
            fields.Get(QuantitiesOf(id))?.Value ?? [],
            fields.Get(Arithmetic),
            fields.Get(Evidence)?.Value.All ?? [],
            fields.Get(Verdicts)?.Value ?? [],
            fields.Get(Checked),
            fields.Get(Reply),
            fields.Get(Formerly)?.Value ?? [],
            fields.Get(Draft)?.Value ?? false,
            fields.Get(Withdrawn),
            body
        );
    }

    // They come from the claim itself, so their shape knows it.
    private static Key<ImmutableArray<QuantityDraft>> QuantitiesOf(Id<Claim> id) =>
        QuantityKeys.Of(id).Optional("quantities", "numbers with units that have names");

    private static Shape<ImmutableArray<Located<Id<Topic>>>> OneToFour()
    {
        var list = Ids.List<Topic>();
        return new(
            list.Wanted,
            (value, name, problems) =>
                list.Read(value, name, problems) is not { } read ? null
                : value is YamlList { Items.Length: 0 or > MostTopics } given
                    ? problems.Refuse<ImmutableArray<Located<Id<Topic>>>>(
                        Rules.WrongCount.At(given.At, name, "one to four topics", given.Items.Length)
                    )
                : read
        );
    }

    private static Shape<string> FewWords() =>
        new(
            Shapes.Line.Wanted,
            (value, name, problems) =>
                Shapes.Line.Read(value, name, problems) is not { } read ? null
                : CountWords(read.Value) is > MostWords and var count
                    ? problems.Refuse<string>(Rules.FragmentTooLong.At(read.At, count))
                : read
        );

    private static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
