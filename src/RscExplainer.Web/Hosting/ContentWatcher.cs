using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using RscExplainer.Reading;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Has the content read when it changed. Notifications of the file system give speed; a look at the whole folder every now and then
/// gives certainty, since notifications miss replaced folders, links and some file systems altogether.
/// </summary>
public sealed partial class ContentWatcher(ContentHost content, Settings settings, ILogger<ContentWatcher> log)
    : BackgroundService
{
    /// <summary>An edit often is several writes; they are taken together when it has been quiet for so long, …</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);

    /// <summary>… or when they have gone on for so long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <summary>Between looks without a notification.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1.2);

    /// <summary>Between readings of every byte, for writes that leave length and time as they were.</summary>
    private static readonly TimeSpan ReadAll = TimeSpan.FromMinutes(10);

    private readonly Channel<bool> hints = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly ConcurrentDictionary<string, bool> hinted = new(StringComparer.Ordinal);
    private FileSystemWatcher? notifications;
    private volatile bool isDeaf = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastReadAll = Stopwatch.GetTimestamp();
        var lastLook = lastReadAll;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (isDeaf)
                Listen();
            var wasHinted = await Hint(Look, stoppingToken);
            if (wasHinted)
                await Rest(stoppingToken);
            try
            {
                if (Stopwatch.GetElapsedTime(lastReadAll) > ReadAll)
                {
                    content.Forget();
                    lastReadAll = Stopwatch.GetTimestamp();
                }
                var paths = hinted.Keys.ToHashSet(StringComparer.Ordinal);
                foreach (var path in paths)
                    hinted.TryRemove(path, out _);
                if (paths.Count > 0)
                    content.Read(paths);
                if (wasHinted && Stopwatch.GetElapsedTime(lastLook) < Look)
                    continue;
                lastLook = Stopwatch.GetTimestamp();
                // A change that nobody told of means that the notifications are of a folder that isn't there any more.
                if (content.Read() && !wasHinted)
                    isDeaf = true;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A bug in reading must not end the watching: the last good content stays, and the next change is looked at.
                LogFailed(exception);
            }
        }
    }

    public override void Dispose()
    {
        notifications?.Dispose();
        base.Dispose();
    }

    /// <summary>
    /// Begins to be notified. Before anything is read it must be done once, since what changes between the first reading and the
    /// first notification could have the same length and time.
    /// </summary>
    public void Listen()
    {
        notifications?.Dispose();
        notifications = null;
        try
        {
            var real = ContentFolder.RealPath(settings.ContentPath);
            notifications = new FileSystemWatcher(real) { IncludeSubdirectories = true };
            notifications.Changed += (_, change) => Note(change.FullPath);
            notifications.Created += (_, change) => Note(change.FullPath);
            notifications.Deleted += (_, change) => Note(change.FullPath);
            notifications.Renamed += (_, change) =>
            {
                Note(change.OldFullPath);
                Note(change.FullPath);
            };
            notifications.Error += (_, _) =>
            {
                isDeaf = true;
                // What was to be told of is lost, so it can be anything.
                Note(real);
            };
            notifications.EnableRaisingEvents = true;
            isDeaf = false;
        }
        // No notifications on this file system, none left for this user, or no folder: the looks must do.
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            notifications?.Dispose();
            notifications = null;
        }
    }

    private void Note(string path)
    {
        hinted.TryAdd(path, true);
        hints.Writer.TryWrite(true);
    }

    /// <summary>Waits for a notification, but not longer than so long.</summary>
    private async Task<bool> Hint(TimeSpan atMost, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(atMost);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            await hints.Reader.ReadAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task Rest(CancellationToken stopping)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Longest && await Hint(Quiet, stopping))
        {
            // Still being written.
        }
    }

    [LoggerMessage(LogLevel.Error, "The content couldn't be looked at; the last good content stays")]
    private partial void LogFailed(Exception exception);
}
