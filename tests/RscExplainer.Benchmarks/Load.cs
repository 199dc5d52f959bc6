using System.Diagnostics;
using System.Globalization;

namespace RscExplainer.Benchmarks;

/// <summary>Many readers at once.</summary>
internal static class Load
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    /// <summary>The path of `wrk`, or null.</summary>
    public static string? Wrk { get; } = Tools.Find("wrk");

    /// <summary>Answers in a second over 32 connections, by `wrk` if it is there.</summary>
    public static double Rate(int port, string path, string header, string value) =>
        Wrk is null
            ? RateByOwn(port, path, $"{header}: {value}\r\n", clients: 32)
            : RateByWrk(port, path, header, value);

    /// <summary>Answers in a second over so many connections, each from an address of its own, so that no client is limited.</summary>
    public static double RateByOwn(int port, string path, string headers, int clients)
    {
        long answers = 0;
        using var start = new ManualResetEventSlim();
        long until = 0;
        var threads = Enumerable
            .Range(1, clients)
            .Select(number => new Thread(() =>
            {
                using var connection = new Connection(port, path, headers, number);
                start.Wait();
                long mine = 0;
                while (Stopwatch.GetTimestamp() < Volatile.Read(ref until))
                {
                    if (connection.Ask() is not (200 or 304))
                        throw new InvalidOperationException($"{path}: {connection.Head}");
                    mine++;
                }
                Interlocked.Add(ref answers, mine);
            }))
            .ToList();
        threads.ForEach(thread => thread.Start());
        until = Stopwatch.GetTimestamp() + (long)(Long.TotalSeconds * Stopwatch.Frequency);
        var started = Stopwatch.GetTimestamp();
        start.Set();
        threads.ForEach(thread => thread.Join());
        return answers / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double RateByWrk(int port, string path, string header, string value)
    {
        var output = Tools.Run(
            Wrk!,
            [
                "-t1",
                "-c32",
                $"-d{Long.TotalSeconds:0}s",
                "-H",
                $"{header}: {value}",
                .. header == "Accept-Encoding" ? Array.Empty<string>() : ["-H", "Accept-Encoding: br"],
                $"http://127.0.0.1:{port}{path}",
            ]
        );
        var line = output.Split('\n').First(line => line.StartsWith("Requests/sec:", StringComparison.Ordinal));
        return output.Contains("Non-2xx", StringComparison.Ordinal)
            ? throw new InvalidOperationException(output)
            : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
