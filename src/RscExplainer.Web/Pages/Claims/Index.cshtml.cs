using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Claims;

public sealed class IndexModel(SnapshotAsOf view) : PageModel, IFramed
{
    public ClaimFilter Filter { get; private set; } = ClaimFilter.None;

    public ImmutableArray<UnknownChoice> Unknown { get; private set; } = [];

    public ImmutableArray<ClaimAsOf> Results { get; private set; } = [];

    public int Total => view.Claims.Length;

    public PageHead Head =>
        new(
            Filter.IsEmpty ? "All claims" : $"Claims: {string.Join(", ", Chips.Select(chip => chip.Words))}",
            $"{Wording.Count(Results.Length, "claim")} of the announcement, what became of each and how sure one can be.",
            // All filtered lists are views of this one.
            Addresses.Claims
        );

    /// <summary>The choices in force, each with the address of the list without it.</summary>
    public IEnumerable<(string Words, string Without)> Chips =>
        Filter.Choices.Select(choice =>
            (
                choice.Facet.Options(view).First(option => option.Value == choice.Value).Label,
                AddressOf(Filter.Without(choice.Facet, choice.Value))
            )
        );

    public IActionResult OnGet()
    {
        (Filter, Unknown) = ClaimFilter.From(
            Request.Query.SelectMany(pair => pair.Value.Select(value => (pair.Key, value ?? ""))),
            view
        );
        // One list has one address. With an unknown value it stays as it is, so that the notice can be seen.
        if (Unknown.IsEmpty && Request.QueryString.Value?.TrimStart('?') != Filter.ToQuery())
            return RedirectPermanent(AddressOf(Filter));
        Results = [.. Filter.Apply(view)];
        return Page();
    }

    /// <summary>The options of a facet with how many claims each leads to.</summary>
    public IEnumerable<(string Value, string Label, int Count)> Options(Facet facet)
    {
        var counts = Filter.Counts(view, facet);
        return facet
            .Options(view)
            .Select(option => (option.Value, option.Label, counts.GetValueOrDefault(option.Value)));
    }

    public static string AddressOf(ClaimFilter filter) =>
        filter.IsEmpty ? Addresses.Claims : $"{Addresses.Claims}?{filter.ToQuery()}";
}
