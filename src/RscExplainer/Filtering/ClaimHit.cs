using RscExplainer.Snapshots;

namespace RscExplainer.Filtering;

/// <summary>Where a search found a claim, beside its title and fragment.</summary>
/// <param name="Text">The text that has most of the words that title and fragment lack; null if they lack none.</param>
public sealed record ClaimHit(ClaimText? Text)
{
    public static ClaimHit Of(ClaimAsOf claim, SearchQuery query)
    {
        var missing = query
            .Words.Where(word =>
                word.PlacesIn(claim.Claim.Title).Count == 0 && word.PlacesIn(claim.Claim.Fragment).Count == 0
            )
            .ToList();
        return missing.Count == 0
            ? new((ClaimText?)null)
            : new(
                ClaimText
                    .Of(claim)
                    .Where(text => text.Part is not (TextPart.Title or TextPart.Fragment))
                    .Select(text => (text, count: missing.Count(word => word.PlacesIn(text.Text).Count > 0)))
                    .Where(one => one.count > 0)
                    .MaxBy(one => one.count)
                    .text
            );
    }
}
