using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;

namespace RscExplainer.Content;

internal static class QuantityRules
{
    /// <summary>Where a quantity comes from must be there.</summary>
    public static void References(QuantityDraft quantity, Names names, Problems problems)
    {
        var origin = quantity.Origin;
        var (ids, unknown) = origin.Value.Kind switch
        {
            OriginKind.Source => (names.Sources, Rules.UnknownSource),
            OriginKind.Claim => (names.Claims, Rules.UnknownClaim),
            OriginKind.Evidence => (names.Evidence, Rules.UnknownEvidence),
            _ => (null, null),
        };
        ids?.Check(origin.Value.Words, origin.At, unknown!, problems);
    }
}
