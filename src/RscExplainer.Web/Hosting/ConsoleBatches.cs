using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Writes events to standard output, many with one call. A call of the system for each event would cost more than the request that
/// it tells of.
/// </summary>
internal sealed class ConsoleBatches(ITextFormatter formatter) : IBatchedLogEventSink, IDisposable
{
    private readonly StreamWriter output = new(
        Console.OpenStandardOutput(),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        bufferSize: 64 * 1024
    );

    public async Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        foreach (var one in batch)
            formatter.Format(one, output);
        await output.FlushAsync();
    }

    public void Dispose() => output.Dispose();
}
