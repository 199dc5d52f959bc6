using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>What is being tracked.</summary>
/// <param name="Name">The name of the site.</param>
/// <param name="Title">The headline of the home page.</param>
/// <param name="Headlines">The claims that everyone repeats, in order.</param>
/// <param name="Licence">Under which the texts may be used, as "CC BY 4.0".</param>
/// <param name="Body">The introduction.</param>
public sealed record Announcement(
    string Name,
    string Title,
    Speaker Speaker,
    IsoDate On,
    ImmutableArray<Source> Sources,
    ImmutableArray<Claim> Headlines,
    string Licence,
    Prose Body
);

/// <summary>The announcement as written in announcement.md.</summary>
public sealed record AnnouncementDraft(
    Located<string> Name,
    Located<string> Title,
    Located<Id<Speaker>> Speaker,
    Located<IsoDate> On,
    ImmutableArray<Located<Id<Source>>> Sources,
    ImmutableArray<Located<Id<Claim>>> Headlines,
    Located<string> Licence,
    Prose Body
) : IDrafted
{
    IEnumerable<Prose> IDrafted.Texts => [Body];
}

internal static class AnnouncementKeys
{
    private static readonly Key<string> Name = Shapes.Line.Required("name", "the name of the site");
    private static readonly Key<string> Title = Shapes.Line.Required("title", "the headline of the home page");
    private static readonly Key<Id<Speaker>> Speaker = Ids.Of<Speaker>().Required("speaker", "who announced");
    private static readonly Key<IsoDate> On = Shapes.Date.Required("on", "when it was announced");
    private static readonly Key<ImmutableArray<Located<Id<Source>>>> Sources = Ids.List<Source>()
        .Required("sources", "the documents of the announcement");
    private static readonly Key<ImmutableArray<Located<Id<Claim>>>> Headlines = Ids.List<Claim>()
        .Required("headlines", "the claims to show first");
    private static readonly Key<string> Licence = Shapes.Line.Required("licence", "under which the texts may be used");

    public static readonly KeySet All = new(Name, Title, Speaker, On, Sources, Headlines, Licence);

    public static AnnouncementDraft From(Fields fields, Prose body) =>
        new(
            fields.Need(Name),
            fields.Need(Title),
            fields.Need(Speaker),
            fields.Need(On),
            fields.Get(Sources)?.Value ?? [],
            fields.Get(Headlines)?.Value ?? [],
            fields.Need(Licence),
            body
        );
}
