using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using RscExplainer.Content;
using RscExplainer.Filtering;
using RscExplainer.Snapshots;
using RscExplainer.Text;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>
/// Claims as a list. What stands there of a claim is the same in every list of a view, so it is written once; only what a search
/// found is written for each search.
/// </summary>
public sealed class ResultList : IHtmlContent
{
    private const int MostOfReason = 190;

    private readonly IEnumerable<string> items;

    private ResultList(IEnumerable<string> items) => this.items = items;

    public static ResultList Of(SnapshotAsOf view, IEnumerable<ClaimAsOf> claims)
    {
        var known = view.Derived(static _ => new Items());
        return new(claims.Select(known.Of));
    }

    /// <summary>The claims that a search found: its words are marked, and a claim that has them elsewhere says where.</summary>
    public static ResultList Of(IEnumerable<ClaimAsOf> claims, SearchQuery search) =>
        new(claims.Select(claim => Item(claim, search)));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<ol class=\"results\">\n");
        foreach (var item in items)
            writer.Write(item);
        writer.Write("</ol>\n");
    }

    private static string Item(ClaimAsOf claim, SearchQuery search)
    {
        var hit = search.IsEmpty ? null : ClaimHit.Of(claim, search).Text;
        var verdict = claim.Verdict;
        var confidence = verdict is null ? "" : $", {Wording.Of(verdict.Confidence)} confidence";
        return $"""
            <li>
            <div class="result-status">{Ui.Status(claim)}<span class="small">{Wording.Of(claim.Claim.Kind)}{confidence}</span></div>
            <div>
            <h3><a href="{Addresses.Claim(claim.Claim.Id)}">{Marked(claim.Claim.Title, search)}</a></h3>
            <p class="quote"><q>{Marked(claim.Claim.Fragment, search)}</q> <span class="small">{Html.Escape(
                claim.Claim.By.Name
            )}, {Ui.Date(claim.Claim.Said)}</span></p>
            {Reason(verdict, hit, search)}{Hit(hit, search)}</div>
            </li>

            """;
    }

    private static string Reason(Verdict? verdict, ClaimText? hit, SearchQuery search) =>
        verdict is null ? ""
        : hit?.Part is TextPart.Reason
            ? $"<p class=\"reason\"><span class=\"where\">In the reason:</span> {Marked(Excerpt.Of(verdict.Because.PlainText, search, MostOfReason))}</p>\n"
        : $"<p class=\"reason\">{Marked(Wording.Shorten(verdict.Because.PlainText, MostOfReason), search)}</p>\n";

    private static string Hit(ClaimText? hit, SearchQuery search) =>
        hit is null or { Part: TextPart.Reason }
            ? ""
            : $"<p class=\"hit\"><span class=\"where\">{Where(hit)}</span> {Marked(Excerpt.Of(hit.Text, search, MostOfReason))}</p>\n";

    private static string Where(ClaimText hit) =>
        hit switch
        {
            { Part: TextPart.Body } => "In what it means:",
            { Part: TextPart.Source } => "In the title of a source:",
            { Evidence: { } evidence } when hit.Text != evidence.Title =>
                $"In the evidence “<a href=\"{Addresses.Evidence(evidence.Id)}\">{Html.Escape(evidence.Title)}</a>”:",
            _ => "In the evidence:",
        };

    private static string Marked(string text, SearchQuery search) =>
        search.IsEmpty ? Html.Escape(text) : Marked(new(text, search.PlacesIn(text)));

    private static string Marked(Excerpt excerpt)
    {
        if (excerpt.Places.IsEmpty)
            return Html.Escape(excerpt.Text);
        var html = new System.Text.StringBuilder();
        var written = 0;
        foreach (var (start, length) in excerpt.Places)
        {
            html.Append(Html.Escape(excerpt.Text[written..start]))
                .Append("<mark>")
                .Append(Html.Escape(excerpt.Text.Substring(start, length)))
                .Append("</mark>");
            written = start + length;
        }
        return html.Append(Html.Escape(excerpt.Text[written..])).ToString();
    }

    /// <summary>The items of one view, each written when it is first listed.</summary>
    private sealed class Items
    {
        private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

        public string Of(ClaimAsOf claim) =>
            known.GetOrAdd(claim.Claim.Id.Value, static (_, claim) => Item(claim, SearchQuery.None), claim);
    }
}
