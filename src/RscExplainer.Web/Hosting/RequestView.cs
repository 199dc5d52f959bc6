using RscExplainer.Snapshots;

namespace RscExplainer.Web.Hosting;

/// <summary>The view that a request answers from: fixed at its beginning, whatever becomes current meanwhile.</summary>
public sealed class RequestView(ContentHost content, TimeProvider clock)
{
    private SnapshotAsOf? today;
    private SnapshotAsOf? past;

    /// <summary>What is known today, which links back from a past day and the days to choose from come from.</summary>
    public SnapshotAsOf Today => today ??= content.Current!.Today(clock.Today());

    /// <summary>What the page tells of: the past day that was asked for, or today.</summary>
    public SnapshotAsOf View => Day is { } day ? past ??= Today.All.AsOf(day) : Today;

    /// <summary>The past day from which the reader looks; null for today.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>What was asked for in place of a day, if it is none.</summary>
    public WrongDay? WrongDay { get; private set; }

    /// <summary>Whether the page that was asked for lay ready.</summary>
    public CacheResult Cache { get; set; } = CacheResult.NotKept;

    /// <summary>Makes the request answer from a view of today that somebody else chose.</summary>
    public void Pin(SnapshotAsOf view) => today = view;

    public void LookFrom(DateOnly? day) => Day = day;

    public void Refuse(WrongDay day) => WrongDay = day;
}

/// <summary>Something that stands in place of a day.</summary>
/// <param name="Problem">What is wrong with it, in a sentence for readers.</param>
public sealed record WrongDay(string Written, string Problem);
