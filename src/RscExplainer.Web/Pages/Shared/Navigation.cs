using RscExplainer.Content;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>The links that every page has.</summary>
public static class Navigation
{
    // Plain pages that a reader needs from everywhere, where a content folder has them; the others are in the footer.
    private static readonly ImmutableArray<string> HeaderPages = ["method", "unknowns"];

    public static IEnumerable<(string Words, string Address)> Header(Snapshot content) =>
        [
            ("Claims", Addresses.Claims),
            .. Explainers(content),
            ("Check an article", Addresses.Check),
            ("Sources", Addresses.Sources),
            .. content
                .Pages.Where(page => HeaderPages.Contains(page.Id.Value))
                .Select(page => (page.Title, Addresses.Page(page.Id))),
        ];

    public static IEnumerable<(string Words, string Address)> Footer(Snapshot content) =>
        [
            ("Claims", Addresses.Claims),
            ("Sources", Addresses.Sources),
            .. Explainers(content),
            ("Check an article", Addresses.Check),
            ("What became known when", Addresses.Changes),
            ("Corrections", Addresses.Corrections),
            ("Glossary", Addresses.Glossary),
            .. content.Pages.Select(page => (page.Title, Addresses.Page(page.Id))),
        ];

    private static IEnumerable<(string Words, string Address)> Explainers(Snapshot content) =>
        content.Explainers.IsEmpty ? [] : [("What the numbers mean", Addresses.Explain)];
}
