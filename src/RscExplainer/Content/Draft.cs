using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>All that was read, perhaps wrong: what each file says, before anybody asked whether they agree.</summary>
public sealed class Draft
{
    private readonly FrozenDictionary<string, FileDraft> files;

    /// <param name="problems">What was wrong with the folder itself.</param>
    public Draft(IEnumerable<FileDraft> files, IEnumerable<Diagnostic> problems)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        FolderProblems = [.. problems];
        this.files = Files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        Speakers = [.. Items<SpeakerDraft>()];
        Topics = [.. Items<TopicDraft>()];
        Sources = [.. Items<SourceDraft>()];
        Evidence = [.. Items<EvidenceDraft>()];
        Claims = [.. Items<ClaimDraft>()];
        Pages = [.. Items<PageDraft>()];
        Terms = [.. Items<TermDraft>()];
        Corrections = [.. Items<CorrectionDraft>()];
        Quantities = [.. Items<QuantityDraft>()];
        Announcement = Items<AnnouncementDraft>().SingleOrDefault();
        SpeakerIds = Listed("speakers.yml", Speakers);
        TopicIds = Listed("topics.yml", Topics);
        SourceIds = Named("sources");
        EvidenceIds = Named("evidence");
        ClaimIds = Named("claims");
        PageIds = Named("pages");
        FormerIds = Claims
            .SelectMany(claim => claim.Formerly.Select(former => (former.Value.Value, claim.Id)))
            .ToLookup(former => former.Value, former => former.Id, StringComparer.Ordinal);
    }

    public ImmutableArray<FileDraft> Files { get; }

    public ImmutableArray<Diagnostic> FolderProblems { get; }

    public ImmutableArray<SpeakerDraft> Speakers { get; }
    public ImmutableArray<TopicDraft> Topics { get; }
    public ImmutableArray<SourceDraft> Sources { get; }
    public ImmutableArray<EvidenceDraft> Evidence { get; }
    public ImmutableArray<ClaimDraft> Claims { get; }
    public ImmutableArray<PageDraft> Pages { get; }
    public ImmutableArray<TermDraft> Terms { get; }
    public ImmutableArray<CorrectionDraft> Corrections { get; }
    public ImmutableArray<QuantityDraft> Quantities { get; }
    public AnnouncementDraft? Announcement { get; }

    public KnownIds SpeakerIds { get; }
    public KnownIds TopicIds { get; }
    public KnownIds SourceIds { get; }
    public KnownIds EvidenceIds { get; }
    public KnownIds ClaimIds { get; }
    public KnownIds PageIds { get; }

    /// <summary>The claims that had an id formerly.</summary>
    public ILookup<string, Id<Claim>> FormerIds { get; }

    public FileDraft? File(string path) => files.GetValueOrDefault(path);

    /// <summary>Reads a content folder.</summary>
    public static Draft Read(string folder)
    {
        var problems = new Problems();
        return Read(ContentFolder.List(folder, problems), problems.Found, _ => null);
    }

    /// <summary>Reads the files of a folder; those that <paramref name="kept"/> still knows as they are on disk aren't opened.</summary>
    public static Draft Read(
        ImmutableArray<ContentFile> files,
        ImmutableArray<Diagnostic> problems,
        Func<ContentFile, FileDraft?> kept
    ) => new(files.AsParallel().AsOrdered().Select(file => kept(file) ?? FileDraft.Read(file)), problems);

    private IEnumerable<T> Items<T>() => Files.SelectMany(file => file.Items).OfType<T>();

    // A file with an error still counts as there, so that one fault isn't told again at each place that names it.
    // What couldn't be listed, or has a wrong name, may be what somebody names.
    private KnownIds Named(string folder)
    {
        var names = Files
            .Where(file => file.Folder == folder)
            .Select(file => file.Id)
            .ToFrozenSet(StringComparer.Ordinal);
        return new(names, IsComplete: FolderProblems.IsEmpty && names.All(Text.Id.IsValid));
    }

    private KnownIds Listed<T>(string path, ImmutableArray<T> items)
        where T : IListed =>
        new(
            items.Select(item => item.Name.Value).ToFrozenSet(StringComparer.Ordinal),
            IsComplete: File(path) is { Problems.IsEmpty: true }
        );
}

/// <summary>The ids of one kind that exist.</summary>
/// <param name="IsComplete">False where a faulty list may have held more; then any id may exist.</param>
public sealed record KnownIds(FrozenSet<string> Ids, bool IsComplete)
{
    public bool MayHave(string id) => Ids.Contains(id) || !IsComplete;

    /// <summary>Notes a reference to nothing.</summary>
    public void Check<T>(Located<Id<T>> reference, Rule unknown, Problems problems) =>
        Check(reference.Value.Value, reference.At, unknown, problems);

    public void Check(string id, Location at, Rule unknown, Problems problems)
    {
        if (!MayHave(id))
            problems.Add(
                unknown.At(at, id) with
                {
                    Hint = problems.HaveRoomForHints ? DidYouMean.Among(Ids, id) : null,
                }
            );
    }
}
