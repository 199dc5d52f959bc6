using RscExplainer.Calculations;
using RscExplainer.Markup;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>The editors' judgement of a claim.</summary>
/// <param name="Judged">The day on which it was written, which isn't the day from which it holds.</param>
/// <param name="Because">The reason.</param>
/// <param name="Evidence">What decided it.</param>
/// <param name="WouldChange">What finding would change it.</param>
/// <param name="Calculation">Where arithmetic decides.</param>
public sealed record Verdict(
    DateOnly Judged,
    Outcome Outcome,
    Confidence Confidence,
    Prose Because,
    ImmutableArray<ClaimEvidence> Evidence,
    Prose? WouldChange,
    Calculation? Calculation
);

/// <summary>What a verdict says.</summary>
public enum Outcome
{
    Met,
    MetLate,
    PartlyMet,
    NotMet,
    Overtaken,
    Unverifiable,
    Open,
}

public enum Confidence
{
    High,
    Medium,
    Low,
}
