using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// `/health/live`: the process answers. `/health/ready`: it has content; degraded while the folder holds errors and the last good
/// content is served.
/// </summary>
public static class Health
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<ContentCheck>("content");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = Write });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write });
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var content = report.Entries.GetValueOrDefault("content");
        return context.Response.WriteAsync(
            JsonSerializer.Serialize(
                new
                {
                    status = report.Status.ToString().ToLowerInvariant(),
                    errors = content.Data?.GetValueOrDefault("errors"),
                    version = content.Data?.GetValueOrDefault("version"),
                }
            )
        );
    }

    private sealed class ContentCheck(ContentHost content) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        )
        {
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["errors"] = content.ErrorCount };
            if (content.Current is { } current)
                data["version"] = current.Version;
            return Task.FromResult(
                content.Current is null ? HealthCheckResult.Unhealthy("no content", null, data)
                : content.ErrorCount > 0 ? HealthCheckResult.Degraded("the last good content is served", null, data)
                : HealthCheckResult.Healthy("content is served", data)
            );
        }
    }
}
