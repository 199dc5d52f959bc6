using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Sources;

public sealed class SourceModel(SnapshotAsOf view) : PageModel, IFramed
{
    public Source Source { get; private set; } = null!; // set before the page renders

    public SnapshotAsOf View => view;

    public PageText Text { get; } = new(view);

    public IEnumerable<ClaimAsOf> Said => view.ClaimsFrom(Source);

    public IEnumerable<Evidence> Gives => view.EvidenceFrom(Source);

    public IReadOnlyList<Repeat> Repeats => [.. view.RepeatsIn(Source)];

    public PageHead Head =>
        new(
            Source.Title,
            Source.Body.IsEmpty ? $"{Source.Publisher}, {Wording.Of(Source.Read)}." : Source.Body.PlainText,
            Addresses.Source(Source.Id),
            Crumb.Sources
        )
        {
            File = $"sources/{Source.Id}.md",
        };

    public IActionResult OnGet(string id)
    {
        if (view.Source(id) is not { } source)
            return NotFound();
        Source = source;
        return Page();
    }
}
