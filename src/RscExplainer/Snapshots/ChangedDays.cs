namespace RscExplainer.Snapshots;

/// <summary>The days, up to that of a view, on which anything changed: steps on a walk through time.</summary>
public sealed class ChangedDays
{
    private ChangedDays(SnapshotAsOf view)
    {
        All = [.. view.All.Turns.Where(turn => turn > DateOnly.MinValue && turn <= view.Turn)];
        OfClaims = [.. ClaimChange.Until(view).Select(change => change.Day).Distinct().Order()];
    }

    public static ChangedDays Of(SnapshotAsOf view) => view.Derived(static view => new ChangedDays(view));

    /// <summary>In order: a claim was made or became something else, a document came out, evidence was there.</summary>
    public ImmutableArray<DateOnly> All { get; }

    /// <summary>In order: those on which a claim was made or became something else.</summary>
    public ImmutableArray<DateOnly> OfClaims { get; }

    public DateOnly? Before(DateOnly day) => Last(All.Where(one => one < day));

    public DateOnly? After(DateOnly day) => First(All.Where(one => one > day));

    private static DateOnly? First(IEnumerable<DateOnly> days) => days.Cast<DateOnly?>().FirstOrDefault();

    private static DateOnly? Last(IEnumerable<DateOnly> days) => days.Cast<DateOnly?>().LastOrDefault();
}
