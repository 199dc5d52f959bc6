using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using RscExplainer.Text;

namespace RscExplainer.Web.Hosting;

/// <summary>What operators can watch. It goes out by OpenTelemetry if OTEL_EXPORTER_OTLP_ENDPOINT names a collector.</summary>
public sealed class Telemetry : IDisposable
{
    private const string Name = "RscExplainer";

    private readonly Meter meter;
    private readonly Counter<long> cache;
    private readonly Histogram<double> reading;

    public Telemetry(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        cache = meter.CreateCounter<long>(
            "rsc.page_cache",
            description: "Requests for pages, by whether the page lay ready"
        );
        reading = meter.CreateHistogram<double>(
            "rsc.content.reading",
            "s",
            "Readings of changed content, by their result"
        );
    }

    public void Page(CacheResult result) => cache.Add(1, new KeyValuePair<string, object?>("result", Words.Of(result)));

    public void Read(TimeSpan took, bool accepted) =>
        reading.Record(
            took.TotalSeconds,
            new KeyValuePair<string, object?>("result", accepted ? "accepted" : "refused")
        );

    /// <summary>Lets the current content be watched: its version, its errors, its claims by status.</summary>
    public void Watch(ContentHost content, TimeProvider clock)
    {
        meter.CreateObservableGauge(
            "rsc.content.errors",
            () => content.ErrorCount,
            description: "Errors of the folder as it is"
        );
        meter.CreateObservableGauge(
            "rsc.content.version",
            () =>
                content.Current is { } current
                    ? new Measurement<int>[] { new(1, new KeyValuePair<string, object?>("version", current.Version)) }
                    : [],
            description: "1 for the version that is served"
        );
        meter.CreateObservableGauge(
            "rsc.claims",
            () =>
                content.Current is { } current
                    ? current
                        .Today(clock.Today())
                        .Claims.CountBy(claim => claim.Status.Word)
                        .Select(count => new Measurement<int>(
                            count.Value,
                            new KeyValuePair<string, object?>("status", Words.Of(count.Key))
                        ))
                    : [],
            description: "Claims by status"
        );
    }

    public void Dispose() => meter.Dispose();

    public static void AddTelemetry(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Telemetry>();
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder
            .Services.AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics.AddMeter(Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter()
            )
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddOtlpExporter());
    }
}

/// <summary>Whether a page lay ready.</summary>
public enum CacheResult
{
    Hit,
    Miss,
    NotKept,
}
