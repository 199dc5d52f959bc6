using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace RscExplainer.Web.Tests;

/// <summary>Requests that no browser makes. None gives a 5xx, and what they carry is shown as text if at all.</summary>
public sealed class HostileRequestTests(RealSite site)
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("javascript:alert(1)")]
    [InlineData("{{7*7}}")]
    [InlineData("\u202Eevil")]
    [InlineData("a\r\nSet-Cookie: a=b")]
    public async Task A_value_of_a_query_is_shown_escaped(string value)
    {
        var answer = await site.Get($"/claims?topic={Uri.EscapeDataString(value)}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(PageTests.Inline(answer.Document));
        Assert.Empty(
            answer.Document.QuerySelectorAll("script:not([src^='/assets/claims.'], [src^='/assets/copy.']), img")
        );
        Assert.DoesNotContain(
            answer.Document.QuerySelectorAll("[href]"),
            element => element.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains($"“{value}”", answer.Document.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task A_method_other_than_get_and_head_is_answered_with_a_4xx(string method)
    {
        var wrong = new List<string>();
        foreach (
            var address in (string[])
                ["/", "/claims", "/claims/rsc-fastest-when-complete", "/nowhere", "/error/500", "/assets/icon.svg"]
        )
        {
            var answer = await site.Send(new(method), address);
            if ((int)answer.Status is < 400 or >= 500)
                wrong.Add($"{address} answers {answer.Status}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Head_answers_as_get()
    {
        foreach (var address in (string[])["/", "/claims", "/claims/rsc-fastest-when-complete", "/nowhere"])
        {
            var answer = await site.Send(HttpMethod.Head, address);
            Assert.Equal((await site.Get(address)).Status, answer.Status);
            Assert.Equal("text/html", answer.Type);
        }
    }

    [Fact]
    public async Task More_values_than_are_read_are_no_error()
    {
        var query = string.Join('&', Enumerable.Range(0, 900).Select(number => $"topic=t{number}"));
        var answer = await site.Get($"/claims?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.InRange(answer.Document.QuerySelectorAll(".notice").Length, 1, 20);
    }

    [Theory]
    [InlineData("GET /%00 HTTP/1.1")]
    [InlineData("GET /claims/%00 HTTP/1.1")]
    [InlineData("GET /claims?topic=%00 HTTP/1.1")]
    [InlineData("GET /claims?topic=%FF%FE HTTP/1.1")]
    [InlineData("GET /claims/%ff HTTP/1.1")]
    [InlineData("GET /claims/../../etc/passwd HTTP/1.1")]
    [InlineData("GET /claims/..%2f..%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET /claims/%2e%2e/%2e%2e/etc/passwd HTTP/1.1")]
    [InlineData("GET /assets/..%2fappsettings.json HTTP/1.1")]
    [InlineData("GET /assets/%2e%2e/%2e%2e/appsettings.json HTTP/1.1")]
    [InlineData("GET /assets/..\\..\\appsettings.json HTTP/1.1")]
    [InlineData("GET /claims%2frsc-fastest-when-complete HTTP/1.1")]
    [InlineData("GET /claims/a%2fb HTTP/1.1")]
    [InlineData("GET //claims HTTP/1.1")]
    [InlineData("GET //evil.example/claims HTTP/1.1")]
    [InlineData("GET /claims/ HTTP/1.1")]
    [InlineData("GET /claims;a=b HTTP/1.1")]
    [InlineData("GET /claims/%F0%9F%92%A9 HTTP/1.1")]
    [InlineData("GET /claims?topic=speed&topic HTTP/1.1")]
    [InlineData("GET /claims?=&&&=x&%=y HTTP/1.1")]
    [InlineData("GET /claims?topic[]=speed&topic[0]=x HTTP/1.1")]
    [InlineData("GET /error/99999999999999999999 HTTP/1.1")]
    [InlineData("GET /error/-1 HTTP/1.1")]
    [InlineData("GET /error/200 HTTP/1.1")]
    [InlineData("GET http://evil.example/claims HTTP/1.1")]
    [InlineData("GET * HTTP/1.1")]
    [InlineData("OPTIONS * HTTP/1.1")]
    [InlineData("CONNECT evil.example:443 HTTP/1.1")]
    [InlineData("G@T / HTTP/1.1")]
    [InlineData("nonsense")]
    public async Task A_weird_line_of_request_never_gives_a_5xx(string line)
    {
        await using var listening = Listening(out var port);

        var answer = await Raw(port, $"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.InRange(StatusOf(answer), 200, 499);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("AllowedHosts", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_and_odd_parts_of_a_request_never_give_a_5xx()
    {
        await using var listening = Listening(out var port);
        string[] requests =
        [
            $"GET /{new string('a', 7000)} HTTP/1.1\r\nHost: localhost\r\n",
            $"GET /claims?topic={new string('a', 7000)} HTTP/1.1\r\nHost: localhost\r\n",
            $"GET /claims?topic={new string('a', 70_000)} HTTP/1.1\r\nHost: localhost\r\n",
            $"GET /claims?{string.Join('&', Enumerable.Repeat("topic=speed", 600))} HTTP/1.1\r\nHost: localhost\r\n",
            $"GET /claims?{string.Join('&', Enumerable.Range(0, 1200).Select(n => $"k{n}="))} HTTP/1.1\r\nHost: localhost\r\n",
            $"GET /{string.Concat(Enumerable.Repeat("a/", 3000))} HTTP/1.1\r\nHost: localhost\r\n",
            $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 40_000)}\r\n",
            "GET / HTTP/1.1\r\nHost: <script>\r\n",
            "GET / HTTP/1.1\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: \u00ff=\u00ff; ;;=\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-18446744073709551615\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: \u00ff;q=nan\r\nAccept: ,,,\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nIf-Modified-Since: yesterday\r\nIf-None-Match: \"\r\n",
            "POST /claims HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\n--x",
            "POST /claims HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz",
        ];

        foreach (var request in requests)
        {
            var status = StatusOf(
                await Raw(
                    port,
                    request.StartsWith("GET", StringComparison.Ordinal)
                        ? $"{request}Connection: close\r\n\r\n"
                        : request
                )
            );
            Assert.True(status is >= 200 and < 500, $"{request[..Math.Min(80, request.Length)]} answers {status}");
        }
        Assert.Equal(200, StatusOf(await Raw(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")));
    }

    /// <summary>The site on a real server at a free port, since a client in between would mend what is sent.</summary>
    private static Site Listening(out int port)
    {
        var listening = new Site();
        listening.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        listening.StartServer();
        var address = listening
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        port = new Uri(address).Port;
        return listening;
    }

    private static int StatusOf(string answer) =>
        answer.Split(' ', 3) is ["HTTP/1.1", var status, ..]
            ? int.Parse(status, NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Not an answer: {answer}");

    private static async Task<string> Raw(int port, string request)
    {
        using var client = new TcpClient();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await client.ConnectAsync(IPAddress.Loopback, port, deadline.Token);
        await using var stream = client.GetStream();
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), deadline.Token);
            await stream.CopyToAsync(answer, deadline.Token);
        }
        // A server may close while what it refused is still being sent; what it answered counts.
        catch (IOException) when (answer.Length > 0) { }
        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
