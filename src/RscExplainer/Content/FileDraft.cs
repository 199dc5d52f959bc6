using System.Security.Cryptography;
using RscExplainer.Diagnostics;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>
/// One file, read alone. It depends on nothing but the file's path and bytes, so it is kept as long as those stay.
/// </summary>
/// <param name="Items">What the file holds: one thing, or the entries of a list. What was faulty is left out.</param>
/// <param name="Problems">Why it was.</param>
/// <param name="Hash">The SHA-256 of the bytes.</param>
public sealed record FileDraft(
    string Path,
    ImmutableArray<IDrafted> Items,
    ImmutableArray<Diagnostic> Problems,
    ImmutableArray<byte> Hash
)
{
    public const int MaximumMarkdown = 32 * 1024;
    public const int MaximumList = 256 * 1024;

    /// <summary>The id that the file's name gives, whether or not its content is right.</summary>
    public string Id { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder that it stands in; empty at the top.</summary>
    public string Folder { get; } = System.IO.Path.GetDirectoryName(Path) ?? "";

    /// <summary>All its prose. Gathered once, since every change of any file asks all files for it.</summary>
    public ImmutableArray<Prose> Texts { get; } = [.. Items.SelectMany(item => item.Texts)];

    /// <summary>Whether anything in it is to be worked out.</summary>
    public bool HasFormulas { get; } =
        Items.Any(item => item.Texts.Any(text => !text.Formulas.IsEmpty) || Workings.Alone(item).Any());

    /// <summary>Opens a file and reads it, unless its bytes are those that were read <paramref name="before"/>.</summary>
    public static FileDraft Read(ContentFile file, FileDraft? before = null)
    {
        var problems = new Problems();
        var isList = file.Path.EndsWith(".yml", StringComparison.Ordinal);
        var bytes = ContentFolder.Read(file, isList ? MaximumList : MaximumMarkdown, problems);
        return bytes is null ? new(file.Path, [], problems.Found, []) : Parse(file.Path, bytes, before);
    }

    /// <summary>Reads the bytes of a file.</summary>
    public static FileDraft Parse(string path, byte[] bytes, FileDraft? before = null)
    {
        var hash = SHA256.HashData(bytes);
        if (before is not null && before.Path == path && before.Hash.AsSpan().SequenceEqual(hash))
            return before;
        var problems = new Problems();
        var items = ReadItems(path, bytes, problems);
        return new(path, [.. items], problems.Found, [.. hash]);
    }

    private static IEnumerable<IDrafted> ReadItems(string path, byte[] bytes, Problems problems)
    {
        if (Decoder.Decode(path, bytes, problems) is not { } source)
            return [];
        return path switch
        {
            "speakers.yml" => List(source, SpeakerKeys.Item, problems),
            "topics.yml" => List(source, TopicKeys.Item, problems),
            "glossary.yml" => List(source, TermKeys.Item, problems),
            "corrections.yml" => List(source, CorrectionKeys.Item, problems),
            Workings.QuantitiesFile => Quantities(source, problems),
            "announcement.md" => One(source, AnnouncementKeys.All, AnnouncementKeys.From, problems),
            _ => Named(source, problems),
        };
    }

    private static IEnumerable<IDrafted> Named(SourceText source, Problems problems)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(source.Path);
        if (!Text.Id.IsValid(name))
        {
            problems.Add(
                Rules.BadFileName.At(source.At(0), name) with
                {
                    Hint = "lower-case letters, digits and single hyphens, 64 at most",
                }
            );
            return [];
        }
        return source.Path[..source.Path.IndexOf('/', StringComparison.Ordinal)] switch
        {
            "claims" => One(source, ClaimKeys.All, (fields, body) => ClaimKeys.From(new(name), fields, body), problems),
            "sources" => One(
                source,
                SourceKeys.All,
                (fields, body) => SourceKeys.From(new(name), fields, body),
                problems
            ),
            "evidence" => One(
                source,
                EvidenceKeys.All,
                (fields, body) => EvidenceKeys.From(new(name), fields, body),
                problems
            ),
            _ => One(source, PageKeys.All, (fields, body) => PageKeys.From(new(name), fields, body), problems),
        };
    }

    private static IEnumerable<IDrafted> One(
        SourceText source,
        KeySet keys,
        Func<Fields, Prose, IDrafted> from,
        Problems problems
    )
    {
        if (FrontMatter.Read(source, problems) is not { } file)
            return [];
        var fields = keys.In(file.Map, problems);
        var body = ProseReader.Read(file.Body, problems);
        var item = from(fields, body);
        return fields.AreSound ? [item] : [];
    }

    private static ImmutableArray<QuantityDraft> Quantities(SourceText source, Problems problems) =>
        YamlReader.Read(source, source.Text.Length, problems) is { } value
            ? QuantityKeys.Shared.Read(value, source.Path, problems)?.Value ?? []
            : [];

    private static IEnumerable<IDrafted> List<T>(SourceText source, Shape<T> item, Problems problems)
        where T : IDrafted
    {
        var value = YamlReader.Read(source, source.Text.Length, problems);
        // An empty file is an empty list; a faulty one has its problem already.
        if (value is null)
            return [];
        return Shapes.List(item).Read(value, source.Path, problems)?.Value.Select(one => (IDrafted)one.Value) ?? [];
    }
}
