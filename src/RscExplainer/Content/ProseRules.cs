using RscExplainer.Calculations;
using RscExplainer.Diagnostics;
using RscExplainer.Markup;
using RscExplainer.Reading;
using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>What prose says of other things must be there.</summary>
internal static class ProseRules
{
    /// <summary>What a text cites and links to must be there.</summary>
    public static void References(Prose text, Names names, Problems problems)
    {
        foreach (var citation in text.Citations)
            names.Sources.Check(citation.Value, citation.At, Rules.UnknownSource, problems);
        foreach (var link in text.SiteLinks.Where(link => !Addresses.Exists(link.Value, names)))
            problems.Add(
                Rules.DeadLink.At(link.At, link.Value) with
                {
                    Hint = problems.HaveRoomForHints ? DidYouMean.Among(Addresses.All(names), link.Value) : null,
                }
            );
    }

    /// <summary>Words of one day can't know of a later document, nor of a value that it gave.</summary>
    public static void CitesNothingYounger(Prose text, DateOnly day, string what, Resolved resolved, Problems problems)
    {
        foreach (var citation in text.Citations)
        {
            if (resolved.Source(citation.Value)?.Published is { } published && published.First > day)
                problems.Add(Rules.CitesYounger.At(citation.At, what, new IsoDate(day), citation.Value, published));
        }
        foreach (var name in text.Formulas.SelectMany(formula => formula.Expression.Names))
        {
            if (
                resolved.Quantity(name)?.Origin is { } origin
                && DateOf(origin) is { } published
                && published.First > day
            )
                problems.Add(Rules.CitesYounger.At(name.At, what, new IsoDate(day), origin.Words, published));
        }

        IsoDate? DateOf(Origin origin) =>
            origin.Kind switch
            {
                OriginKind.Source => resolved.Source(origin.Words)?.Published,
                OriginKind.Evidence => resolved.Evidence(origin.Words)?.On,
                _ => null,
            };
    }
}

/// <summary>What words can refer to.</summary>
/// <param name="Quantity">By the place where it is named, since files have quantities of their own.</param>
internal sealed record Resolved(
    Func<string, Source?> Source,
    Func<string, Evidence?> Evidence,
    Func<Expression.Name, NamedQuantity?> Quantity
);
