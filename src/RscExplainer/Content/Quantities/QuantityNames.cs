using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class QuantityNames
{
    /// <summary>A quantity needs a name that formulas can't take for anything else.</summary>
    public static void Check(Located<string> name, Problems problems)
    {
        if (!Id.IsValid(name.Value) || !char.IsAsciiLetter(name.Value[0]))
            problems.Add(
                Rules.BadQuantityName.At(name.At, name.Value) with
                {
                    Hint = "a letter, then lower-case letters, digits and single hyphens",
                }
            );
        else if (Units.Find(name.Value) is not null || name.Value is "in" or "min" or "max" or "sqrt" or "date")
            problems.Add(
                Rules.BadQuantityName.At(name.At, name.Value) with
                {
                    Hint = "it has a meaning in calculations",
                }
            );
    }
}
