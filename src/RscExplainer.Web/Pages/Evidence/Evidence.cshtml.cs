using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.EvidencePages;

public sealed class EvidenceModel(SnapshotAsOf view) : PageModel, IFramed
{
    public Evidence Evidence { get; private set; } = null!; // set before the page renders

    public SnapshotAsOf View => view;

    public PageText Text { get; } = new(view);

    /// <summary>The claims that list it, each with what it means there and whether it decided the verdict.</summary>
    public IEnumerable<(ClaimAsOf Claim, Bearing Bearing, bool Decided)> Claims =>
        view.ClaimsWith(Evidence)
            .Select(claim =>
                (
                    claim,
                    claim.Evidence.First(listed => listed.Evidence.Id == Evidence.Id).Bearing,
                    claim.Verdict?.Evidence.Any(named => named.Evidence.Id == Evidence.Id) ?? false
                )
            );

    public PageHead Head =>
        new(Evidence.Title, Evidence.Body.PlainText, Addresses.Evidence(Evidence.Id), Crumb.Claims)
        {
            File = $"evidence/{Evidence.Id}.md",
        };

    public IActionResult OnGet(string id)
    {
        if (view.FindEvidence(id) is not { } evidence)
            return NotFound();
        Evidence = evidence;
        return Page();
    }
}
