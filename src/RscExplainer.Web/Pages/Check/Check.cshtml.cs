using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RscExplainer.Content;
using RscExplainer.Repeats;
using RscExplainer.Snapshots;
using RscExplainer.Web.Hosting;
using RscExplainer.Web.Pages.Shared;

namespace RscExplainer.Web.Pages.Check;

/// <summary>
/// The check of a pasted text. It is only read, nothing is kept or done for anybody by it, so there is no token against forged
/// requests and no cookie.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class CheckModel(SnapshotAsOf view, Settings settings) : PageModel, IFramed
{
    /// <summary>So many places of a claim are told in full.</summary>
    public const int PlacesShown = 2;

    public SnapshotAsOf View => view;

    /// <summary>Null as long as there is nothing to show.</summary>
    public CheckedText? Checked { get; private set; }

    /// <summary>Why a text wasn't checked.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was sent, to be mended.</summary>
    public string Sent { get; private set; } = "";

    public PageHead Head =>
        new(
            "Check an article",
            $"Paste a text and see which claims about what {view.All.Announcement.Speaker.Name} announced it repeats, what it changed, and what became of each.",
            Addresses.Check
        );

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Limits.CheckBytes;
        if (!Request.HasFormContentType)
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "Send the text with the form on this page.");
        string text;
        try
        {
            // Browsers send each line end as two characters, which nobody typed.
            var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
            text = form["text"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is BadHttpRequestException { StatusCode: 413 } or InvalidDataException)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, $"The text is too long to read. {Most}");
        }
        if (text.Length > RepeatFinder.LongestText)
            return Refuse(
                StatusCodes.Status413PayloadTooLarge,
                $"The text has {Wording.Count(text.Length, "character")}. {Most}"
            );
        if (string.IsNullOrWhiteSpace(text))
            return Refuse(StatusCodes.Status400BadRequest, "There is no text to check. Paste one below.");
        Sent = text;
        Checked = CheckedText.From(text, RepeatFinder.Of(view).Find(text), view, settings);
        return Page();
    }

    private static string Most =>
        $"Up to {Wording.Count(RepeatFinder.LongestText, "character")} are checked at once; check it in parts.";

    private PageResult Refuse(int status, string problem)
    {
        Response.StatusCode = status;
        Problem = problem;
        return Page();
    }
}
