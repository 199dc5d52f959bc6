using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RscExplainer.Web.Tests.Serving;

/// <summary>What is too much is refused, and far less than that never is.</summary>
public sealed class LimitTests(LimitTests.OneServer one) : IClassFixture<LimitTests.OneServer>
{
    [Theory]
    [InlineData(4000, 404)]
    [InlineData(4200, 414)]
    [InlineData(100_000, 414)]
    public async Task A_line_of_request_may_have_four_kilobytes(int length, int status)
    {
        var answer = await one.Listening.Get("/" + new string('a', length));
        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData(40, 100, 200)]
    [InlineData(60, 10, 431)]
    [InlineData(10, 1500, 200)]
    [InlineData(10, 2000, 431)]
    [InlineData(1, 100_000, 431)]
    public async Task Headers_may_be_fifty_and_have_sixteen_kilobytes(int number, int length, int status)
    {
        var headers = Enumerable.Range(0, number).Select(header => $"X-{header}: {new string('a', length)}");
        var answer = await one.Listening.Get("/", [.. headers]);
        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_and_the_connection_ends()
    {
        foreach (var body in (string[])["Content-Length: 5000000", "Content-Length: 99999999999999"])
        {
            var answers = await one.Listening.Send(
                $"POST /claims HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n{body}\r\n\r\n{new string('a', 900_000)}"
            );
            Assert.InRange(Assert.Single(answers).Status, 400, 499);
        }
    }

    [Fact]
    public async Task Whoever_sends_headers_too_slowly_is_dropped()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, one.Listening.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n"));
        var watch = Stopwatch.StartNew();
        var buffer = new byte[1000];
        var reading = stream.ReadAsync(buffer).AsTask();
        // A header each second, for far longer than the server may wait, even a busy one.
        for (var second = 0; second < 100 && !reading.IsCompleted; second++)
        {
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-{second}: a\r\n"));
            }
            catch (IOException)
            {
                break;
            }
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(1)));
        }
        Assert.True(reading.IsCompleted, "The server waits still.");
        var answer = reading.IsCompletedSuccessfully ? Encoding.ASCII.GetString(buffer, 0, await reading) : "";
        Assert.True(answer is "" || answer.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal), answer);
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(8), $"Dropped after {watch.Elapsed} already.");
    }

    [Fact]
    public async Task A_reader_of_fifty_lists_a_second_is_never_told_to_wait_and_a_flood_is()
    {
        await using var site = new Site();
        string[] addresses = ["/claims?topic=speed", "/claims?topic=storage&status=met", "/claims?q=free"];
        await Task.WhenAll(addresses.Select(site.Get));
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < 150; number++)
        {
            var answer = await site.Get(addresses[number % addresses.Length]);
            Assert.True((int)answer.Status < 400, $"List {number} was answered {answer.Status} after {watch.Elapsed}");
            var due = TimeSpan.FromSeconds(number / 50.0);
            if (watch.Elapsed < due)
                await Task.Delay(due - watch.Elapsed);
        }

        var refused = await Flooded(site, "/claims?topic=speed");
        Assert.Equal("1", refused.Header("Retry-After"));
        Assert.Contains("wait for 1 s", refused.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Flooded(site, "/claims?q=exabyte");
        // Pages that lie ready cost nothing, so they are answered all the same.
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/claims/rsc-fastest-when-complete")).Status);
    }

    [Theory]
    [InlineData("/claims", true)]
    [InlineData("/claims/", true)]
    [InlineData("/Claims", true)]
    [InlineData("/CLAIMS/", true)]
    [InlineData("/claims/rsc-fastest-when-complete", false)]
    [InlineData("/", false)]
    public async Task However_its_address_is_written_a_list_is_limited_and_nothing_else_is(string path, bool isLimited)
    {
        await using var site = new Site();
        Assert.Equal(isLimited, RunsDry(site, path));
    }

    // Once a second there is more to ask for, which can happen between the flood and the question.
    private static async Task<Answer> Flooded(Site site, string address)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.True(RunsDry(site, "/claims"));
            if (await site.Get(address) is { Status: HttpStatusCode.TooManyRequests } refused)
                return refused;
        }
        throw new InvalidOperationException($"{address} is never refused.");
    }

    /// <summary>Takes from what one client may ask for, far faster than it flows back; tells whether there was an end.</summary>
    internal static bool RunsDry(Site site, string path)
    {
        var limiter = site.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        var request = new DefaultHttpContext { Request = { Path = path, QueryString = new("?topic=speed") } };
        for (var number = 0; number < 5000; number++)
        {
            using var lease = limiter.AttemptAcquire(request);
            if (!lease.IsAcquired)
                return true;
        }
        return false;
    }

    /// <summary>One server for all of them.</summary>
    public sealed class OneServer : IAsyncLifetime
    {
        internal Listening Listening { get; private set; } = null!;

        public ValueTask InitializeAsync()
        {
            Listening = new();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => Listening.DisposeAsync();
    }
}
