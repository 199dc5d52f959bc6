using System.Diagnostics;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Answers for a page that lies ready before anything else looks at the request: most requests are this, and what the rest of the
/// program sets up for one (a scope, a trace, a lease of the limiter) costs many times what sending the bytes does.
/// </summary>
public sealed class ReadyPages(RequestDelegate next, CurrentPages pages, Telemetry telemetry, RequestLog log)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return pages.For(request)?.Ready(request.Path.Value ?? "/", request.QueryString.Value ?? "") is { } page
            ? Answer(context, page)
            : next(context);
    }

    private async Task Answer(HttpContext context, CachedPage page)
    {
        var started = Stopwatch.GetTimestamp();
        telemetry.Page(CacheResult.Hit);
        await page.Send(context);
        log.Hit(context, Stopwatch.GetElapsedTime(started));
    }
}
