using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Answers for pages from the cache of the current view. A page is made by a request of our own that carries nothing but its
/// address, so nothing that a client sends can change a byte of it.
/// </summary>
public sealed class PageServing(
    RequestDelegate next,
    CurrentPages pages,
    IServiceScopeFactory scopes,
    Telemetry telemetry
)
{
    public async Task InvokeAsync(HttpContext context, RequestView request)
    {
        if (pages.For(context.Request) is not { } cache)
        {
            await next(context);
            return;
        }
        request.Pin(cache.View);
        var making = cache.Get(
            context.Request.Path.Value ?? "/",
            context.Request.QueryString.Value ?? "",
            request.Day,
            (path, query) => Render(cache.View, request.Day, path, query)
        );
        var layReady = making.IsCompletedSuccessfully;
        var page = await making;
        request.Cache =
            page is null ? CacheResult.NotKept
            : layReady ? CacheResult.Hit
            : CacheResult.Miss;
        // The page that tells of an error is no second request.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null)
            telemetry.Page(request.Cache);
        if (page is null)
            await next(context);
        else
            await page.Send(context);
    }

    private async Task<CachedPage?> Render(SnapshotAsOf view, DateOnly? day, string path, string query)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<RequestView>();
        own.Pin(view);
        own.LookFrom(day);
        using var body = new MemoryStream();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(
            new HttpRequestFeature
            {
                Method = HttpMethods.Get,
                Protocol = HttpProtocol.Http11,
                Scheme = "http",
                Path = path,
                QueryString = query,
                RawTarget = path + query,
            }
        );
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        var context = new DefaultHttpContext(features) { RequestServices = scope.ServiceProvider };
        await next(context);
        await context.Response.CompleteAsync();
        return context.Response.StatusCode == StatusCodes.Status200OK
            ? new CachedPage(context.Response.ContentType ?? "text/html; charset=utf-8", body.ToArray())
            : null;
    }
}
