namespace RscExplainer.Text;

/// <summary>The names of things: lower-case ASCII letters and digits, single hyphens inside, 64 characters at most.</summary>
public static class Id
{
    public const int MaximumLength = 64;

    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > MaximumLength || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (
                !char.IsAsciiLetterLower(text[i])
                && !char.IsAsciiDigit(text[i])
                && !(text[i] == '-' && text[i - 1] != '-')
            )
                return false;
        }
        return true;
    }
}
