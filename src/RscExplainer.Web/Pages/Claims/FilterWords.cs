using RscExplainer.Content;
using RscExplainer.Filtering;

namespace RscExplainer.Web.Pages.Claims;

/// <summary>A filter in words: for titles, descriptions and sentences about it.</summary>
public sealed class FilterWords(ClaimFilter filter, ClaimIndex index)
{
    /// <summary>For the browser's tab: "Claims: Speed or Storage, Promise, “exabyte”, page 2".</summary>
    public string Title
    {
        get
        {
            IReadOnlyList<string> parts =
            [
                .. InForce.Select(facet => Values(facet.Facet)),
                .. filter.Words.Length > 0 ? [$"“{filter.Words}”"] : (string[])[],
                .. filter.Order is ClaimOrder.Said ? [] : (string[])[$"by {Of(filter.Order)}"],
                .. filter.Page > 1 ? [$"page {filter.Page}"] : (string[])[],
            ];
            return parts.Count == 0 ? "All claims" : $"Claims: {string.Join(", ", parts)}";
        }
    }

    /// <summary>For search engines: "3 claims on Speed or Storage, of the kind promise, with the words “exabyte”: what became …"</summary>
    public string Description(int count)
    {
        IReadOnlyList<string> parts =
        [
            .. InForce.Select(facet => $"{Preposition(facet.Facet)} {Values(facet.Facet)}"),
            .. filter.Words.Length > 0 ? [$"with the words “{filter.Words}”"] : (string[])[],
        ];
        var which = parts.Count == 0 ? "of the announcement" : string.Join(", ", parts);
        return $"{Wording.Count(count, "claim")} {which}: what became of each and how sure one can be.";
    }

    /// <summary>The choices of a facet as they are named where they exclude everything: “Topic: Speed or Storage”.</summary>
    public string Choice(Facet facet) => $"“{facet.Label}: {Values(facet)}”";

    public string LabelOf(Facet facet, string value) => index.Facets[Facets.All.IndexOf(facet)].LabelOf(value);

    public static string Of(ClaimOrder order) =>
        order switch
        {
            ClaimOrder.Due => "deadline",
            ClaimOrder.Changed => "latest change",
            ClaimOrder.Title => "title",
            _ => "day on which it was said",
        };

    private IEnumerable<FacetIndex> InForce => index.Facets.Where(facet => filter.HasAny(facet.Facet));

    private string Values(Facet facet) =>
        Wording.Join(
            [.. filter.Choices.Where(choice => choice.Facet == facet).Select(choice => LabelOf(facet, choice.Value))],
            "or"
        );

    private static string Preposition(Facet facet) =>
        facet == Facets.Topic ? "on"
        : facet == Facets.By ? "by"
        : facet == Facets.Kind ? "of the kind"
        : facet == Facets.Standing ? "judged by"
        : "with the outcome";
}
