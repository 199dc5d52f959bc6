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
    ILogger<ContentHost> log
)
{
    private readonly Lock reading = new();
    private FrozenDictionary<string, (ContentFile File, FileDraft Draft)> kept = FrozenDictionary<
        string,
        (ContentFile, FileDraft)
    >.Empty;
    private volatile State state = new(null, []);

    /// <summary>The last good snapshot; null only in Development before the content was right for the first time.</summary>
    public Snapshot? Current => state.Snapshot;

    /// <summary>What is wrong with the folder as it is now. With errors in it, <see cref="Current"/> is older than the folder.</summary>
    public ImmutableArray<Diagnostic> Problems => state.Problems;

    public int ErrorCount => state.Problems.Count(problem => problem.Severity is Severity.Error);

    /// <summary>
    /// Reads the folder, opening only files that changed, and makes the result current if it is without error. The cost grows with
    /// the number of files changed, plus a little for all.
    /// </summary>
    public void Read()
    {
        lock (reading)
        {
            var files = new Dictionary<string, ContentFile>(StringComparer.Ordinal);
            var draft = Draft.Read(
                settings.ContentPath,
                file =>
                {
                    lock (files)
                        files[file.Path] = file;
                    return kept.TryGetValue(file.Path, out var known) && known.File == file ? known.Draft : null;
                }
            );
            kept = draft
                .Files.Where(file => !file.Hash.IsEmpty)
                .ToFrozenDictionary(file => file.Path, file => (files[file.Path], file), StringComparer.Ordinal);
            var drafts = environment.IsDevelopment() ? DraftClaims.Shown : DraftClaims.Hidden;
            var (snapshot, problems) = Snapshot.From(draft, clock.Today(), drafts);
            var before = state;
            state = new(snapshot ?? before.Snapshot, problems);
            Tell(before, snapshot);
        }
    }

    private void Tell(State before, Snapshot? read)
    {
        if (read is not null)
        {
            if (read.Version != before.Snapshot?.Version || before.HasErrors)
                LogCurrent(read.Version, read.Claims.Length, read.Sources.Length, read.Evidence.Length);
            return;
        }
        var list = string.Join(
            '\n',
            state.Problems.Select(problem =>
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

    private sealed record State(Snapshot? Snapshot, ImmutableArray<Diagnostic> Problems)
    {
        public bool HasErrors => Problems.Any(problem => problem.Severity is Severity.Error);
    }
}
