namespace RscExplainer.Calculations;

/// <summary>Signs of typography.</summary>
internal static class Signs
{
    /// <summary>A space at which no line breaks, as between a number and its unit.</summary>
    public const char Tie = '\u00A0';

    /// <summary>The text with plain spaces, for messages: editors search for what they see.</summary>
    public static string Untied(string text) => text.Replace(Tie, ' ');
}
