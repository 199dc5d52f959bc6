using RscExplainer.Calculations;

namespace RscExplainer.Content;

/// <summary>Whether a speaker's own figures agree with each other.</summary>
/// <param name="Says">The figure as the speaker gave it.</param>
/// <param name="Calculation">How it comes out.</param>
public sealed record Arithmetic(string Says, Calculation Calculation, Holds Holds);

/// <summary>Whether the speaker's arithmetic holds.</summary>
public enum Holds
{
    Yes,
    Roughly,
    No,
}
