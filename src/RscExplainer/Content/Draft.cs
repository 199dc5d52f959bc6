using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>All that was read, perhaps wrong: what each file says, before anybody asked whether they agree.</summary>
public sealed class Draft
{
    private readonly Dictionary<string, FileDraft> files;

    /// <param name="problems">What was wrong with the folder itself.</param>
    public Draft(IEnumerable<FileDraft> files, IEnumerable<Diagnostic> problems)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        FolderProblems = [.. problems];
        // This is done anew for all files when one changes, so it goes through them once, and into tables that are quickly made.
        this.files = Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var items = Files.SelectMany(file => file.Items).ToLookup(item => item.GetType());
        Speakers = Of<SpeakerDraft>();
        Topics = Of<TopicDraft>();
        Sources = Of<SourceDraft>();
        Evidence = Of<EvidenceDraft>();
        Claims = Of<ClaimDraft>();
        Pages = Of<PageDraft>();
        Explainers = Of<ExplainerDraft>();
        Terms = Of<TermDraft>();
        Corrections = Of<CorrectionDraft>();
        Quantities = Of<QuantityDraft>();
        Announcement = Of<AnnouncementDraft>().SingleOrDefault();
        var names = Files.ToLookup(file => file.Folder, file => file.Id, StringComparer.Ordinal);
        SpeakerIds = Listed("speakers.yml", Speakers);
        TopicIds = Listed("topics.yml", Topics);
        SourceIds = Named("sources");
        EvidenceIds = Named("evidence");
        ClaimIds = Named("claims");
        PageIds = Named("pages");
        ExplainerIds = Named("explainers");
        FormerIds = Claims
            .SelectMany(claim => claim.Formerly.Select(former => (former.Value.Value, claim.Id)))
            .ToLookup(former => former.Value, former => former.Id, StringComparer.Ordinal);

        ImmutableArray<T> Of<T>() => [.. items[typeof(T)].Cast<T>()];

        // A file with an error still counts as there, so that one fault isn't told again at each place that names it.
        // What couldn't be listed, or has a wrong name, may be what somebody names.
        KnownIds Named(string folder) =>
            new(
                names[folder].ToHashSet(StringComparer.Ordinal),
                IsComplete: FolderProblems.IsEmpty && names[folder].All(Text.Id.IsValid)
            );
    }

    public ImmutableArray<FileDraft> Files { get; }

    public ImmutableArray<Diagnostic> FolderProblems { get; }

    public ImmutableArray<SpeakerDraft> Speakers { get; }
    public ImmutableArray<TopicDraft> Topics { get; }
    public ImmutableArray<SourceDraft> Sources { get; }
    public ImmutableArray<EvidenceDraft> Evidence { get; }
    public ImmutableArray<ClaimDraft> Claims { get; }
    public ImmutableArray<PageDraft> Pages { get; }
    public ImmutableArray<ExplainerDraft> Explainers { get; }
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
    public KnownIds ExplainerIds { get; }

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
    )
    {
        var drafts = new FileDraft[files.Length];
        // Unlike a parallel query this never waits for a thread of a busy pool: what nobody else takes is read here.
        Parallel.For(0, files.Length, index => drafts[index] = kept(files[index]) ?? FileDraft.Read(files[index]));
        return new(drafts, problems);
    }

    private KnownIds Listed<T>(string path, ImmutableArray<T> items)
        where T : IListed =>
        new(
            items.Select(item => item.Name.Value).ToHashSet(StringComparer.Ordinal),
            IsComplete: File(path) is { Problems.IsEmpty: true }
        );
}

/// <summary>The ids of one kind that exist.</summary>
/// <param name="IsComplete">False where a faulty list may have held more; then any id may exist.</param>
public sealed record KnownIds(IReadOnlySet<string> Ids, bool IsComplete)
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
