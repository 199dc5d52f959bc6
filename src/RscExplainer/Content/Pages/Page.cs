using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>A plain page, such as the one about the site.</summary>
/// <param name="About">One sentence for search engines and lists; null if there is none.</param>
public sealed record Page(Id<Page> Id, string Title, Prose? About, Prose Body);

/// <summary>A page as written in its file.</summary>
/// <param name="File">The place of its keys.</param>
public sealed record PageDraft(Id<Page> Id, Location File, Located<string> Title, Located<Prose>? About, Prose Body)
    : IDrafted
{
    IEnumerable<Prose> IDrafted.Texts => About is null ? [Body] : [About.Value, Body];
}

internal static class PageKeys
{
    private static readonly Key<string> Title = Shapes.Line.Required("title", "its heading");
    private static readonly Key<Prose> About = ProseReader.Value.Optional("about", "one sentence for search engines");

    public static readonly KeySet All = new(Title, About);

    public static PageDraft From(Id<Page> id, Fields fields, Prose body) =>
        new(id, fields.At, fields.Need(Title), fields.Get(About), body);
}
