using RscExplainer.Diagnostics;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>What prose says of other things must be there.</summary>
internal static class ProseRules
{
    public static void Check(Draft draft, Problems problems)
    {
        foreach (var text in draft.Files.SelectMany(file => file.Texts))
        {
            foreach (var citation in text.Citations)
                draft.SourceIds.Check(citation.Value, citation.At, Rules.UnknownSource, problems);
            foreach (var link in text.SiteLinks.Where(link => !Addresses.Exists(link.Value, draft)))
                problems.Add(
                    Rules.DeadLink.At(link.At, link.Value) with
                    {
                        Hint = problems.HaveRoomForHints ? DidYouMean.Among(Addresses.All(draft), link.Value) : null,
                    }
                );
        }
    }

    /// <summary>Words of one day can't know of a later document.</summary>
    public static void CitesNothingYounger(
        Prose text,
        DateOnly day,
        string what,
        Func<string, Source?> find,
        Problems problems
    )
    {
        foreach (var citation in text.Citations)
        {
            if (find(citation.Value) is { Published: { } published } source && published.First > day)
                problems.Add(Rules.CitesYounger.At(citation.At, what, new IsoDate(day), source.Id, published));
        }
    }
}
