using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Corrections;

public sealed class IndexModel(SnapshotAsOf view) : PageModel, IFramed
{
    /// <summary>Latest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; } =
    [.. view.All.Corrections.OrderByDescending(correction => correction.On)];

    public PageText Text { get; } = new(view);

    public PageHead Head =>
        new(
            "Corrections",
            $"What this site had wrong and what is right: {Wording.Count(Corrections.Count, "correction")}.",
            Addresses.Corrections
        )
        {
            File = "corrections.yml",
        };
}
