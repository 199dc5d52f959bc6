using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class QuantityRules
{
    /// <summary>Where a value comes from must be there.</summary>
    public static void References(Located<Origin> origin, Names names, Problems problems)
    {
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
