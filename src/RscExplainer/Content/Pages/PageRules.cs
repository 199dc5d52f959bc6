using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class PageRules
{
    public static void Check(Draft draft, Problems problems)
    {
        foreach (var page in draft.Pages)
        {
            if (Addresses.Reserved.Contains(page.Id.Value))
                problems.Add(
                    Rules.ReservedPage.At(page.File.Source.At(0), page.Id) with
                    {
                        Hint = "give the file another name",
                    }
                );
            Titles.CheckLength(page.Title, problems);
        }
    }
}

internal static class Titles
{
    private const int Most = 75;

    /// <summary>A title that an editor writes fits a line of a list and of a search engine's result.</summary>
    public static void CheckLength(Located<string> title, Problems problems)
    {
        if (title.Value.Length > Most)
            problems.Add(Rules.LongTitle.At(title.At, title.Value.Length));
    }
}
