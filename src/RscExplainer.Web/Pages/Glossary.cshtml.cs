using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages;

public sealed class GlossaryModel(SnapshotAsOf view) : PageModel, IFramed
{
    public IReadOnlyList<Term> Terms => view.All.Terms;

    public PageText Text { get; } = new PageText(view).WithoutTerms();

    public PageHead Head =>
        new("Glossary", $"{Wording.Count(Terms.Count, "term")} in plain words.", Addresses.Glossary)
        {
            File = "glossary.yml",
        };
}
