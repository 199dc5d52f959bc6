using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;
using RscExplainer.Web.Hosting;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages;

/// <summary>The page for whatever went wrong. It tells a reader where to go on, and never what the program said.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(SnapshotAsOf view, RequestView request) : PageModel, IFramed
{
    private const int MostNear = 5;

    public int Status { get; private set; }

    /// <summary>Stands in the log too, so that a report can be matched with it.</summary>
    public string RequestId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>The past day that was asked for.</summary>
    public DateOnly? Past => request.Day;

    /// <summary>The address of a page that was asked for on a day before there was anything on it.</summary>
    public string? Later { get; private set; }

    /// <summary>Where the address named no day: a form to choose another.</summary>
    public DayForm? Day { get; private set; }

    /// <summary>Pages whose addresses are like the one that was asked for.</summary>
    public IReadOnlyList<(string Title, string Address)> Near { get; private set; } = [];

    public string Title =>
        Status switch
        {
            StatusCodes.Status404NotFound when Later is not null => "This wasn’t there yet",
            StatusCodes.Status404NotFound => "There is no page here",
            StatusCodes.Status400BadRequest when Day is not null => "That is no day to look from",
            StatusCodes.Status410Gone => "This page was taken back",
            StatusCodes.Status405MethodNotAllowed => "This page can only be read",
            >= 400 and < 500 => "This request can’t be answered",
            _ => "Something went wrong on our side",
        };

    public PageHead Head => new(Title, Title + ".", null);

    // Whatever the method was: a page without a handler for it would be shown empty.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Show(int.Parse((string)context.RouteData.Values["status"]!, CultureInfo.InvariantCulture));

    private void Show(int status)
    {
        // Asked for by itself the address is no error, so it is no page either.
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null;
        Status = asked is not null || failed ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        if (asked is not null && request.WrongDay is { } wrong)
            Day = DayForm.Of(asked.OriginalPath, asked.OriginalQueryString ?? "", wrong);
        if (Status != StatusCodes.Status404NotFound)
            return;
        var path = asked?.OriginalPath ?? "";
        if (request.Day is not null && SiteMap.Has(request.Today, path))
            Later = path;
        else
            Near = FindNear(path);
    }

    private List<(string, string)> FindNear(string path)
    {
        var word = path[(path.LastIndexOf('/') + 1)..];
        if (word.Length is 0 or > Id.MaximumLength)
            return [];
        var pages = view
            .Claims.Select(claim => (claim.Claim.Id.Value, claim.Claim.Title, Addresses.Claim(claim.Claim.Id)))
            .Concat(
                view.All.Topics.Select(topic => (topic.Id.Value, $"Topic: {topic.Title}", Addresses.Topic(topic.Id)))
            )
            .Concat(view.All.Pages.Select(page => (page.Id.Value, page.Title, Addresses.Page(page.Id))))
            .Concat(
                view.Sources.Select(source => (source.Id.Value, $"Source: {source.Title}", Addresses.Source(source.Id)))
            )
            .Concat(view.Evidence.Select(one => (one.Id.Value, $"Evidence: {one.Title}", Addresses.Evidence(one.Id))))
            .Concat([
                ("claims", "All claims", Addresses.Claims),
                ("sources", "Sources", Addresses.Sources),
                ("glossary", "Glossary", Addresses.Glossary),
            ])
            .ToList();
        var nearest = DidYouMean.Nearest(pages.Select(page => page.Item1), word.ToLowerInvariant());
        var words = word.ToLowerInvariant().Split('-', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. pages
                .Select(page =>
                    (
                        page,
                        score: page.Item1 == nearest ? words.Length + 1 : words.Intersect(page.Item1.Split('-')).Count()
                    )
                )
                .Where(one => one.score * 2 > words.Length)
                .OrderByDescending(one => one.score)
                .Take(MostNear)
                .Select(one => (one.page.Item2, one.page.Item3)),
        ];
    }
}
