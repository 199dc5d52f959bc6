using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>What a claim is about. Topics stand in reading order.</summary>
public sealed record Topic(Id<Topic> Id, string Title, Prose About);

/// <summary>A topic as written in topics.yml.</summary>
public sealed record TopicDraft(Located<Id<Topic>> Id, Located<string> Title, Located<Prose> About) : IListed
{
    Located<string> IListed.Name => new(Id.Value.Value, Id.At);

    IEnumerable<Prose> IDrafted.Texts => [About.Value];
}

internal static class TopicKeys
{
    private static readonly Key<Id<Topic>> Id = Ids.Of<Topic>().Required("id", "the name used in files and addresses");
    private static readonly Key<string> Title = Shapes.Line.Required("title", "how readers know it");
    private static readonly Key<Prose> About = ProseReader.Value.Required(
        "about",
        "one sentence on what belongs to it"
    );

    public static readonly Shape<TopicDraft> Item = Shapes.Map(
        new KeySet(Id, Title, About),
        fields => new TopicDraft(fields.Need(Id), fields.Need(Title), fields.Need(About))
    );
}
