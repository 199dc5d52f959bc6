using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Changes;

public sealed class IndexModel(SnapshotAsOf view) : PageModel, IFramed
{
    public SnapshotAsOf View => view;

    /// <summary>Years, and the days in them, latest first.</summary>
    public IReadOnlyList<IGrouping<int, IGrouping<DateOnly, ClaimChange>>> Years { get; } =
    [.. ClaimChange.Until(view).GroupBy(change => change.Day).GroupBy(day => day.Key.Year)];

    public PageHead Head =>
        new(
            "What became known when",
            $"Day by day: when the claims on what {view.All.Announcement.Speaker.Name} announced were made, when deadlines passed, and when it came out how they ended.",
            Addresses.Changes
        );
}
