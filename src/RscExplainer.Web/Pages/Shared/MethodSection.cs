namespace RscExplainer.Web.Pages.Shared;

/// <summary>The sections of the method page, each of which explains a word that other pages use.</summary>
public static class MethodSection
{
    public const string Kind = "h-kinds-of-claim";
    public const string Test = "h-the-test";
    public const string Deadline = "h-deadlines";
    public const string Status = "h-status";
    public const string Since = "h-since-when";
    public const string Standing = "h-standing";
    public const string Basis = "h-how-the-evidence-knows";
    public const string Searched = "h-looked-for-not-found";
    public const string Extent = "h-how-much-of-a-source-we-read";
    public const string Confidence = "h-confidence";
    public const string WouldChange = "h-what-would-change-a-verdict";
    public const string Reply = "h-the-speakers-reply";
    public const string Judged = "h-judged-and-checked";
    public const string Repeats = "h-repeats";
    public const string Corrections = "h-corrections";
}
