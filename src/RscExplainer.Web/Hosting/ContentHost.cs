using System.Collections.Concurrent;
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

    /// <summary>A file can be written twice within one tick of a file system's clock; one as young as this is read again.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMilliseconds(100);

    private readonly Lock reading = new();
    private ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private ImmutableArray<ContentFile>? listed;
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
            listed = null;
            kept.Clear();
        }
    }

    /// <summary>Forgets what was read of these files, and of all files in these folders.</summary>
    public void Forget(IReadOnlySet<string> fullPaths)
    {
        lock (reading)
        {
            listed = null;
            foreach (var (path, file) in kept)
            {
                for (string? place = file.File.FullPath; place is not null; place = Path.GetDirectoryName(place))
                {
                    if (!fullPaths.Contains(place))
                        continue;
                    kept.TryRemove(path, out _);
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Looks at the folder and reads what changed since it was read last; the result becomes current if it is without error. The
    /// cost grows with the number of files changed, plus a look at each of the others. Answers whether that made a difference.
    /// </summary>
    public bool Read()
    {
        var started = Stopwatch.GetTimestamp();
        lock (reading)
        {
            for (var attempt = 1; ; attempt++)
            {
                var problems = new Problems();
                var files = ContentFolder.List(settings.ContentPath, problems);
                if (listed is { } known && files.SequenceEqual(known) && problems.Count == 0)
                    return false;
                var draft = Draft.Read(files, problems.Found, Known);
                // A listing from before and one from after that agree mean that no file changed in between.
                if (
                    attempt < MostAttempts
                    && !ContentFolder.List(settings.ContentPath, new Problems()).SequenceEqual(files)
                )
                    continue;
                Keep(files, draft, problems.Count == 0);
                var before = state;
                telemetry.Read(Stopwatch.GetElapsedTime(started), Accept(draft));
                return state != before;
            }
        }
    }

    private FileDraft? Known(ContentFile file) =>
        kept.TryGetValue(file.Path, out var known) && known.File == file ? known.Draft : null;

    private void Keep(ImmutableArray<ContentFile> files, Draft draft, bool isWhole)
    {
        // The disk has its own clock, which is the machine's and not the one that tells readers the day.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var settled = files.Where(file => (now - file.LastWriteUtc).Duration() > Young).ToList();
        var drafts = draft
            .Files.Where(file => !file.Hash.IsEmpty)
            .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        kept = new(
            settled
                .Where(file => drafts.ContainsKey(file.Path))
                .Select(file => KeyValuePair.Create(file.Path, new Kept(file, drafts[file.Path]))),
            StringComparer.Ordinal
        );
        listed = isWhole && settled.Count == files.Length ? files : null;
    }

    private bool Accept(Draft draft)
    {
        var drafts = environment.IsDevelopment() ? DraftClaims.Shown : DraftClaims.Hidden;
        var (snapshot, problems) = Snapshot.From(draft, clock.Today(), drafts);
        var before = state;
        var isKnown = snapshot is null ? before.HasErrors : snapshot.Version == before.Snapshot?.Version;
        if (isKnown && problems.SequenceEqual(before.Problems, ByWords.Instance))
            return snapshot is not null;
        state = new(snapshot ?? before.Snapshot, problems);
        Tell(snapshot, before);
        return snapshot is not null;
    }

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
