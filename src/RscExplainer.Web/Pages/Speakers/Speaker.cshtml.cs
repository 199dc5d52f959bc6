using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Speakers;

public sealed class SpeakerModel(SnapshotAsOf view) : PageModel, IFramed
{
    public Speaker Speaker { get; private set; } = null!; // set before the page renders

    public SnapshotAsOf View => view;

    public PageText Text { get; } = new(view);

    public IReadOnlyList<ClaimAsOf> Claims => [.. view.Claims.Where(claim => claim.Claim.By.Id == Speaker.Id)];

    public IReadOnlyList<Source> Sources => [.. view.Sources.Where(source => source.By.Id == Speaker.Id)];

    public PageHead Head =>
        new(
            $"What {Speaker.Name} said",
            view.IsPast ? $"What {Speaker.Name} had said." : Speaker.About.PlainText,
            Addresses.Speaker(Speaker.Id),
            Crumb.Sources
        )
        {
            File = "speakers.yml",
        };

    public IActionResult OnGet(string id)
    {
        if (view.All.Speakers.FirstOrDefault(speaker => speaker.Id.Value == id) is not { } speaker)
            return NotFound();
        Speaker = speaker;
        // Who had said nothing yet wasn't part of the matter.
        return view.IsPast && Claims.Count == 0 && Sources.Count == 0 ? NotFound() : Page();
    }
}
