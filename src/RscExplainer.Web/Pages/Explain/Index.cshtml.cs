using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Explain;

public sealed class IndexModel(SnapshotAsOf view) : PageModel, IFramed
{
    /// <summary>Each with what it comes to at first.</summary>
    public IEnumerable<(Explainer Explainer, Answered Answered)> Explainers =>
        view.All.Explainers.Select(explainer => (explainer, explainer.At(explainer.Defaults).Answered!));

    public PageText Text { get; } = new(view);

    public PageHead Head =>
        new(
            "What the numbers mean",
            "Large numbers of the announcement to play with: each is worked out before your eyes, with its assumptions and sources.",
            Addresses.Explain
        );
}
