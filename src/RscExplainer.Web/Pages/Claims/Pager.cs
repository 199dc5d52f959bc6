using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using RscExplainer.Filtering;
using RscExplainer.Text;

namespace RscExplainer.Web.Pages.Claims;

/// <summary>The pages of a list: the one before, the one after, the first, the last and those round this one; nothing if there is one.</summary>
public sealed class Pager(ClaimFilter filter, int pages) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (pages == 1)
            return;
        writer.Write("<nav class=\"pages\" aria-label=\"Pages of results\"><ul>\n");
        if (filter.Page > 1)
            Item(Math.Min(filter.Page - 1, pages), " rel=\"prev\"", "Previous");
        var last = 0;
        foreach (var page in Shown())
        {
            if (page > last + 1)
                writer.Write("<li><span aria-hidden=\"true\">…</span></li>\n");
            var current = page == filter.Page ? " aria-current=\"page\"" : "";
            Item(page, current, $"<span class=\"visually-hidden\">Page </span>{page}");
            last = page;
        }
        if (filter.Page < pages)
            Item(filter.Page + 1, " rel=\"next\"", "Next");
        writer.Write("</ul></nav>\n");

        void Item(int page, string attribute, string words) =>
            writer.Write(
                $"<li><a href=\"{Html.Escape(filter.OnPage(page).Address())}#results\"{attribute}>{words}</a></li>\n"
            );
    }

    /// <summary>A gap of one page would take the room of its number.</summary>
    private IEnumerable<int> Shown() =>
        Enumerable
            .Range(filter.Page - 1, 3)
            .Concat(filter.Page == 4 ? [2] : [])
            .Concat(filter.Page == pages - 3 ? [pages - 1] : [])
            .Concat([1, pages])
            .Where(page => page >= 1 && page <= pages)
            .Distinct()
            .Order();
}
