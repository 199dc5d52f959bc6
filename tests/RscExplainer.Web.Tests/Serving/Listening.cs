using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace RscExplainer.Web.Tests.Serving;

/// <summary>The site on a real server at a free port, asked byte by byte: a client in between would mend what is sent.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private readonly Site site;

    public Listening(params (string Key, string Value)[] settings)
    {
        site = new()
        {
            Settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal),
        };
        site.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        site.StartServer();
        var address = site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        Port = new Uri(address).Port;
    }

    public int Port { get; }

    /// <summary>Sends bytes as they are, and reads until the server closes.</summary>
    public async Task<IReadOnlyList<RawAnswer>> Send(string request) => await Send(request, Patience);

    /// <summary>As <see cref="Send(string)"/>, but where the server waits for more, this end is closed after a while.</summary>
    public async Task<IReadOnlyList<RawAnswer>> SendAndLeave(string request) => await Send(request, Quiet);

    private async Task<IReadOnlyList<RawAnswer>> Send(string request, TimeSpan leaving)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port, deadline.Token);
        await using var stream = client.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), deadline.Token);
            var reading = stream.CopyToAsync(answer, deadline.Token);
            // Not at once: the server answers nobody who has left.
            if (await Task.WhenAny(reading, Task.Delay(leaving, deadline.Token)) != reading)
                client.Client.Shutdown(SocketShutdown.Send);
            await reading;
        }
        // A server may close while what it refused is still being sent; what it answered counts.
        catch (IOException) when (!deadline.IsCancellationRequested) { }
        catch (SocketException) { }
        return RawAnswer.All(Encoding.Latin1.GetString(answer.ToArray()));
    }

    /// <summary>The one answer to a request without a body.</summary>
    public async Task<RawAnswer> Get(string address, params string[] headers) =>
        Assert.Single(
            await Send(
                $"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"
            )
        );

    public ValueTask DisposeAsync() => site.DisposeAsync();
}

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyList<string> Headers, string Body)
{
    public string? Header(string name) =>
        Headers
            .Where(header => header.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(header => header[(name.Length + 1)..].Trim())
            .SingleOrDefault();

    /// <summary>All answers on a connection, in order.</summary>
    public static IReadOnlyList<RawAnswer> All(string bytes)
    {
        var answers = new List<RawAnswer>();
        // What isn't HTTP/1.1 at all is a frame of HTTP/2 that tells its clients to speak the former.
        while (bytes.Length > 0 && bytes[0] != '\0')
        {
            var end = bytes.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            Assert.True(end > 0 && bytes.StartsWith("HTTP/1.1 ", StringComparison.Ordinal), $"Not an answer: {bytes}");
            var lines = bytes[..end].Split("\r\n");
            var answer = new RawAnswer(
                int.Parse(lines[0].Split(' ')[1], NumberStyles.None, CultureInfo.InvariantCulture),
                lines[1..],
                ""
            );
            var rest = bytes[(end + 4)..];
            var length =
                answer.Header("Content-Length") is { } given
                    ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture)
                : answer.Header("Transfer-Encoding") is not null
                    ? rest.IndexOf("0\r\n\r\n", StringComparison.Ordinal) + 5
                : 0;
            length = Math.Min(length, rest.Length);
            answers.Add(answer with { Body = rest[..length] });
            bytes = rest[length..];
        }
        return answers;
    }
}
