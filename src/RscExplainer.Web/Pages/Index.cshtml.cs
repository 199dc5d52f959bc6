using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Markup;
using RscExplainer.Snapshots;
using RscExplainer.Timelines;
using RscExplainer.Web.Hosting;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages;

public sealed class IndexModel(SnapshotAsOf view, RequestView request) : PageModel, IFramed
{
    public SnapshotAsOf View => view;

    public Announcement Announcement => view.All.Announcement;

    /// <summary>Whether the announcement was there on the day from which the reader looks.</summary>
    public bool IsAnnounced => !view.IsPast || request.Day >= Announcement.On.Last;

    public Walk Walk { get; } = Walk.Of(request);

    /// <summary>The claims that became what they are on the very day from which the reader looks.</summary>
    public IReadOnlySet<Id<Claim>> Turned => Walk.Changes.Select(change => change.Claim.Id).ToHashSet();

    public Timeline Timeline { get; } = AnnouncementTimeline.Of(view, request.Day ?? view.Turn);

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

    /// <summary>
    /// How many documents repeat what was announced, and how many of those published after an outcome could be known say what
    /// came of it; null if none repeats it. An earlier repeat is no fault.
    /// </summary>
    public string? Retold
    {
        get
        {
            var documents = view
                .Claims.SelectMany(claim => claim.Repeats)
                .GroupBy(repeat => repeat.Document.Id)
                .ToList();
            if (documents.Count == 0)
                return null;
            var late = documents.Where(IsLate).ToList();
            var told = late.Count(document => document.First().Document.MentionsOutcome);
            var all =
                $"{Wording.Count(documents.Count, "document")} that we read {(documents.Count == 1 ? "repeats" : "repeat")} claims of the announcement.";
            return late.Count == 0
                ? all
                : $"{all} Of the {late.Count} published after the outcome of a claim in it could be known, {(told == 0 ? "none says" : told == 1 ? "1 says" : $"{told} say")} what came of it and {late.Count - told} {(late.Count - told == 1 ? "doesn’t" : "don’t")}.";
        }
    }

    private bool IsLate(IEnumerable<Repeat> repeats) => repeats.Any(repeat => Outcomes.CouldBeKnown(repeat, view));

    /// <summary>The first question of the page on what isn't known: the one that readers ask first.</summary>
    public ProseHeading? OpenQuestion =>
        view.IsPast
            ? null
            : view.All.Pages.FirstOrDefault(page => page.Id.Value == "unknowns")?.Body.Headings.FirstOrDefault();

    public PageHead Head =>
        new(
            IsAnnounced ? Announcement.Title : "Nothing had been announced yet",
            view.IsPast ? "The claims as they stood on a past day." : Announcement.Body.PlainText,
            Addresses.Home
        )
        {
            File = "announcement.md",
        };
}
