using RscExplainer.Diagnostics;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

internal static class PageRules
{
    /// <summary>A page stands where nothing else does.</summary>
    public static void Address(PageDraft page, Problems problems)
    {
        if (Addresses.Reserved.Contains(page.Id.Value))
            problems.Add(
                Rules.ReservedPage.At(page.File.Source.At(0), page.Id) with
                {
                    Hint = "give the file another name",
                }
            );
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
