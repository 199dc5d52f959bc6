using RscExplainer.Reading;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Looks at the content folder a few times a second and has it read when it changed. What the disk says of each file (path, length,
/// time) is compared, since notifications miss replaced folders, links and some file systems altogether.
/// </summary>
public sealed class ContentWatcher(ContentHost content, Settings settings, TimeProvider clock) : BackgroundService
{
    // A change shows within a second: it is seen at one look and read at the next, when it has come to rest.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The folder may have changed since the server read it at its start, so the first look always reads.
        ImmutableArray<ContentFile>? read = null;
        ImmutableArray<ContentFile>? last = null;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = Look();
            var rests = last is { } before && now.SequenceEqual(before);
            if (rests && !(read is { } known && now.SequenceEqual(known)))
            {
                content.Read();
                read = now;
            }
            last = now;
        }
    }

    private ImmutableArray<ContentFile> Look() => ContentFolder.List(settings.ContentPath, new Problems());
}
