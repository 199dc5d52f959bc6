using System.Diagnostics;
using RscExplainer.Content;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Holds the current snapshot. A change is read beside it and takes its place in one step if it has no error; else the last good
/// snapshot stays and the problems are told.
/// </summary>
public sealed partial class ContentHost(
    Settings settings,
    TimeProvider clock,
    IHostEnvironment environment,
    Telemetry telemetry,
    ILogger<ContentHost> log
)
{
    /// <summary>So often the folder is listed anew when it changed while it was read; one that never rests is taken as it is.</summary>
    private const int MostAttempts = 5;

    /// <summary>Of more files than this the whole folder is as quickly listed.</summary>
    private const int MostLookedAtAlone = 100;

    /// <summary>A file can be written twice within one tick of a file system's clock; one as young as this is read again.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMilliseconds(100);

    private readonly Lock reading = new();
    private Dictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>The last listing that was whole.</summary>
    private ImmutableArray<ContentFile>? listed;

    /// <summary>Whether the same listing again means that nothing changed.</summary>
    private bool isSettled;

    /// <summary>What was read last, right or wrong.</summary>
    private CheckedDraft? last;

    private volatile State state = new(null, []);

    /// <summary>The last good snapshot; null only in Development before the content was right for the first time.</summary>
    public Snapshot? Current => state.Snapshot;

    /// <summary>What is wrong with the folder as it is now. With errors in it, <see cref="Current"/> is older than the folder.</summary>
    public ImmutableArray<Diagnostic> Problems => state.Problems;

    public int ErrorCount => state.Problems.Count(problem => problem.Severity is Severity.Error);

    /// <summary>Forgets all that was read, so that it is opened again whatever the disk says of it.</summary>
    public void Forget()
    {
        lock (reading)
        {
            isSettled = false;
            kept.Clear();
        }
    }

    /// <summary>
    /// Looks at the folder and reads what changed since it was read last; the result becomes current if it is without error. The
    /// cost grows with the number of files changed, plus a look at each of the others. Answers whether that made a difference.
    /// </summary>
    public bool Read() => Read(problems => ContentFolder.List(settings.ContentPath, problems));

    /// <summary>
    /// Reads files that somebody said were changed, whatever the disk says of them, and looks at no others where that is enough. A
    /// later <see cref="Read()"/> finds what was changed besides.
    /// </summary>
    /// <param name="changed">Full paths of files and of folders with all that is in them.</param>
    public bool Read(IReadOnlySet<string> changed)
    {
        lock (reading)
        {
            isSettled = false;
            ForgetAmong(changed);
            return Read(problems =>
                (
                    listed is { } known && changed.Count <= MostLookedAtAlone
                        ? ContentFolder.Relist(known, changed, settings.ContentPath)
                        : null
                ) ?? ContentFolder.List(settings.ContentPath, problems)
            );
        }
    }

    private bool Read(Func<Problems, ImmutableArray<ContentFile>> list)
    {
        var started = Stopwatch.GetTimestamp();
        lock (reading)
        {
            for (var attempt = 1; ; attempt++)
            {
                var problems = new Problems();
                var files = list(problems);
                if (isSettled && problems.Count == 0 && files.SequenceEqual(listed!.Value))
                    return false;
                var draft = Draft.Read(files, problems.Found, Known, last?.Draft);
                // A listing from before and one from after that agree mean that no file changed in between.
                if (attempt < MostAttempts && !list(new Problems()).SequenceEqual(files))
                    continue;
                Keep(files, draft, problems.Count == 0);
                var before = state;
                telemetry.Read(Stopwatch.GetElapsedTime(started), Accept(draft));
                return state != before;
            }
        }
    }

    private void ForgetAmong(IReadOnlySet<string> changed)
    {
        var paths = changed.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        // Files stand in few folders, so each folder is looked up once.
        var folders = new Dictionary<string, bool>(StringComparer.Ordinal);
        var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (path, (file, _)) in kept)
        {
            var folder = Path.GetDirectoryName(file.FullPath.AsSpan());
            if (!known.TryGetValue(folder, out var isChanged))
                known[folder] = isChanged = IsBelow(folder);
            if (isChanged || changed.Contains(file.FullPath))
                kept.Remove(path);
        }

        bool IsBelow(ReadOnlySpan<char> folder)
        {
            for (var place = folder; !place.IsEmpty; place = Path.GetDirectoryName(place))
            {
                if (paths.Contains(place))
                    return true;
            }
            return false;
        }
    }

    private FileDraft? Known(ContentFile file) =>
        kept.TryGetValue(file.Path, out var known) && known.File == file ? known.Draft : null;

    private void Keep(ImmutableArray<ContentFile> files, Draft draft, bool isWhole)
    {
        // The disk has its own clock, which is the machine's and not the one that tells readers the day.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var known = kept;
        kept = new(files.Length, StringComparer.Ordinal);
        isSettled = isWhole;
        for (var i = 0; i < files.Length; i++)
        {
            // Both are in the order of their paths.
            var (file, read) = (files[i], draft.Files[i]);
            if ((now - file.LastWriteUtc).Duration() <= Young)
                isSettled = false;
            else if (!read.Hash.IsEmpty)
                kept.Add(
                    file.Path,
                    known.TryGetValue(file.Path, out var same) && ReferenceEquals(same.Draft, read) && same.File == file
                        ? same
                        : new(file, read)
                );
        }
        listed = isWhole ? files : null;
    }

    private bool Accept(Draft draft)
    {
        if (last is not null && IsSame(draft, last.Draft))
            return !state.HasErrors;
        var drafts = environment.IsDevelopment() ? DraftClaims.Shown : DraftClaims.Hidden;
        last = CheckedDraft.Of(draft, clock.Today(), drafts, last);
        var (snapshot, problems) = (last.Snapshot, last.Problems);
        var before = state;
        var isKnown = snapshot is null ? before.HasErrors : snapshot.Version == before.Snapshot?.Version;
        if (isKnown && problems.SequenceEqual(before.Problems, ByWords.Instance))
            return snapshot is not null;
        state = new(snapshot ?? before.Snapshot, problems);
        Tell(snapshot, before);
        return snapshot is not null;
    }

    // A file is the same object as long as its bytes are the same, unless it couldn't be read.
    private static bool IsSame(Draft draft, Draft other) =>
        draft.FolderProblems.IsEmpty
        && other.FolderProblems.IsEmpty
        && draft.Files.AsSpan().SequenceEqual(other.Files.AsSpan(), ReferenceEqualityComparer.Instance);

    private void Tell(Snapshot? read, State before)
    {
        if (read is not null)
        {
            LogCurrent(read.Version, read.Claims.Length, read.Sources.Length, read.Evidence.Length);
            return;
        }
        var list = string.Join(
            '\n',
            Problems.Select(problem =>
                $"{problem.File}:{problem.Line}:{problem.Column}: {problem.Severity}: {problem.Code}: {problem.Text}"
            )
        );
        if (before.Snapshot is not null)
            LogRefused(ErrorCount, list);
        // In Production the server prints them itself and ends.
        else if (environment.IsDevelopment())
            LogNothing(ErrorCount, list);
    }

    [LoggerMessage(
        LogLevel.Information,
        "Content {Version} is served: {Claims} claims, {Sources} sources, {Evidence} pieces of evidence"
    )]
    private partial void LogCurrent(string version, int claims, int sources, int evidence);

    [LoggerMessage(LogLevel.Error, "The content has {Errors} errors; the last good content stays.\n{Problems}")]
    private partial void LogRefused(int errors, string problems);

    [LoggerMessage(LogLevel.Error, "The content has {Errors} errors; there is nothing to serve yet.\n{Problems}")]
    private partial void LogNothing(int errors, string problems);

    private sealed record Kept(ContentFile File, FileDraft Draft);

    private sealed record State(Snapshot? Snapshot, ImmutableArray<Diagnostic> Problems)
    {
        public bool HasErrors => Problems.Any(problem => problem.Severity is Severity.Error);
    }

    // Problems of two readings are the same if they say the same of the same place.
    private sealed class ByWords : IEqualityComparer<Diagnostic>
    {
        public static readonly ByWords Instance = new();

        public bool Equals(Diagnostic? x, Diagnostic? y) =>
            x?.File == y?.File && x?.At.Start == y?.At.Start && x?.Code == y?.Code && x?.Text == y?.Text;

        public int GetHashCode(Diagnostic obj) => HashCode.Combine(obj.File, obj.At.Start, obj.Code);
    }
}
