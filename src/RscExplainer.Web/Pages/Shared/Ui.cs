using Microsoft.AspNetCore.Html;
using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Text;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>
/// The small pieces that many pages show many times. They are strings made by functions, since partials and tag helpers cost more
/// than the rest of a long list.
/// </summary>
public static class Ui
{
    /// <summary>The sign of a status, from the sprite in the layout. Words stand beside it, so it says nothing by itself.</summary>
    public static IHtmlContent Sign(StatusWord status) =>
        new HtmlString($"<svg aria-hidden=\"true\" focusable=\"false\"><use href=\"#sign-{Words.Of(status)}\"/></svg>");

    /// <summary>What a claim is, with its sign and hue.</summary>
    public static IHtmlContent Status(ClaimAsOf claim) => Status(claim.Status.Word, claim.StatusWords);

    /// <summary>What a claim became, with its sign and hue.</summary>
    public static IHtmlContent Status(ClaimChange change) => Status(change.After.Word, change.WordsAfter);

    private static HtmlString Status(StatusWord status, string words) =>
        new($"<span class=\"status {Words.Of(status)}\">{Sign(status)}<span>{Html.Escape(words)}</span></span>");

    /// <summary>Claims as squares that lead to them, from kept to not kept.</summary>
    /// <param name="turned">Those that changed on the day, which are set off.</param>
    public static IHtmlContent Wall(IEnumerable<ClaimAsOf> claims, IReadOnlySet<Id<Claim>>? turned = null)
    {
        var html = new HtmlContentBuilder().AppendHtml("<ul class=\"squares\">");
        foreach (var claim in FromKeptToNotKept(claims))
        {
            var words = Html.Escape($"{claim.Claim.Title}: {claim.StatusWords}");
            html.AppendHtml(
                $"<li><a class=\"{Words.Of(claim.Status.Word)}{(turned?.Contains(claim.Claim.Id) is true ? " turned" : "")}\" href=\"{Addresses.Claim(claim.Claim.Id)}\" title=\"{words}\" aria-label=\"{words}\">{Sign(claim.Status.Word)}</a></li>"
            );
        }
        return html.AppendHtml("</ul>");
    }

    /// <summary>Claims as squares beside a sentence that says the same.</summary>
    public static IHtmlContent Strip(IEnumerable<ClaimAsOf> claims)
    {
        var html = new HtmlContentBuilder().AppendHtml("<span class=\"squares\" aria-hidden=\"true\">");
        foreach (var claim in FromKeptToNotKept(claims))
            html.AppendHtml($"<span class=\"{Words.Of(claim.Status.Word)}\">{Sign(claim.Status.Word)}</span>");
        return html.AppendHtml("</span>");
    }

    /// <summary>A day or a coarser date, for people and for machines.</summary>
    public static IHtmlContent Date(IsoDate date) =>
        new HtmlString(
            $"<time datetime=\"{date}\">{Wording.Of(date).Replace(" ", "&nbsp;", StringComparison.Ordinal)}</time>"
        );

    public static IHtmlContent Date(DateOnly day) => Date(new IsoDate(day));

    /// <summary>The title of a source, which leads to its page if that was there on the view's day.</summary>
    public static IHtmlContent Source(SnapshotAsOf view, Source source) =>
        new HtmlString(
            view.Source(source.Id.Value) is null
                ? Html.Escape(source.Title)
                : $"<a href=\"{Addresses.Source(source.Id)}\">{Html.Escape(source.Title)}</a>"
        );

    /// <summary>A link that leads out of a past day, which others keep.</summary>
    public static IHtmlContent Today(string address, string words) =>
        new HtmlString($"<a {AsOf.Today} href=\"{Html.Escape(address)}\">{Html.Escape(words)}</a>");

    /// <summary>A word that the method page explains, as a link to where it does.</summary>
    public static IHtmlContent Method(Snapshot content, string words, string heading) =>
        IsExplained(content, heading)
            ? new HtmlString($"<a class=\"explained\" href=\"/method#{heading}\">{Html.Escape(words)}</a>")
            : new HtmlString(Html.Escape(words));

    /// <summary>What a claim is, leading to where the method page says what that means.</summary>
    public static IHtmlContent ExplainedStatus(Snapshot content, ClaimAsOf claim) =>
        IsExplained(content, MethodSection.Status)
            ? new HtmlString($"<a class=\"explained\" href=\"/method#{MethodSection.Status}\">{Status(claim)}</a>")
            : Status(claim);

    /// <summary>How evidence knows, explained.</summary>
    public static IHtmlContent Basis(Snapshot content, Basis basis) =>
        Method(
            content,
            Wording.Of(basis),
            basis is Content.Basis.Searched ? MethodSection.Searched : MethodSection.Basis
        );

    /// <summary>How much of a document was read, explained.</summary>
    public static IHtmlContent Extent(Snapshot content, Extent read) =>
        Method(content, Wording.Of(read), MethodSection.Extent);

    private static bool IsExplained(Snapshot content, string heading) =>
        content.Pages.Any(page => page.Id.Value == "method" && page.Body.Headings.Any(one => one.Id == heading));

    /// <summary>What a repeat changed.</summary>
    public static string Changes(Repeat repeat) =>
        repeat.Changes.IsEmpty ? "faithful" : Wording.Join([.. repeat.Changes.Select(Wording.Of)]);

    /// <summary>The documents that repeat a claim, with their words.</summary>
    /// <param name="when">How the date of one is told.</param>
    public static IHtmlContent Repeats(IEnumerable<Repeat> repeats, Func<Repeat, string> when)
    {
        var html = new HtmlContentBuilder().AppendHtml("<ul class=\"repeats\">");
        foreach (var repeat in repeats)
            html.AppendHtml(
                $"""
                <li><div><a href="{Addresses.Source(repeat.Document.Id)}">{Html.Escape(repeat.Document.Title)}</a>
                <span class="small">{Html.Escape($"{repeat.Document.Publisher} · {when(repeat)}")}</span></div>
                <div><q>{Html.Escape(repeat.Words)}</q><span class="small">{Changes(repeat)}</span></div></li>

                """
            );
        return html.AppendHtml("</ul>");
    }

    /// <summary>A heading that can be linked to.</summary>
    public static IHtmlContent Heading(string id, string words) =>
        new HtmlString(
            $"<h2 id=\"{id}\">{Html.Escape(words)}<a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to: {Html.Escape(words)}\">#</a></h2>"
        );

    private static IEnumerable<ClaimAsOf> FromKeptToNotKept(IEnumerable<ClaimAsOf> claims) =>
        claims.OrderBy(claim => claim.Status.Word);
}
