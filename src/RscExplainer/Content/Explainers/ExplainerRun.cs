using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Markup;

namespace RscExplainer.Content;

/// <summary>Works out one explainer for one set of values.</summary>
/// <param name="asked">What is made of a formula before it is worked out.</param>
internal sealed class ExplainerRun(Explainer explainer, ImmutableArray<Number> values, Func<Formula, Formula> asked)
{
    /// <summary>So many points make a curve smooth at the width of a screen.</summary>
    private const int PointsOfCurve = 48;

    private const int DigitsOfPoints = 6;
    private const int RowsOfTable = 10;

    private readonly List<Diagnostic> problems = [];
    private readonly List<NamedQuantity> known = [.. explainer.Inputs.Zip(values, (input, value) => input.With(value))];

    /// <summary>The answer; null where something can't be worked out, and then why, unless that is told elsewhere.</summary>
    public (Answered? Answered, ImmutableArray<Diagnostic> Problems) All()
    {
        var outputs = Outputs(explainer.Outputs);
        var calculations = new Dictionary<Formula, Calculation?>(ReferenceEqualityComparer.Instance);
        foreach (var formula in explainer.Answer.Formulas)
            calculations[formula] = Evaluate(Told(formula));
        var chart = Chart();
        if (problems.Count > 0 || chart is null || outputs.Contains(null) || calculations.ContainsValue(null))
            return (null, [.. problems]);
        var found = calculations.ToDictionary(
            pair => pair.Key,
            pair => pair.Value!,
            (IEqualityComparer<Formula>)ReferenceEqualityComparer.Instance
        );
        return (new(values, explainer.Answer.With(found), [.. outputs.OfType<Calculation>()], chart), []);
    }

    private List<Calculation?> Outputs(IEnumerable<ExplainerOutput> outputs)
    {
        var found = new List<Calculation?>();
        foreach (var output in outputs)
        {
            var calculation = Evaluate(output.Formula);
            found.Add(calculation);
            if (calculation is not null)
                known.Add(output.With(calculation));
        }
        return found;
    }

    // An answer that only names an output shows how that came out, not that it is what it is.
    private Formula Told(Formula formula) =>
        formula.Expression is Expression.Name { Of: var name }
        && explainer.Outputs.FirstOrDefault(output => output.Name == name) is { } output
            ? output.Formula with
            {
                Expected = formula.Expected,
                Unit = formula.Unit ?? output.Formula.Unit,
                Digits = formula.Digits == NumberText.DefaultDigits ? output.Formula.Digits : formula.Digits,
            }
            : formula;

    private ChartValues? Chart() =>
        explainer.Chart switch
        {
            ExplainerChart.Bars bars => Bars(bars),
            ExplainerChart.Curve curve => Curve(curve),
            _ => throw new InvalidOperationException("A chart that nobody can draw."),
        };

    private ChartValues.Bars? Bars(ExplainerChart.Bars chart)
    {
        var own = explainer.Inputs.Select(input => input.Name).Concat(explainer.Outputs.Select(output => output.Name));
        var names = own.ToHashSet(StringComparer.Ordinal);
        var bars = chart
            .Of.Select(bar =>
                Evaluate(bar.Formula) is { } calculation && OnScale(calculation, bar.Formula) is { } value
                    ? new BarValue(bar, calculation, value, bar.Formula.Names.Any(names.Contains))
                    : null
            )
            .ToList();
        return bars.Contains(null) ? null : new([.. bars.OfType<BarValue>()]);
    }

    private ChartValues.Curve? Curve(ExplainerChart.Curve chart)
    {
        var over = explainer.Inputs.First(input => input.Name == chart.Over);
        var output = explainer.Outputs.First(one => one.Name == chart.Output);
        var formula = output.Formula with { Unit = new(chart.Unit, output.Formula.Text.At(0, 0)), Expected = null };
        var reader = Mark("", known.First(one => one.Name == over.Name).Value, over, formula, null);
        var marks = chart.Marks.Select(mark => Mark(mark, over)).ToList();
        if (reader is null || marks.Contains(null))
            return null;
        var line = Enumerable
            .Range(0, PointsOfCurve + 1)
            .Select(step => Along(over, output, formula, Step(over, step)))
            .OfType<MarkValue>()
            .Select(point => point.Point);
        var ticks =
            over.Scale is Scale.Log
                ? Ticks.Log(over.Min, over.Max, RowsOfTable)
                : Ticks.Linear(over.Min, over.Max, RowsOfTable);
        var table = ticks.Select(tick => Along(over, output, formula, tick)).OfType<MarkValue>();
        return new(over, output, [.. line], reader, [.. marks.OfType<MarkValue>()], [.. table]);
    }

    private MarkValue? Mark(ExplainerMark mark, ExplainerInput over) =>
        Evaluate(mark.At with { Unit = new(over.Unit, mark.At.Text.At(0, mark.At.Text.Text.Length)) }) is { } at
            ? Mark(mark.Label, at.Result, over, mark.Formula, mark.Origin)
            : null;

    private MarkValue? Mark(string label, Value at, ExplainerInput over, Formula formula, Origin? origin) =>
        at is Quantity quantity && Evaluate(formula) is { } calculation && OnScale(calculation, formula) is { } value
            ? new(label, at, calculation, new(quantity.In(over.Unit).ToDouble(), value), origin)
            : null;

    // The point of the curve at a value of its input; null where there is none.
    private MarkValue? Along(ExplainerInput over, ExplainerOutput output, Formula formula, Number x)
    {
        var run = new ExplainerRun(explainer, values.SetItem(explainer.Inputs.IndexOf(over), x), asked);
        run.Outputs(explainer.Outputs.TakeWhile(one => one != output));
        return run.Mark("", Quantity.Of(x, over.Unit), over, formula, null);
    }

    private static Number Step(ExplainerInput over, int step)
    {
        if (step is 0 or PointsOfCurve)
            return step == 0 ? over.Min : over.Max;
        if (over.Scale is Scale.Linear)
            return over.Min + ((over.Max - over.Min) * step / PointsOfCurve);
        var (least, most) = (over.Min.ToDouble(), over.Max.ToDouble());
        return Number.Near(least * Math.Pow(most / least, (double)step / PointsOfCurve), DigitsOfPoints);
    }

    private double? OnScale(Calculation calculation, Formula formula)
    {
        var value = ValueOf(calculation, formula);
        if (value is not <= 0 || explainer.Chart.Scale is Scale.Linear)
            return value;
        problems.Add(Rules.NotOnLogScale.At(formula.Text.At(0, formula.Text.Text.Length), calculation.Shown));
        return null;
    }

    // In the unit of the chart, which the keys have put into the formula.
    private static double? ValueOf(Calculation calculation, Formula formula) =>
        calculation.Result is Quantity quantity ? quantity.In(formula.Unit!.Value).ToDouble() : null;

    private Calculation? Evaluate(Formula formula)
    {
        // What couldn't be worked out was told already, so its name isn't unknown.
        var waiting = explainer
            .Outputs.Select(output => output.Name)
            .Where(name => known.TrueForAll(one => one.Name != name))
            .ToHashSet(StringComparer.Ordinal);
        if (formula.Expression.Names.FirstOrDefault(name => waiting.Contains(name.Of)) is { } early)
        {
            if (problems.Count == 0)
                problems.Add(
                    Rules.UnknownQuantity.At(early.At, early.Of) with
                    {
                        Hint = "outputs can name those above them",
                    }
                );
            return null;
        }
        var (calculation, problem) = asked(formula).Evaluate(new(known, explainer.Shared));
        if (problem is not null)
            problems.Add(problem);
        return calculation;
    }
}
