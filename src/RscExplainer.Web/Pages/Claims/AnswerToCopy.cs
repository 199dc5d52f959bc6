using RscExplainer.Content;
using RscExplainer.Snapshots;
using RscExplainer.Web.Hosting;

namespace RscExplainer.Web.Pages.Claims;

/// <summary>
/// What became of a claim in two sentences and a link, to be pasted under an article that repeats it.
/// </summary>
/// <param name="Sentences">What was said, and what became of it.</param>
/// <param name="Link">Null where the site doesn't know its own address.</param>
public sealed record AnswerToCopy(string Sentences, string? Link)
{
    private const int MostOfReason = 240;

    public string Text => Link is null ? Sentences : $"{Sentences} {Link}";

    public static AnswerToCopy Of(ClaimAsOf now, SnapshotAsOf view, Settings settings, DateOnly? day)
    {
        var claim = now.Claim;
        var address = Addresses.Claim(claim.Id);
        var said = $"{claim.By.Name}, {Wording.Of(claim.Said)}: “{claim.Fragment}”.";
        var asOf = day is { } past ? $" as of {Wording.Of(past)}" : "";
        var reason = Reason(now.Verdict?.Because.PlainText ?? "");
        var became =
            $"{now.StatusWords}{asOf}, says {view.All.Announcement.Name}{(reason.Length == 0 ? "." : $": {reason}")}";
        return new($"{said} {became}", settings.Absolute(day is { } at ? AsOfAddress.Of(address, at) : address));
    }

    /// <summary>The first sentence of a reason, or as much of it as two sentences can bear.</summary>
    private static string Reason(string reason)
    {
        var end = -1;
        // A full stop with a capital behind it; the first few letters may be an initial or an abbreviation.
        for (var i = 12; i < reason.Length - 2 && end < 0; i++)
        {
            if (reason[i] == '.' && reason[i + 1] == ' ' && char.IsUpper(reason[i + 2]) && char.IsLower(reason[i - 1]))
                end = i + 1;
        }
        return Wording.Shorten(end < 0 ? reason : reason[..end], MostOfReason);
    }
}
