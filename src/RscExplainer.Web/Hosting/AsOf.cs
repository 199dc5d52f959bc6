using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using RscExplainer.Content;
using RscExplainer.Text;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Lets a reader look from a past day, which stands in the address. Pages don't know of it: they show the view that they are given,
/// and their links get the day here, so that none can lose it.
/// </summary>
public static class AsOf
{
    private const string Link = " href=\"/";

    /// <summary>Characters that a message repeats of something that is no day.</summary>
    private const int MostShown = 40;

    /// <summary>Stands before the address of a link that leads out of the past, so that it stays as it is.</summary>
    public const string Today = "data-day=\"today\"";

    /// <summary>Whether an address may name a day, perhaps in escaped letters; where it has no query that costs nothing.</summary>
    public static bool MayName(HttpRequest request) =>
        request.QueryString.Value is { Length: > 0 } query
        && (query.Contains(AsOfAddress.Key, StringComparison.Ordinal) || query.Contains('%', StringComparison.Ordinal))
        && AsOfAddress.HasDays(request.Path.Value);

    /// <summary>Reads the day. One that isn't a day, or lies ahead, is refused; today's leads to the plain address.</summary>
    public static void UseAsOf(this WebApplication app, Settings settings) =>
        app.Use(
            (context, next) =>
            {
                var request = context.Request;
                if (!MayName(request) || Named(request.QueryString.Value) is not { } written)
                    return next(context);
                var today = context.RequestServices.GetRequiredService<TimeProvider>().Today();
                var day = IsoDate.Parse(written) is { IsDay: true } date ? date.First : (DateOnly?)null;
                if (written.Length == 0 || day == today)
                {
                    // For now: tomorrow that day is a past one.
                    context.Response.Redirect(settings.BasePath + Plain(request));
                    return Task.CompletedTask;
                }
                var view = context.RequestServices.GetRequiredService<RequestView>();
                if (day < today)
                {
                    view.LookFrom(day);
                    return next(context);
                }
                view.Refuse(new(written, day is { } ahead ? Ahead(ahead) : NoDay(written, today)));
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );

    private static string Ahead(DateOnly day) =>
        $"{Wording.Of(new IsoDate(day))} lies ahead, and nothing can be known of it.";

    private static string NoDay(string written, DateOnly today) =>
        $"“{Wording.Shorten(Characters.Cleaned(written), MostShown)}” isn’t a day. One is written as {new IsoDate(today)}.";

    /// <summary>Links of a past day lead to that day.</summary>
    public static void UseAsOfLinks(this WebApplication app) =>
        app.UseChangedLinks(context =>
            context.RequestServices.GetRequiredService<RequestView>().Day is { } day
                ? (page => Links(page, day), location => AsOfAddress.Of(location, day))
                : null
        );

    /// <summary>The address that was asked for, without the day.</summary>
    private static string Plain(HttpRequest request)
    {
        var pairs = (request.QueryString.Value ?? "").TrimStart('?').Split('&');
        var rest = string.Join('&', pairs.Where(pair => pair.Length > 0 && !IsDay(pair)));
        return request.Path.ToUriComponent() + (rest.Length == 0 ? "" : "?" + rest);
    }

    private static bool IsDay(string pair) =>
        WebUtility.UrlDecode(pair.Split('=')[0]).Equals(AsOfAddress.Key, StringComparison.Ordinal);

    private static string? Named(string? query) =>
        QueryHelpers.ParseQuery(query).TryGetValue(AsOfAddress.Key, out var values) ? values[0] ?? "" : null;

    private static string Links(string page, DateOnly day)
    {
        var changed = new StringBuilder(page.Length + page.Length / 8);
        var written = 0;
        for (
            var at = page.IndexOf(Link, StringComparison.Ordinal);
            at >= 0;
            at = page.IndexOf(Link, at + Link.Length, StringComparison.Ordinal)
        )
        {
            var start = at + Link.Length - 1;
            var end = page.IndexOf('"', start);
            if (page.AsSpan(0, at).EndsWith(Today, StringComparison.Ordinal))
                continue;
            // As it stands in the page, with its ampersands escaped.
            var address = WebUtility.HtmlDecode(page[start..end]);
            changed.Append(page, written, start - written).Append(Html.Escape(AsOfAddress.Of(address, day)));
            written = end;
        }
        return changed.Append(page, written, page.Length - written).ToString();
    }
}
