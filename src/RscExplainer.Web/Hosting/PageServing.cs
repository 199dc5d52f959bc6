using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using RscExplainer.Snapshots;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Answers for pages from the cache of the current view. A page is made by a request of our own that carries nothing but its
/// address, so nothing that a client sends can change a byte of it.
/// </summary>
public sealed class PageServing(
    RequestDelegate next,
    ContentHost content,
    TimeProvider clock,
    IServiceScopeFactory scopes,
    IHostEnvironment environment,
    Telemetry telemetry
) : IDisposable
{
    private PageCache? current;

    public async Task InvokeAsync(HttpContext context, RequestView request)
    {
        if (
            content.Current is not { } snapshot
            // Problems come and go on the pages of one view.
            || (environment.IsDevelopment() && content.ErrorCount > 0)
            || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        )
        {
            await next(context);
            return;
        }
        var cache = CacheOf(snapshot.Today(clock.Today()));
        request.Pin(cache.View);
        var making = cache.Get(
            context.Request.Path.Value ?? "/",
            context.Request.QueryString.Value ?? "",
            (path, query) => Render(cache.View, path, query)
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
            await Send(context, page);
    }

    public void Dispose() => current?.Dispose();

    // Old caches go with their view when the last request lets go of them.
    private PageCache CacheOf(SnapshotAsOf view)
    {
        var known = Volatile.Read(ref current);
        if (known?.View == view)
            return known;
        var made = new PageCache(view);
        return Interlocked.CompareExchange(ref current, made, known) == known ? made : CacheOf(view);
    }

    private async Task<CachedPage?> Render(SnapshotAsOf view, string path, string query)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestView>().Pin(view);
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

    private static Task Send(HttpContext context, CachedPage page)
    {
        var form = page.For(context.Request.Headers.AcceptEncoding);
        var response = context.Response;
        response.Headers.ETag = form.ETag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (Matches(context.Request.Headers.IfNoneMatch, form.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = page.ContentType;
        response.ContentLength = form.Bytes.Length;
        if (form.Encoding is { } encoding)
            response.Headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(form.Bytes, context.RequestAborted).AsTask();
    }

    // A tag that somebody on the way has weakened still names the same bytes.
    private static bool Matches(Microsoft.Extensions.Primitives.StringValues header, string tag)
    {
        if (header.Count == 0)
            return false;
        if (header.Count == 1 && header[0] == tag)
            return true;
        return EntityTagHeaderValue.TryParseList(header, out var tags)
            && tags.Any(one => one.Tag == "*" || one.Tag.Equals(tag, StringComparison.Ordinal));
    }
}
