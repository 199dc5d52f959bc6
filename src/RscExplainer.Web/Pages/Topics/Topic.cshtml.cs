using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Topics;

public sealed class TopicModel(SnapshotAsOf view) : PageModel, IFramed
{
    public Topic Topic { get; private set; } = null!; // set before the page renders

    public ImmutableArray<ClaimAsOf> Claims { get; private set; } = [];

    public SnapshotAsOf View => view;

    public PageText Text { get; } = new(view);

    public PageHead Head =>
        new(
            $"{Topic.Title}: {Wording.Count(Claims.Length, "claim")} and what became of them",
            Topic.About.PlainText,
            Addresses.Topic(Topic.Id),
            Crumb.Claims
        )
        {
            File = "topics.yml",
        };

    public IActionResult OnGet(string id)
    {
        if (view.All.Topics.FirstOrDefault(topic => topic.Id.Value == id) is not { } topic)
            return NotFound();
        Topic = topic;
        Claims = [.. view.Claims.Where(claim => claim.Claim.Topics.Contains(topic))];
        return Page();
    }
}
