using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RscExplainer.Benchmarks;

/// <summary>A program that is measured, in a process of its own.</summary>
internal sealed class Child : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private bool isEnded;
    private readonly long started = Stopwatch.GetTimestamp();

    private Child(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => LastLine = line.Data ?? LastLine;
        process.ErrorDataReceived += (_, line) => LastError = line.Data ?? LastError;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote last.</summary>
    public string LastLine { get; private set; } = "";

    /// <summary>What it wrote last to standard error.</summary>
    public string LastError { get; private set; } = "";

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>The most memory that it had so far (VmHWM), in MiB. The kernel counts it, so asking now and then is enough.</summary>
    public double PeakMemory { get; private set; }

    /// <summary>The port that a server was given.</summary>
    public int Port { get; private init; }

    public static Child Start(string program, params IEnumerable<string> arguments) =>
        new(program, arguments, Path.GetTempPath());

    /// <summary>Starts a server; `{url}` among the arguments is replaced by an address that is free.</summary>
    public static Child Serve(string assembly, params IEnumerable<string> arguments)
    {
        var port = FreePort();
        return new(
            "dotnet",
            [assembly, .. arguments.Select(argument => argument.Replace("{url}", Url(port), StringComparison.Ordinal))],
            Path.GetDirectoryName(assembly)!
        )
        {
            Port = port,
        };
    }

    /// <summary>This program itself with another verb.</summary>
    public static Child Self(params IEnumerable<string> arguments) => Serve(typeof(Child).Assembly.Location, arguments);

    /// <summary>Waits for the first whole answer 200, and tells how long it took from the start of the process.</summary>
    public TimeSpan FirstAnswer(string path)
    {
        while (Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var connection = new Connection(Port, path);
                if (connection.Ask() == 200)
                {
                    var took = Elapsed;
                    ReadPeak();
                    return took;
                }
            }
            catch (SocketException)
            {
                // It doesn't listen yet.
            }
            Thread.Sleep(1);
        }
        throw new InvalidOperationException($"{process.StartInfo.FileName} doesn't answer: {LastLine} {LastError}");
    }

    /// <summary>Waits for its end, and tells how long it took from its start.</summary>
    public TimeSpan End()
    {
        while (!process.WaitForExit(2))
            ReadPeak();
        var took = Elapsed;
        process.WaitForExit();
        return process.ExitCode == 0
            ? took
            : throw new InvalidOperationException($"{process.StartInfo.FileName} failed: {LastError}");
    }

    /// <summary>Ends it, which may be done before the end of its block too.</summary>
    public void Dispose()
    {
        if (isEnded)
            return;
        isEnded = true;
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
        process.Dispose();
    }

    private void ReadPeak()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            if (line is not null)
                PeakMemory = double.Parse(line.Split(' ', '\t')[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It has just ended.
        }
    }

    private static string Url(int port) => $"http://127.0.0.1:{port}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
