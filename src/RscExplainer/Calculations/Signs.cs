namespace RscExplainer.Calculations;

/// <summary>Signs of typography.</summary>
internal static class Signs
{
    /// <summary>A space at which no line breaks, as between a number and its unit.</summary>
    public const char Tie = '\u00A0';
}
