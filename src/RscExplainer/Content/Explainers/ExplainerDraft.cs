using RscExplainer.Calculations;
using RscExplainer.Markup;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>An explainer as written in its file.</summary>
/// <param name="File">The place of its keys.</param>
public sealed record ExplainerDraft(
    Id<Explainer> Id,
    Location File,
    Located<string> Title,
    Located<Prose> Answer,
    Located<ImmutableArray<Located<InputDraft>>> Inputs,
    Located<ImmutableArray<Located<OutputDraft>>> Outputs,
    Located<ChartDraft> Chart,
    Prose Body
) : IDrafted
{
    IEnumerable<Prose> IDrafted.Texts => [Answer.Value, Body];

    /// <summary>Where its values come from, each with the place of the id or the reason.</summary>
    public IEnumerable<Located<Origin>> Origins =>
        Inputs
            .Value.Select(input => input.Value.Origin)
            .Concat(Chart.Value.Bars.Select(bar => bar.Value.Origin).OfType<Located<Origin>>())
            .Concat(Chart.Value.Curve?.Value.Marks.Select(mark => mark.Value.Origin).OfType<Located<Origin>>() ?? []);

    /// <summary>The explainer, with the quantities of all files; only for one in which <see cref="ExplainerRules"/> found nothing.</summary>
    public Explainer With(IReadOnlyDictionary<string, NamedQuantity> shared) =>
        new(
            Id,
            Title.Value,
            Answer.Value,
            [.. Inputs.Value.Select(input => input.Value.Input)],
            [.. Outputs.Value.Select(output => output.Value.Output)],
            Chart.Value.Chart,
            Body,
            shared
        );
}

public sealed record InputDraft(
    Located<string> Name,
    ExplainerInput Input,
    Located<Number> Default,
    Located<Number> Min,
    Located<Number> Max,
    Located<Origin> Origin
);

public sealed record OutputDraft(Located<string> Name, ExplainerOutput Output);

/// <param name="Bars">None where there is a curve.</param>
public sealed record ChartDraft(
    ExplainerChart Chart,
    Located<Scale>? Scale,
    ImmutableArray<Located<BarDraft>> Bars,
    Located<CurveDraft>? Curve
);

public sealed record BarDraft(ExplainerBar Bar, Located<Origin>? Origin);

public sealed record CurveDraft(Located<string> Output, Located<string> Over, ImmutableArray<Located<MarkDraft>> Marks);

public sealed record MarkDraft(ExplainerMark Mark, Located<Origin>? Origin);
