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
                // Not the page for errors: making that would cost as much as what is refused.
                response.ContentType = "text/plain; charset=utf-8";
                await response.WriteAsync($"Too many requests. Wait for {seconds} s.\n", stopping);
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        });
    }

    /// <summary>An answer for programs that says what is wrong, by RFC 9457.</summary>
    public static IResult Problem(int status, string title, string detail) =>
        Results.Problem(detail, statusCode: status, title: title);

    // Only what costs work for each request is limited: lists with filters, and texts to check. Pages are bytes that lie ready.
    private static RateLimitPartition<string> Partition(HttpContext context) =>
        IsList(context.Request.Path.Value) && context.Request.QueryString.HasValue
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

    // However it is written, the address leads to the list.
    private static bool IsList(ReadOnlySpan<char> path) =>
        path.TrimEnd('/').Equals(Addresses.Claims, StringComparison.OrdinalIgnoreCase);
}
