using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class ExplainerRules
{
    // A page with more is no explanation, and all of it is worked out for each reader.
    private const int MostInputs = 8;
    private const int MostOutputs = 12;
    private const int MostBars = 24;

    public static void Check(ExplainerDraft explainer, Problems problems)
    {
        Titles.CheckLength(explainer.Title, problems);
        Counts(explainer, problems);
        NamesAreUnique(explainer, problems);
        foreach (var input in explainer.Inputs.Value)
            Range(input.Value, problems);
        if (explainer.Chart.Value.Curve is { } curve)
        {
            Known(curve.Value.Output, explainer.Outputs.Value.Select(output => output.Value.Name.Value), problems);
            Known(curve.Value.Over, explainer.Inputs.Value.Select(input => input.Value.Name.Value), problems);
        }
    }

    /// <summary>Whether an explainer can be worked out at all: it has a curve of what it has, and ranges.</summary>
    public static bool CanBeWorkedOut(ExplainerDraft explainer)
    {
        var problems = new Problems();
        Counts(explainer, problems);
        NamesAreUnique(explainer, problems);
        foreach (var input in explainer.Inputs.Value)
            Range(input.Value, problems);
        return problems.Count == 0
            && (
                explainer.Chart.Value.Curve is not { Value: var curve }
                || (
                    explainer.Outputs.Value.Any(output => output.Value.Name.Value == curve.Output.Value)
                    && explainer.Inputs.Value.Any(input => input.Value.Name.Value == curve.Over.Value)
                )
            );
    }

    /// <summary>What can be calculated with the defaults must be so with the least and the most of each input.</summary>
    public static void Ends(Draft draft, Workings workings, Problems problems)
    {
        foreach (var written in draft.Explainers)
        {
            if (workings.Of(written) is not { } explainer)
                continue;
            for (var place = 0; place < explainer.Inputs.Length; place++)
            {
                var input = written.Inputs.Value[place].Value;
                foreach (var end in new[] { input.Min, input.Max })
                {
                    if (explainer.At(explainer.Defaults.SetItem(place, end.Value)).Problem is { } problem)
                        problems.Add(Rules.FailsAtEnd.At(end.At, input.Input.Shown(end.Value), problem.Message));
                }
            }
        }
    }

    private static void Counts(ExplainerDraft explainer, Problems problems)
    {
        Count(explainer.Inputs.At, "inputs", "input", explainer.Inputs.Value.Length, MostInputs);
        Count(explainer.Outputs.At, "outputs", "output", explainer.Outputs.Value.Length, MostOutputs);
        var chart = explainer.Chart.Value;
        if (chart.Curve is null)
            Count(explainer.Chart.At, "bars", "bar", chart.Bars.Length, MostBars);
        else if (chart.Curve.Value.Marks.Length > MostBars)
            Count(explainer.Chart.At, "marks", "mark", chart.Curve.Value.Marks.Length, MostBars);

        void Count(Location at, string name, string word, int count, int most)
        {
            if (count == 0 || count > most)
                problems.Add(Rules.WrongCount.At(at, name, $"one to {most} {word}s", count));
        }
    }

    private static void NamesAreUnique(ExplainerDraft explainer, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = explainer
            .Inputs.Value.Select(input => input.Value.Name)
            .Concat(explainer.Outputs.Value.Select(output => output.Value.Name));
        foreach (var name in names.Where(name => !seen.Add(name.Value)))
            problems.Add(Rules.DuplicateId.At(name.At, name.Value));
    }

    private static void Range(InputDraft input, Problems problems)
    {
        if (input.Min.Value >= input.Max.Value)
            problems.Add(
                Rules.BadRange.At(input.Min.At, input.Name.Value, $"'min' ({input.Min}) below 'max' ({input.Max})")
            );
        else if (input.Default.Value < input.Min.Value || input.Default.Value > input.Max.Value)
            problems.Add(
                Rules.BadRange.At(input.Default.At, input.Name.Value, $"its default from {input.Min} to {input.Max}")
            );
        else if (input.Input.Scale is Scale.Log && input.Min.Value <= 0)
            problems.Add(Rules.BadRange.At(input.Min.At, input.Name.Value, "a 'min' above zero for the scale 'log'"));
    }

    private static void Known(Located<string> name, IEnumerable<string> names, Problems problems)
    {
        var known = names.ToList();
        if (!known.Contains(name.Value, StringComparer.Ordinal))
            problems.Add(
                Rules.UnknownQuantity.At(name.At, name.Value) with
                {
                    Hint = DidYouMean.Among(known, name.Value) ?? $"use {string.Join(", ", known)}",
                }
            );
    }
}
