using System.Runtime.InteropServices;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Content;

/// <summary>All that was read, perhaps wrong: what each file says, before anybody asked whether they agree.</summary>
public sealed class Draft
{
    /// <param name="problems">What was wrong with the folder itself.</param>
    /// <param name="before">What was read last, whose names are taken over if they are still the same.</param>
    public Draft(IEnumerable<FileDraft> files, IEnumerable<Diagnostic> problems, Draft? before = null)
    {
        // This is done anew for all files when one changes, so it goes through them once, and sorts what is sorted only once.
        Files = InOrder([.. files]);
        FolderProblems = [.. problems];
        var items = new Dictionary<Type, List<IDrafted>>();
        foreach (var file in Files)
        {
            foreach (var item in file.Items)
                (CollectionsMarshal.GetValueRefOrAddDefault(items, item.GetType(), out _) ??= []).Add(item);
        }
        Speakers = Of<SpeakerDraft>();
        Topics = Of<TopicDraft>();
        Sources = Of<SourceDraft>();
        Evidence = Of<EvidenceDraft>();
        Claims = Of<ClaimDraft>();
        Pages = Of<PageDraft>();
        Terms = Of<TermDraft>();
        Corrections = Of<CorrectionDraft>();
        Quantities = Of<QuantityDraft>();
        Announcement = Of<AnnouncementDraft>().SingleOrDefault();
        Names = Names.Of(this, before);

        ImmutableArray<T> Of<T>() => items.TryGetValue(typeof(T), out var found) ? [.. found.Cast<T>()] : [];
    }

    /// <summary>In the order of their paths.</summary>
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

    /// <summary>What others can name. It is the same object as before while no name came, went or changed.</summary>
    public Names Names { get; }

    public FileDraft? File(string path)
    {
        var (low, high) = (0, Files.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (string.CompareOrdinal(Files[middle].Path, path))
            {
                case 0:
                    return Files[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }
        return null;
    }

    /// <summary>Reads a content folder.</summary>
    public static Draft Read(string folder)
    {
        var problems = new Problems();
        return Read(ContentFolder.List(folder, problems), problems.Found, _ => null);
    }

    /// <summary>Reads the files of a folder; those that <paramref name="kept"/> still knows as they are on disk aren't opened.</summary>
    /// <param name="before">What was read last, from which the files with the same bytes and the same names are taken over.</param>
    public static Draft Read(
        ImmutableArray<ContentFile> files,
        ImmutableArray<Diagnostic> problems,
        Func<ContentFile, FileDraft?> kept,
        Draft? before = null
    )
    {
        var drafts = new FileDraft[files.Length];
        var changed = new List<int>();
        for (var index = 0; index < files.Length; index++)
        {
            if (kept(files[index]) is { } known)
                drafts[index] = known;
            else
                changed.Add(index);
        }
        // Unlike a parallel query this never waits for a thread of a busy pool: what nobody else takes is read here.
        Parallel.ForEach(
            changed,
            index => drafts[index] = FileDraft.Read(files[index], before?.File(files[index].Path))
        );
        return new(drafts, problems, before);
    }

    private static ImmutableArray<FileDraft> InOrder(ImmutableArray<FileDraft> files)
    {
        for (var i = 1; i < files.Length; i++)
        {
            if (string.CompareOrdinal(files[i - 1].Path, files[i].Path) > 0)
                return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        }
        return files;
    }
}
