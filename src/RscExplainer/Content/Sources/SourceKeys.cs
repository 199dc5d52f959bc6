using RscExplainer.Diagnostics;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>A source as written in its file.</summary>
public sealed record SourceDraft(
    Id<Source> Id,
    Located<string> Title,
    Located<string> Publisher,
    Located<Id<Speaker>> By,
    ImmutableArray<Located<string>> Authors,
    Located<IsoDate>? Published,
    Located<Uri> Url,
    Located<Uri>? Archived,
    Located<SourceKind> Kind,
    Located<Extent> Read,
    ImmutableArray<RepeatDraft> Repeats,
    Located<bool>? MentionsOutcome,
    Prose Body
) : IDrafted
{
    IEnumerable<Prose> IDrafted.Texts => [Body];
}

/// <summary>A repeat as written in its document's file.</summary>
public sealed record RepeatDraft(
    Located<Id<Claim>> Claim,
    Located<string> Words,
    ImmutableArray<Located<Change>> Changes
);

internal static class SourceKeys
{
    private static readonly Key<string> Title = Shapes.Line.Required("title", "the document's own title");
    private static readonly Key<string> Publisher = Shapes.Line.Required("publisher", "who published it");
    private static readonly Key<Id<Speaker>> By = Ids.Of<Speaker>().Required("by", "the speaker whose word it is");
    private static readonly Key<ImmutableArray<Located<string>>> Authors = Shapes
        .List(Shapes.Line)
        .Optional("authors", "who wrote it");
    private static readonly Key<IsoDate> Published = Shapes.Date.Optional(
        "published",
        "its date, as precise as it shows it"
    );
    private static readonly Key<Uri> Url = Shapes.Address.Required("url", "where it stands");
    private static readonly Key<Uri> Archived = Shapes.Address.Optional("archived", "an archived copy");
    private static readonly Key<SourceKind> Kind = Shapes
        .Word<SourceKind>("kind of source")
        .Required("kind", "what sort of document it is");
    private static readonly Key<Extent> Read = Shapes
        .Word<Extent>("extent")
        .Required("read", "how much of it the editors saw");
    private static readonly Key<ImmutableArray<RepeatDraft>> Repeats = RepeatKeys.Map.Optional(
        "repeats",
        "the claims that it repeats"
    );
    private static readonly Key<bool> MentionsOutcome = Shapes.YesOrNo.Optional(
        "mentions-outcome",
        "whether it says what became of the claims that it repeats"
    );

    public static readonly KeySet All = new(
        Title,
        Publisher,
        By,
        Authors,
        Published,
        Url,
        Archived,
        Kind,
        Read,
        Repeats,
        MentionsOutcome
    );

    public static SourceDraft From(Id<Source> id, Fields fields, Prose body) =>
        new(
            id,
            fields.Need(Title),
            fields.Need(Publisher),
            fields.Need(By),
            fields.Get(Authors)?.Value ?? [],
            fields.Get(Published),
            fields.Need(Url),
            fields.Get(Archived),
            fields.Need(Kind),
            fields.Need(Read),
            fields.Get(Repeats)?.Value ?? [],
            fields.Get(MentionsOutcome),
            body
        );
}

internal static class RepeatKeys
{
    private static readonly Key<string> Words = Shapes.Line.Required("words", "the words that repeat the claim");
    private static readonly Key<ImmutableArray<Located<Change>>> Changes = Shapes
        .List(Shapes.Word<Change>("change"))
        .Required("changes", "what changed on the way; [] if nothing did");
    private static readonly KeySet All = new(Words, Changes);
    private static readonly Shape<Id<Claim>> ClaimId = Ids.Of<Claim>();

    /// <summary>A map from claim ids to what was made of each.</summary>
    public static readonly Shape<ImmutableArray<RepeatDraft>> Map = new(
        "claim ids with {words, changes}",
        (value, name, problems) =>
        {
            if (value is not YamlMap map)
                return problems.Refuse<ImmutableArray<RepeatDraft>>(
                    Rules.WrongType.At(value.At, name, "claim ids with {words, changes}")
                );
            var repeats = ImmutableArray.CreateBuilder<RepeatDraft>();
            foreach (var entry in map.Entries)
            {
                var key = new YamlScalar(entry.Key.At, PlacedText.Within(entry.Key.Value, entry.Key.At));
                var claim = ClaimId.Read(key, name, problems);
                var repeat = Shapes
                    .Map(All, fields => new RepeatDraft(claim!, fields.Need(Words), fields.Need(Changes)?.Value ?? []))
                    .Read(entry.Value, entry.Key.Value, problems);
                if (claim is not null && repeat is not null)
                    repeats.Add(repeat.Value);
            }
            return new(repeats.ToImmutable(), map.At);
        }
    );
}
