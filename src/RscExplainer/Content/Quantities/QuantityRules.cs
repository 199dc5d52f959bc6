using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Content;

internal static class QuantityRules
{
    /// <summary>Where a value comes from must be there.</summary>
    public static void Check(Draft draft, Problems problems)
    {
        var origins = draft
            .Quantities.Concat(draft.Claims.SelectMany(claim => claim.Quantities))
            .Select(quantity => quantity.Origin)
            .Concat(draft.Explainers.SelectMany(explainer => explainer.Origins));
        foreach (var origin in origins)
        {
            var (ids, unknown) = origin.Value.Kind switch
            {
                OriginKind.Source => (draft.SourceIds, Rules.UnknownSource),
                OriginKind.Claim => (draft.ClaimIds, Rules.UnknownClaim),
                OriginKind.Evidence => (draft.EvidenceIds, Rules.UnknownEvidence),
                _ => (null, null),
            };
            ids?.Check(origin.Value.Words, origin.At, unknown!, problems);
        }
    }
}
