using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages;

public sealed class PlainModel(SnapshotAsOf view) : PageModel, IFramed
{
    private const int MostHeadingsWithoutContents = 3;

    public Content.Page Shown { get; private set; } = null!; // set before the page renders

    public PageText Text { get; } = new(view);

    /// <summary>The headings that a list of contents shows; none on a short page.</summary>
    public IReadOnlyList<Markup.ProseHeading> Contents =>
        Shown.Body.Headings.Count(heading => heading.Level == 2) > MostHeadingsWithoutContents
            ? [.. Shown.Body.Headings.Where(heading => heading.Level == 2)]
            : [];

    public PageHead Head =>
        new(Shown.Title, Shown.About?.PlainText ?? Shown.Body.PlainText, Addresses.Page(Shown.Id))
        {
            File = $"pages/{Shown.Id}.md",
        };

    public IActionResult OnGet(string id)
    {
        if (view.All.Pages.FirstOrDefault(page => page.Id.Value == id) is not { } page)
            return NotFound();
        Shown = page;
        return Page();
    }
}
