using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class CalculationRules
{
    /// <summary>
    /// What an editor says of a speaker's arithmetic must be what comes out, where the figure that was said can be read and is of the
    /// kind that was calculated.
    /// </summary>
    public static void Holds(Draft draft, Workings workings, Problems problems)
    {
        foreach (var written in draft.Claims.Select(claim => claim.Arithmetic?.Value).OfType<ArithmeticDraft>())
        {
            if (
                workings.Of(written.Calculation.Value)?.Result is not Quantity result
                || SaidFigure.In(written.Says.Value, result.Dimension) is not { } said
            )
                continue;
            var found = said.Holds(result);
            if (found != written.Holds.Value)
                problems.Add(
                    Rules.HoldsDiffers.At(
                        written.Holds.At,
                        Words.Of(written.Holds.Value),
                        written.Says.Value,
                        Signs.Untied(result.ForPeople(written.Calculation.Value.Digits)),
                        Words.Of(found)
                    )
                );
        }
    }
}
