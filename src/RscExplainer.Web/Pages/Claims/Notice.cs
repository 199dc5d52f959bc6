using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Text;

namespace RscExplainer.Web.Pages.Claims;

/// <summary>What a reader is told of something in an address that can't be followed.</summary>
/// <param name="Words">Why it counts for nothing.</param>
/// <param name="Nearest">What may have been meant, and the address of the list with it.</param>
public sealed record Notice(string Words, (string Words, string Address)? Nearest)
{
    public static Notice Of(FilterProblem problem, ClaimFilter filter) =>
        problem switch
        {
            FilterProblem.UnknownChoice one => new(
                $"There is no {one.Facet.Label.ToLowerInvariant()} “{one.Value}”, so it counts for nothing here.",
                one.Nearest is { } nearest ? (nearest, filter.With(one.Facet, nearest).Address()) : null
            ),
            FilterProblem.UnknownOrder one => new(
                $"Claims can’t be sorted by “{one.Value}”, so they are sorted by {FilterWords.Of(filter.Order)}.",
                one.Nearest is { } order ? (FilterWords.Of(order), filter.In(order).Address()) : null
            ),
            FilterProblem.UnknownPage => new(
                $"There is no page “{problem.Value}”, so this is page {filter.Page}.",
                null
            ),
            FilterProblem.TooLong => new(
                $"A search can have {ClaimFilter.MostCharacters} characters, and this one has {Wording.Count(problem.Value.Length, "character")}, so it counts for nothing here.",
                null
            ),
            FilterProblem.ForbiddenCharacter => new(
                $"“{Characters.Cleaned(problem.Value)}” has a character that no text here has, so it counts for nothing here.",
                null
            ),
            _ => new($"“{problem.Value}” has no letter or digit to search for, so it counts for nothing here.", null),
        };
}
