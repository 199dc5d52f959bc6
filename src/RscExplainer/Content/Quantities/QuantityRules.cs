using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Content;

internal static class QuantityRules
{
    /// <summary>Where a quantity comes from must be there.</summary>
    public static void Check(Draft draft, Problems problems)
    {
        foreach (var quantity in draft.Quantities.Concat(draft.Claims.SelectMany(claim => claim.Quantities)))
        {
            var origin = quantity.Origin;
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
