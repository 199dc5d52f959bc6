using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;
using RscExplainer.Timelines;
using RscExplainer.Web.Hosting;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Claims;

public sealed class ClaimModel(SnapshotAsOf view, RequestView request) : PageModel, IFramed
{
    /// <summary>So many repeats are open to view; the rest unfolds.</summary>
    public const int RepeatsShown = 6;

    private const int MostRelated = 5;

    public ClaimAsOf Now { get; private set; } = null!; // set before the page renders

    public Claim Claim => Now.Claim;

    public SnapshotAsOf View => view;

    /// <summary>The past day from which the reader looks; null for today.</summary>
    public DateOnly? Day => request.Day;

    public PageText Text { get; } = new(view);

    /// <summary>Set where the claim was taken back; then nothing else is.</summary>
    public Withdrawn? Withdrawn { get; private set; }

    public PageHead Head =>
        Withdrawn is { } gone
            ? new(gone.Title, gone.Why.PlainText, null, Crumb.Claims)
            : new(
                // As somebody would ask for it, with the answer.
                $"{Claim.Title.TrimEnd('?', '.', '!')}? {Now.StatusWords}",
                Now.Verdict?.Because.PlainText ?? Claim.Test.PlainText,
                Addresses.Claim(Claim.Id),
                Crumb.Claims
            )
            {
                File = $"claims/{Claim.Id}.md",
            };

    public IReadOnlyList<ClaimTurn> History => ClaimHistory.Of(Now, request.Day ?? view.Turn);

    /// <summary>The claims before and after this one in the order in which the list of claims has them.</summary>
    public (ClaimAsOf? Before, ClaimAsOf? After) Neighbours
    {
        get
        {
            var place = view.Claims.IndexOf(Now);
            return (view.Claims.ElementAtOrDefault(place - 1), view.Claims.ElementAtOrDefault(place + 1));
        }
    }

    /// <summary>The same as <see cref="Events"/>, to be drawn.</summary>
    public Timeline Timeline => ClaimTimeline.Of(Now, request.Day ?? view.Turn);

    /// <summary>What happened to the claim, oldest first.</summary>
    public IEnumerable<ClaimEvent> Events
    {
        get
        {
            var events = new List<ClaimEvent> { new ClaimEvent.Said(Claim.Said) };
            if (Claim.Due is { } due)
                events.Add(new ClaimEvent.DueDay(new(due.By), due, view.Turn > due.By));
            events.AddRange(Now.Evidence.Select(listed => new ClaimEvent.Known(listed, Decided(listed.Evidence))));
            return events.OrderBy(one => one.On.Last);
        }
    }

    /// <summary>Claims on the same topics: those that share most first, then in reading order.</summary>
    public IEnumerable<ClaimAsOf> Related =>
        view
            .Claims.Where(other => other.Claim.Id != Claim.Id)
            .Select(other => (other, shared: other.Claim.Topics.Intersect(Claim.Topics).Count()))
            .Where(pair => pair.shared > 0)
            .OrderByDescending(pair => pair.shared)
            .Take(MostRelated)
            .Select(pair => pair.other);

    public IEnumerable<Correction> Corrections =>
        view.IsPast ? [] : view.All.Corrections.Where(correction => correction.Claim.Id == Claim.Id);

    public IActionResult OnGet(string id)
    {
        if (view.Claim(id) is { } claim)
        {
            Now = claim;
            return Page();
        }
        if (view.All.Former.TryGetValue(new(id), out var newer))
            return RedirectPermanent(Addresses.Claim(newer));
        Withdrawn = view.All.Withdrawn.FirstOrDefault(gone => gone.Id.Value == id);
        if (Withdrawn is null)
            return NotFound();
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    /// <summary>How many of the documents that repeat the claim say what came of it, as the middle of a sentence.</summary>
    public string Told =>
        (Now.Repeats.Count(repeat => repeat.Document.MentionsOutcome), Now.Repeats.Length) switch
        {
            (0, 1) => "it doesn’t say",
            (1, 1) => "it says",
            (0, _) => "none of them says",
            (1, _) => "one of them says",
            var (told, all) => told == all ? "all of them say" : $"{told} of them say",
        };

    /// <summary>How many of the documents appeared when its outcome could be known; null if that is none.</summary>
    public string? WithoutOutcome
    {
        get
        {
            var late = Now.Repeats.Where(repeat => Outcomes.CouldBeKnown(repeat, view)).ToList();
            var silent = late.Count(repeat => !repeat.Document.MentionsOutcome);
            return late.Count == 0
                ? null
                : $"{Wording.Count(late.Count, "document")} came out after the outcome could be known; {(silent == 0 ? "none of them is" : silent == 1 ? "one is" : $"{silent} are")} silent about it.";
        }
    }

    /// <summary>How long after the claim a document repeated it.</summary>
    public string Later(Repeat repeat) =>
        repeat.Document.Published is not { } published ? "date not shown"
        : published.Last <= Claim.Said.Last || published.First <= Claim.Said.Last && !published.IsDay
            ? Wording.Of(published)
        : $"{Wording.Of(published)}, {Wording.Count(published.First.DayNumber - Claim.Said.Last.DayNumber, "day")} later";

    private bool Decided(Evidence evidence) =>
        Now.Verdict?.Evidence.Any(named => named.Evidence.Id == evidence.Id) ?? false;
}

/// <summary>Something on a claim's track.</summary>
public abstract record ClaimEvent(IsoDate On)
{
    public sealed record Said(IsoDate On) : ClaimEvent(On);

    public sealed record DueDay(IsoDate On, Due Due, bool IsPast) : ClaimEvent(On);

    /// <param name="Decided">Whether the verdict that holds names it.</param>
    public sealed record Known(ClaimEvidence Listed, bool Decided) : ClaimEvent(Listed.Evidence.On);
}
