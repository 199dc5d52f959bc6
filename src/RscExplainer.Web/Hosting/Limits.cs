using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RscExplainer.Content;

namespace RscExplainer.Web.Hosting;

/// <summary>What the server takes from one client and from all. Each limit is far from what a reader needs.</summary>
public static class Limits
{
    /// <summary>Lists that one client may ask for in a second, and the burst that it may save up.</summary>
    public const int ListsPerSecond = 100;

    /// <summary>Texts that one client may have checked in a second; it may save up as many again.</summary>
    public const int ChecksPerSecond = 20;

    /// <summary>The body of a request to check a text, in bytes: the longest text, with each letter escaped as forms do it.</summary>
    public const int CheckBytes = 1_000_000;

    private static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(10);

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = 4 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 50;
            kestrel.Limits.MaxRequestBodySize = 800 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 20_000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(
                bytesPerSecond: 500,
                gracePeriod: TimeSpan.FromSeconds(5)
            );
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Shutdown);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = async (rejected, stopping) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                    ? after
                    : TimeSpan.FromSeconds(1);
                var seconds = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                var response = rejected.HttpContext.Response;
                response.Headers.RetryAfter = seconds;
                if (rejected.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
                {
                    await Problem(429, "Too many requests", $"Wait for {seconds} s.")
                        .ExecuteAsync(rejected.HttpContext);
                    return;
                }
                response.Headers.CacheControl = "no-store";
                response.ContentType = "text/html; charset=utf-8";
                var basePath = rejected.HttpContext.RequestServices.GetRequiredService<Settings>().BasePath;
                await response.WriteAsync(TooMany(seconds, basePath), stopping);
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        });
    }

    // Not the page for errors: making that would cost as much as what is refused.
    private static string TooMany(string seconds, string basePath) =>
        $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Too many requests</title>
            <link rel="stylesheet" href="{basePath}/assets/site.css">
            <main class="wrap">
            <p class="kicker">429</p>
            <h1>That was a lot at once</h1>
            <p class="lead">From your address came more than we answer in a second. Please wait for {seconds} s and load this page again.</p>
            <p>Pages of claims are there all the same; go on with <a href="{basePath}/">the home page</a>.</p>
            </main>
            </html>

            """;

    /// <summary>An answer for programs that says what is wrong, by RFC 9457.</summary>
    public static IResult Problem(int status, string title, string detail) =>
        Results.Problem(detail, statusCode: status, title: title);

    // Only what costs work for each request is limited: lists with filters, searches, past days, explainers with inputs, and texts to check. Pages are bytes that lie ready.
    private static RateLimitPartition<string> Partition(HttpContext context) =>
        (IsList(context.Request.Path.Value) && context.Request.QueryString.HasValue) || AsOf.MayName(context.Request)
            ? PerClient("lists", ListsPerSecond, context)
        : IsCheck(context.Request) ? PerClient("checks", ChecksPerSecond, context)
        : RateLimitPartition.GetNoLimiter("pages");

    private static RateLimitPartition<string> PerClient(string what, int perSecond, HttpContext context) =>
        RateLimitPartition.GetTokenBucketLimiter(
            $"{what} of {context.Connection.RemoteIpAddress}",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = 2 * perSecond,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }
        );

    private static bool IsCheck(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.Value?.TrimEnd('/') is { } path
        && (
            path.Equals(Addresses.Check, StringComparison.OrdinalIgnoreCase)
            || path.Equals(Addresses.CheckApi, StringComparison.OrdinalIgnoreCase)
        );

    // However it is written, the address leads to the list, or to an explainer with inputs.
    private static bool IsList(ReadOnlySpan<char> path) =>
        path.TrimEnd('/').Equals(Addresses.Claims, StringComparison.OrdinalIgnoreCase) || Addresses.HasInputs(path);
}
