using RscExplainer.Snapshots;

namespace RscExplainer.Web.Hosting;

/// <summary>The view that a request answers from: fixed at its beginning, whatever becomes current meanwhile.</summary>
public sealed class RequestView(ContentHost content, TimeProvider clock)
{
    private SnapshotAsOf? pinned;

    public SnapshotAsOf View => pinned ??= content.Current!.Today(clock.Today());

    /// <summary>Whether the page that was asked for lay ready.</summary>
    public CacheResult Cache { get; set; } = CacheResult.NotKept;

    /// <summary>Makes the request answer from a view that somebody else chose.</summary>
    public void Pin(SnapshotAsOf view) => pinned = view;
}
