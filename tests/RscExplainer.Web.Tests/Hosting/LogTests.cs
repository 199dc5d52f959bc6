using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RscExplainer.Web.Tests.Hosting;

/// <summary>What the program writes to its log, in JSON as in Production and in text as on a terminal, byte by byte.</summary>
public sealed partial class LogTests
{
    private const RegexOptions Ordinary =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    private const string Last = "/the-last-one";

    /// <summary>The address of a reader who comes directly, and of one behind a proxy that is believed.</summary>
    private const string Reader = "127.0.0.77";
    private const string BehindProxy = "203.0.113.77";

    /// <summary>Each is sent in every place where a reader can put words that are nobody's business.</summary>
    private static readonly string[] Secrets =
    [
        Reader,
        BehindProxy,
        "sought-words",
        "kept-cookie",
        "some-browser",
        "came-from",
        "pasted-text",
        "odd-header",
    ];

    /// <summary>Ends of lines of all kinds, an order to a terminal, and a line as the log itself would write it.</summary>
    private static readonly string[] Paths =
    [
        "/",
        "/claims",
        "/nothing%0d%0a[00:00:00%20INF]%20forged",
        "/nothing%0a%7B%22@t%22:%22forged%22%7D",
        "/nothing%0dforged",
        "/nothing%1b[2Jforged",
        "/nothing%e2%80%a8forged",
        "/nothing%c2%85forged",
        "/claims/%0a%0d%00forged",
        "/nothing%08%08forged",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task It_names_no_reader_and_nothing_that_was_sought_and_no_request_forges_a_line(string environment)
    {
        using var program = Start(environment);
        var written = new StringBuilder();
        var reading = Read(program.StandardOutput, written);
        try
        {
            var port = int.Parse(
                (await Until(written, ListeningAt())).Groups["port"].Value,
                CultureInfo.InvariantCulture
            );
            foreach (var path in Paths)
                await Send(port, $"GET {path}?q=sought-words&as-of=sought-words%0d%0aforged", "");
            await Send(port, "GET /claims?q=sought-words", "");
            await Send(port, "POST /api/v1/check", "pasted-text\r\nforged");
            await Send(port, "POST /check", "text=pasted-text%0d%0aforged");
            await Send(port, "GET /%zz?q=sought-words", "");
            await Send(port, "FORGED /claims?q=sought-words", "");
            await Send(port, $"GET {Last}", "");
            await Until(written, TheLast());
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
        await reading;

        var log = written.ToString();
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(log, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u2028', log);
        Assert.DoesNotContain("\n[00:00:00 INF] forged", log, StringComparison.Ordinal);
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // Each request has a line, and what it asked for is in it.
        Assert.True(lines.Count(line => line.Contains("nothing", StringComparison.Ordinal)) >= 7, log);
        Assert.All(
            lines,
            line =>
                Assert.True(
                    environment is "Production" ? IsEvent(line) : TextEvent().IsMatch(line),
                    $"This is no event of the program's: {line}"
                )
        );
    }

    private static Process Start(string environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec",
                Path.Combine(AppContext.BaseDirectory, "RscExplainer.Web.dll"),
                "--content",
                Site.RealContent,
                "--environment",
                environment,
                "--urls",
                "http://127.0.0.1:0",
                "--Site:Proxies",
                "127.0.0.78",
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return Process.Start(start)!;
    }

    private static async Task Read(StreamReader output, StringBuilder written)
    {
        var some = new char[4096];
        for (var count = await output.ReadAsync(some); count > 0; count = await output.ReadAsync(some))
        {
            lock (written)
                written.Append(some, 0, count);
        }
    }

    private static async Task<Match> Until(StringBuilder written, Regex expected)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            string text;
            lock (written)
                text = written.ToString();
            if (expected.Match(text) is { Success: true } match)
                return match;
            Assert.True(waited.Elapsed < Patience, $"The log has no {expected}: {text}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends a request twice: from a reader, and from a proxy for one.</summary>
    private static async Task Send(int port, string target, string body)
    {
        foreach (var from in (string[])[Reader, "127.0.0.78"])
        {
            using var client = new TcpClient(new IPEndPoint(IPAddress.Parse(from), 0));
            await client.ConnectAsync(IPAddress.Loopback, port);
            await using var stream = client.GetStream();
            var request =
                $"{target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: {BehindProxy}\r\n"
                + "Cookie: id=kept-cookie\r\nUser-Agent: some-browser\r\nReferer: https://example.org/came-from\r\n"
                + "X-Odd: odd-header\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n{body}";
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
            try
            {
                await stream.CopyToAsync(Stream.Null);
            }
            // What was refused before it was read to its end may be cut off.
            catch (IOException) { }
        }
    }

    private static bool IsEvent(string line)
    {
        try
        {
            using var read = JsonDocument.Parse(line);
            return read.RootElement.TryGetProperty("@t", out var time) && time.TryGetDateTimeOffset(out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("listening on[^\n]*http://127\\.0\\.0\\.1:(?<port>[0-9]+)", Ordinary)]
    private static partial Regex ListeningAt();

    [GeneratedRegex(Last, Ordinary)]
    private static partial Regex TheLast();

    [GeneratedRegex("^\\[[0-9:]{8} [A-Z]{3}\\] ", Ordinary)]
    private static partial Regex TextEvent();
}
