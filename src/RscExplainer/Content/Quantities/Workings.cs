using RscExplainer.Calculations;
using RscExplainer.Markup;
using RscExplainer.Reading;

namespace RscExplainer.Content;

/// <summary>
/// All calculations of a draft, worked out with the quantities of its day. Files are read alone and kept; this is done anew when a
/// shared quantity changes, since it may reach every file.
/// </summary>
public sealed class Workings
{
    private readonly Dictionary<Formula, Calculation> calculations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expression.Name, NamedQuantity> named = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Prose, Prose> texts = new(ReferenceEqualityComparer.Instance);
    private readonly FileDraft? sharedFile;
    private readonly Workings? known;

    /// <param name="before">The workings before these. What they worked out is taken over where all share the same quantities.</param>
    public Workings(Draft draft, Workings? before, Problems problems)
    {
        sharedFile = draft.File(QuantitiesFile);
        known = before is not null && SharesWith(before) ? before : null;
        var shared = draft
            .Quantities.GroupBy(quantity => quantity.Name.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.First().Quantity, StringComparer.Ordinal);
        var isComplete = sharedFile is not { Problems.IsEmpty: false };
        var common = new Scope([], shared, isComplete);
        foreach (var item in draft.Files.Where(file => file.HasFormulas).SelectMany(file => file.Items))
        {
            var scope = item is ClaimDraft { Quantities.IsEmpty: false } claim
                ? new(claim.Quantities.Select(own => own.Quantity), shared, isComplete)
                : common;
            foreach (var formula in item.Texts.SelectMany(text => text.Formulas).Concat(Alone(item)))
                WorkOut(formula, scope, problems);
            foreach (var text in item.Texts.Where(text => text.Formulas.All(calculations.ContainsKey)))
            {
                if (!text.Formulas.IsEmpty)
                    texts[text] = known?.texts.GetValueOrDefault(text) ?? text.With(calculations);
            }
        }
        // Else all that ever was worked out would stay.
        known = null;
    }

    /// <summary>The file of the quantities that all files share.</summary>
    public const string QuantitiesFile = "quantities.yml";

    public IEnumerable<Calculation> All => calculations.Values;

    /// <summary>A calculation by its formula; null if it couldn't be worked out.</summary>
    public Calculation? Of(Formula formula) => calculations.GetValueOrDefault(formula);

    /// <summary>The quantity that a name stands for in its place.</summary>
    public NamedQuantity? Of(Expression.Name name) => named.GetValueOrDefault(name);

    /// <summary>A text with its calculations worked out; where one couldn't be, as it was read.</summary>
    public Prose Of(Prose text) => texts.GetValueOrDefault(text, text);

    /// <summary>Whether the quantities that all files share are the same here and there.</summary>
    public bool SharesWith(Workings other) => ReferenceEquals(sharedFile, other.sharedFile);

    /// <summary>The calculations that stand in no text.</summary>
    public static IEnumerable<Formula> Alone(IDrafted item) =>
        item is not ClaimDraft claim
            ? []
            : claim
                .Verdicts.Select(verdict => verdict.Value.Calculation?.Value)
                .Append(claim.Arithmetic?.Value.Calculation.Value)
                .OfType<Formula>();

    private void WorkOut(Formula formula, Scope scope, Problems problems)
    {
        var calculation = known?.Of(formula);
        if (calculation is null)
        {
            (calculation, var problem) = formula.Evaluate(scope);
            if (problem is not null)
                problems.Add(problem);
        }
        if (calculation is null)
            return;
        calculations[formula] = calculation;
        foreach (var name in formula.Expression.Names)
            named[name] = scope.Find(name.Of)!;
    }
}
