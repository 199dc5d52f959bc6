using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Markup;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages;

public sealed class IndexModel(SnapshotAsOf view) : PageModel, IFramed
{
    public SnapshotAsOf View => view;

    public Announcement Announcement => view.All.Announcement;

    public PageText Text { get; } = new(view);

    public IEnumerable<ClaimAsOf> Headlines =>
        Announcement.Headlines.Select(claim => view.Claim(claim.Id.Value)).OfType<ClaimAsOf>();

    public IEnumerable<(Kind Kind, IReadOnlyCollection<ClaimAsOf> Claims)> Kinds =>
        Enum.GetValues<Kind>()
            .Select(kind =>
                (kind, (IReadOnlyCollection<ClaimAsOf>)[.. view.Claims.Where(claim => claim.Claim.Kind == kind)])
            )
            .Where(group => group.Item2.Count > 0);

    public IEnumerable<(Topic Topic, IReadOnlyCollection<ClaimAsOf> Claims)> Topics =>
        view.All.Topics.Select(topic =>
            (topic, (IReadOnlyCollection<ClaimAsOf>)[.. view.Claims.Where(claim => claim.Claim.Topics.Contains(topic))])
        );

    public IEnumerable<(StatusWord Status, int Count)> Legend =>
        view
            .Claims.CountBy(claim => claim.Status.Word)
            .OrderBy(count => count.Key)
            .Select(count => (count.Key, count.Value));

    /// <summary>The first question of the page on what isn't known: the one that readers ask first.</summary>
    public ProseHeading? OpenQuestion =>
        view.All.Pages.FirstOrDefault(page => page.Id.Value == "unknowns")?.Body.Headings.FirstOrDefault();

    public PageHead Head =>
        new(Announcement.Title, Announcement.Body.PlainText, Addresses.Home) { File = "announcement.md" };
}
