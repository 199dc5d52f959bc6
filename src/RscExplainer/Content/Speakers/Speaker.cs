using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>Somebody who says something: a company, a newspaper.</summary>
public sealed record Speaker(Id<Speaker> Id, string Name, Prose About);

/// <summary>A speaker as written in speakers.yml.</summary>
public sealed record SpeakerDraft(Located<Id<Speaker>> Id, Located<string> Name, Located<Prose> About) : IListed
{
    Located<string> IListed.Name => new(Id.Value.Value, Id.At);

    IEnumerable<Prose> IDrafted.Texts => [About.Value];
}

internal static class SpeakerKeys
{
    private static readonly Key<Id<Speaker>> Id = Ids.Of<Speaker>()
        .Required("id", "the name used in files and addresses");
    private static readonly Key<string> Name = Shapes.Line.Required("name", "how readers know them");
    private static readonly Key<Prose> About = ProseReader.Value.Required("about", "what they are, in a few words");

    public static readonly Shape<SpeakerDraft> Item = Shapes.Map(
        new KeySet(Id, Name, About),
        fields => new SpeakerDraft(fields.Need(Id), fields.Need(Name), fields.Need(About))
    );
}
