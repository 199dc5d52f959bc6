using Microsoft.AspNetCore.Html;
using RscExplainer.Content;
using RscExplainer.Repeats;
using RscExplainer.Snapshots;
using RscExplainer.Text;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Pages.Check;

/// <summary>A text with what was found in it.</summary>
/// <param name="Text">As HTML, each place marked and numbered.</param>
/// <param name="Claims">In the order in which they first occur; the first has the number 1.</param>
/// <param name="Summary">Three sentences at most.</param>
/// <param name="ToCopy">The summary, and a line with a link for each claim.</param>
public sealed record CheckedText(IHtmlContent Text, ImmutableArray<FoundClaim> Claims, string Summary, string ToCopy)
{
    public static CheckedText From(string text, ImmutableArray<Match> matches, SnapshotAsOf view, Settings settings)
    {
        var claims = matches
            .GroupBy(match => match.Claim.Claim.Id)
            .Select((group, index) => new FoundClaim(index + 1, group.First().Claim, [.. group]))
            .ToImmutableArray();
        var summary = Repeats.Summary.Of(matches, view);
        var lines = claims.Select(claim =>
        {
            var address = Addresses.Claim(claim.Claim.Claim.Id);
            return $"{claim.Claim.Claim.Title}: {claim.Claim.StatusWords}. {settings.Absolute(address) ?? address}";
        });
        return new(Marked(text, claims), claims, summary, string.Join('\n', lines.Prepend(summary)));
    }

    // Places may overlap, as where one sentence repeats three claims: the text is cut at every end of one.
    private static HtmlContentBuilder Marked(string text, ImmutableArray<FoundClaim> claims)
    {
        var places = claims
            .SelectMany(claim => claim.Places.Select((place, nth) => (claim, place, nth)))
            .OrderBy(one => one.place.Start)
            .ToList();
        var cuts = places.SelectMany(one => new[] { one.place.Start, one.place.End }).Distinct().Order().ToList();
        var ending = places.ToLookup(one => one.place.End);
        var html = new HtmlContentBuilder();
        var written = 0;
        var next = 0;
        var open = new List<(FoundClaim claim, Match place, int nth)>();
        foreach (var cut in cuts)
        {
            Write(text[written..cut], open);
            foreach (var (claim, _, nth) in ending[cut])
                html.AppendHtml(
                    $"<sup class=\"cite\"><a id=\"place-{claim.Number}-{nth + 1}\" href=\"#claim-{claim.Number}\" aria-label=\"Claim {claim.Number}\">{claim.Number}</a></sup>"
                );
            open.RemoveAll(one => one.place.End <= cut);
            while (next < places.Count && places[next].place.Start <= cut)
                open.Add(places[next++]);
            written = cut;
        }
        Write(text[written..], []);
        return html;

        void Write(string part, List<(FoundClaim claim, Match place, int nth)> inside)
        {
            var escaped = Html.Escape(Characters.Cleaned(part));
            if (part.Length == 0)
                return;
            html.AppendHtml(
                inside.Count == 0
                    ? escaped
                    : $"<mark class=\"{Words.Of(inside[0].claim.Claim.Status.Word)}\">{escaped}</mark>"
            );
        }
    }
}

/// <summary>A claim that a text repeats, and where.</summary>
public sealed record FoundClaim(int Number, ClaimAsOf Claim, ImmutableArray<Match> Places)
{
    public static string Of(Closeness closeness) =>
        closeness switch
        {
            Closeness.Exact => "Exact",
            Closeness.Close => "Close",
            _ => "Loose",
        };

    /// <summary>What a place changed, in readers' words; both numbers where one was changed.</summary>
    public static string Changed(Match place) =>
        place.Changes.IsEmpty
            ? "Nothing changed, as far as it shows"
            : Wording.Capital(Wording.Join([.. place.Changes.Select(One)]));

    private static string One(FoundChange found) =>
        (found.Said, found.Repeated) switch
        {
            ({ } said, { } repeated) => $"{Wording.Of(found.Change)} (“{said}” became “{repeated}”)",
            ({ } said, null) => $"{Wording.Of(found.Change)} (“{said}”)",
            _ => Wording.Of(found.Change),
        };
}
