using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Calculations;

/// <summary>
/// A calculation as it is written: <c>1 EB / 36000 yr in Mbit/s ~ 7.04, 4 digits</c>. It is read once and can be evaluated again
/// whenever the quantities that it names change.
/// </summary>
/// <param name="Text">As written; problems have their places in it.</param>
/// <param name="Unit">The unit of the result; null leaves the choice to the program.</param>
/// <param name="Expected">What it should come to.</param>
/// <param name="Digits">How many significant digits are shown.</param>
public sealed record Formula(
    PlacedText Text,
    Expression Expression,
    Located<UnitExpression>? Unit,
    Expected? Expected,
    int Digits
)
{
    /// <summary>So many characters are a calculation that nobody can follow any more.</summary>
    public const int MaximumLength = 500;

    /// <summary>Reads a formula; of what is wrong the first is told.</summary>
    public static (Formula? Formula, Diagnostic? Problem) Parse(PlacedText text) => FormulaParser.Parse(text);

    /// <summary>Reads a formula that stands in no file, such as one that a program makes.</summary>
    public static (Formula? Formula, Diagnostic? Problem) Parse(string text) =>
        Parse(PlacedText.Slice(new SourceText("", text), 0, text.Length));

    /// <summary>
    /// Evaluates it. Both are null where a name may be one of those that couldn't be read: that is told elsewhere.
    /// </summary>
    public (Calculation? Calculation, Diagnostic? Problem) Evaluate(Scope scope) => Evaluator.Evaluate(this, scope);

    /// <summary>Its names, once each.</summary>
    public IEnumerable<string> Names => Expression.Names.Select(name => name.Of).Distinct(StringComparer.Ordinal);
}

/// <summary>What a formula should come to, in its unit.</summary>
/// <param name="LastPlace">The exponent of the last digit written, to which the two are compared.</param>
/// <param name="Written">The digits as they stand in the file.</param>
public sealed record Expected(Number Value, int LastPlace, string Written, Location At)
{
    /// <summary>Whether a number rounded as this one is written is this one; a number in the middle may be rounded either way.</summary>
    public bool Agrees(Number number) => Number.Abs(number - Value) * 2 <= Number.TenTo(LastPlace);
}
