using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// A log that ends in time. At its end it writes what is left, and where nobody takes that, as at a pipe that isn't read, the
/// program would wait for ever.
/// </summary>
public sealed class EndingLog(Action<LoggerConfiguration> configure) : ILogEventSink, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Logger written = Configured(configure);

    public void Emit(LogEvent logEvent) => written.Write(logEvent);

    public void Dispose() => Task.Run(written.Dispose).Wait(Longest);

    private static Logger Configured(Action<LoggerConfiguration> configure)
    {
        // What is told of is decided before.
        var logger = new LoggerConfiguration().MinimumLevel.Verbose();
        configure(logger);
        return logger.CreateLogger();
    }
}
