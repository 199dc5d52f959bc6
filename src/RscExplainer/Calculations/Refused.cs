using RscExplainer.Diagnostics;

namespace RscExplainer.Calculations;

/// <summary>Ends the reading or evaluating of one formula; it never leaves this folder.</summary>
internal sealed class Refused(Diagnostic problem) : Exception
{
    public Diagnostic Problem { get; } = problem;
}
