using Microsoft.AspNetCore.Html;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>What became of many claims, as sentences.</summary>
public static class Totals
{
    /// <summary>"Of 8 promises with a date, none was kept in time, 3 were kept late and 5 can't be checked."; null for no claims.</summary>
    public static IHtmlContent? Sentence(Kind kind, IEnumerable<ClaimAsOf> claims)
    {
        var counts = claims.CountBy(claim => claim.Status.Word).ToDictionary();
        var all = counts.Values.Sum();
        if (all == 0)
            return null;
        // Whether anything was kept in time is the first thing that a reader asks, so it is answered also with none.
        counts.TryAdd(StatusWord.Met, 0);
        var parts = counts
            .OrderBy(count => count.Key)
            .Select(count => $"<strong>{Number(count.Value)}</strong> {Predicate(kind, count.Key, count.Value)}")
            .ToList();
        return new HtmlString($"Of {Noun(kind, all)}, {Wording.Join(parts)}.");
    }

    /// <summary>On whose word the verdicts of these claims rest.</summary>
    public static IHtmlContent? Standing(IEnumerable<ClaimAsOf> claims)
    {
        var counts = claims
            .Select(claim => claim.Standing)
            .OfType<Standing>()
            .CountBy(standing => standing)
            .ToDictionary();
        var all = counts.Values.Sum();
        if (all == 0)
            return null;
        var parts = counts
            .OrderByDescending(count => count.Value)
            .Select(count =>
                $"<a href=\"/claims?standing={Words.Of(count.Key)}\"><strong>{Number(count.Value)}</strong></a> {Predicate(count.Key, count.Value)}"
            )
            .ToList();
        var beginning = all == 1 ? "The one verdict that says yes or no" : $"Of the {all} verdicts that say yes or no,";
        return new HtmlString($"{beginning} {Wording.Join(parts)}.");
    }

    /// <summary>The kinds and their numbers: "3 confirmed, 1 wrong", for what squares show.</summary>
    public static string InWords(IEnumerable<ClaimAsOf> claims) =>
        string.Join(
            ", ",
            claims
                .GroupBy(claim => claim.Status.Word)
                .OrderBy(group => group.Key)
                .Select(group => $"{group.Count()} {Wording.OfAll(group.Key).ToLowerInvariant()}")
        );

    private static string Number(int number) =>
        number == 0 ? "none" : number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Noun(Kind kind, int number) =>
        kind switch
        {
            Kind.Promise => $"{Wording.Count(number, "promise")} with a date",
            Kind.Aim => $"{Wording.Count(number, "aim")} without a date",
            _ => $"{Wording.Count(number, "statement")} about what is or was so",
        };

    private static string Predicate(Kind kind, StatusWord status, int number)
    {
        var was = number > 1 ? "were" : "was";
        var done = kind is Kind.Promise ? "kept" : "reached";
        return (kind, status) switch
        {
            (Kind.Statement, StatusWord.Met or StatusWord.MetLate) => number > 1 ? "hold" : "holds",
            (Kind.Statement, StatusWord.PartlyMet) => number > 1 ? "are partly right" : "is partly right",
            (Kind.Statement, StatusWord.NotMet) => number > 1 ? "are wrong" : "is wrong",
            (Kind.Promise, StatusWord.Met) => $"{was} kept in time",
            (_, StatusWord.Met) => $"{was} {done}",
            (_, StatusWord.MetLate) => $"{was} {done} late",
            (_, StatusWord.PartlyMet) => $"{was} partly {done}",
            (_, StatusWord.NotMet) => $"{was} not {done}",
            (_, StatusWord.Overtaken) => $"{was} overtaken",
            (_, StatusWord.Unverifiable) => "can’t be checked from outside",
            (_, StatusWord.Open) => number > 1 ? "are still open" : "is still open",
            (_, StatusWord.NotDue) => number > 1 ? "aren’t due yet" : "isn’t due yet",
            (_, StatusWord.Overdue) => number > 1
                ? "have passed their deadline unseen"
                : "has passed its deadline unseen",
            _ => number > 1 ? "aren’t known yet" : "isn’t known yet",
        };
    }

    private static string Predicate(Standing standing, int number) =>
        (standing, number) switch
        {
            (Content.Standing.Independent, 1) => "rests on independent evidence",
            (Content.Standing.Independent, _) => "rest on independent evidence",
            (Content.Standing.Arithmetic, 1) => "rests on arithmetic alone",
            (Content.Standing.Arithmetic, _) => "rest on arithmetic alone",
            (_, 1) => "rests on the speaker’s own word",
            _ => "rest on the speaker’s own word",
        };
}
