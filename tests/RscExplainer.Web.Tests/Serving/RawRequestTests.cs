namespace RscExplainer.Web.Tests.Serving;

/// <summary>
/// Odd and malformed requests, as proxies and attackers send them. None gives a 5xx, and none hides a second request in itself:
/// the marker's address is answered 404, so a 404 where there must be none is a smuggled answer.
/// </summary>
public sealed class RawRequestTests(LimitTests.OneServer one) : IClassFixture<LimitTests.OneServer>
{
    private const string Host = "Host: localhost\r\n";
    private const string Hidden = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /// <summary>Name, bytes, and how many answers there may be at most.</summary>
    private static readonly Dictionary<string, (string Bytes, int Most)> Requests = new(StringComparer.Ordinal)
    {
        ["bare line feeds"] = ("GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n", 1),
        ["bare carriage returns"] = ("GET / HTTP/1.1\rHost: localhost\r\r", 1),
        ["two hosts"] = ($"GET / HTTP/1.1\r\n{Host}Host: evil.example\r\n\r\n", 1),
        ["no host"] = ("GET / HTTP/1.1\r\n\r\n", 1),
        ["an empty host"] = ("GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n", 1),
        ["a host with a path"] = ("GET / HTTP/1.1\r\nHost: localhost/evil\r\n\r\n", 1),
        ["a host with a user"] = ("GET / HTTP/1.1\r\nHost: evil@localhost\r\n\r\n", 1),
        ["a host with a wrong port"] = ("GET / HTTP/1.1\r\nHost: localhost:99999999\r\nConnection: close\r\n\r\n", 1),
        ["a space before a colon"] = ($"GET / HTTP/1.1\r\n{Host}X : y\r\n\r\n", 1),
        ["a folded header"] = ($"GET / HTTP/1.1\r\n{Host}X: y\r\n z\r\nConnection: close\r\n\r\n", 1),
        ["a header without a name"] = ($"GET / HTTP/1.1\r\n{Host}: y\r\n\r\n", 1),
        ["a header without a colon"] = ($"GET / HTTP/1.1\r\n{Host}nonsense\r\n\r\n", 1),
        ["a zero in a header"] = ($"GET / HTTP/1.1\r\n{Host}X: a\0b\r\n\r\n", 1),
        ["bytes in a header"] = ($"GET / HTTP/1.1\r\n{Host}X: \u00ff\u00fe\r\nConnection: close\r\n\r\n", 1),
        ["an absolute target"] = ($"GET http://localhost/ HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["an absolute target elsewhere"] = ($"GET http://evil.example/ HTTP/1.1\r\n{Host}\r\n", 1),
        ["a target with a fragment"] = ($"GET /#x HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["a target without a slash"] = ($"GET claims HTTP/1.1\r\n{Host}\r\n", 1),
        ["options of all"] = ($"OPTIONS * HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["a connect"] = ($"CONNECT localhost:80 HTTP/1.1\r\n{Host}\r\n", 1),
        ["a trace"] = ($"TRACE / HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["a method in lower case"] = ($"get / HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["a zero in the path"] = ($"GET /claims%00 HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["a zero in the query"] = ($"GET /claims?topic=%00 HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["overlong letters"] = ($"GET /claims/%c0%ae%c0%ae/%c0%af HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["a half surrogate"] = (
            $"GET /claims/%ed%a0%80?topic=%ed%a0%80 HTTP/1.1\r\n{Host}Connection: close\r\n\r\n",
            1
        ),
        ["half a percent"] = ($"GET /claims/%?topic=%zz&%u0041 HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["up and up"] = ($"GET /../../../etc/passwd HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["up in codes"] = (
            $"GET /assets/%2e%2e/%2e%2e%2fappsettings.json HTTP/1.1\r\n{Host}Connection: close\r\n\r\n",
            1
        ),
        ["up backwards"] = ($"GET /assets/..\\..\\appsettings.json HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["bytes in the path"] = ($"GET /claims/\u00e9\u00ff HTTP/1.1\r\n{Host}Connection: close\r\n\r\n", 1),
        ["1.0 without a host"] = ("GET / HTTP/1.0\r\n\r\n", 1),
        ["1.0 that wants to go on"] = ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", 1),
        ["version 2 in letters"] = ($"GET / HTTP/2.0\r\n{Host}\r\n", 1),
        ["version 9"] = ($"GET / HTTP/1.9\r\n{Host}Connection: close\r\n\r\n", 1),
        ["no version"] = ("GET /\r\n\r\n", 1),
        ["the preface of HTTP/2"] = ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 1),
        ["a length that is no number"] = ($"POST / HTTP/1.1\r\n{Host}Content-Length: x\r\n\r\n{Hidden}", 1),
        ["a length below zero"] = ($"POST / HTTP/1.1\r\n{Host}Content-Length: -1\r\n\r\n{Hidden}", 1),
        ["two lengths"] = (
            $"POST / HTTP/1.1\r\n{Host}Content-Length: 3\r\nContent-Length: {Hidden.Length}\r\n\r\n{Hidden}",
            1
        ),
        ["a length with a plus"] = ($"POST / HTTP/1.1\r\n{Host}Content-Length: +{Hidden.Length}\r\n\r\n{Hidden}", 1),
        ["a length and chunks"] = (
            $"POST / HTTP/1.1\r\n{Host}Content-Length: {Hidden.Length + 5}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n{Hidden}",
            1
        ),
        ["chunks under another name"] = (
            $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n{Hidden}",
            1
        ),
        ["chunks twice"] = (
            $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n{Hidden}",
            1
        ),
        ["chunks that are garbage"] = ($"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\nzz\r\n{Hidden}", 1),
        ["a chunk with a line feed in its extension"] = (
            $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\n2;\nxx\r\n{Hidden.Length:x}\r\n0\r\n\r\n{Hidden}",
            1
        ),
        ["a chunk too large to count"] = (
            $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{Hidden}",
            1
        ),
        ["a get with a body that looks like a request"] = (
            $"GET / HTTP/1.1\r\n{Host}Connection: close\r\nContent-Length: {Hidden.Length}\r\n\r\n{Hidden}",
            1
        ),
        ["a form that is none"] = (
            $"POST / HTTP/1.1\r\n{Host}Connection: close\r\nContent-Type: multipart/form-data; boundary=\r\nContent-Length: 3\r\n\r\nxyz",
            1
        ),
        ["an expectation"] = (
            $"POST / HTTP/1.1\r\n{Host}Connection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nxyz",
            2
        ),
        ["an unknown expectation"] = ($"GET / HTTP/1.1\r\n{Host}Connection: close\r\nExpect: miracles\r\n\r\n", 1),
        ["an upgrade"] = (
            $"GET / HTTP/1.1\r\n{Host}Connection: upgrade, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n",
            1
        ),
        ["greetings of TLS"] = ("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003", 1),
        ["nothing"] = ("\r\n\r\n\r\n", 1),
    };

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_odd_request_gives_no_5xx_and_no_second_answer(string name)
    {
        var (bytes, most) = Requests[name];

        var answers = await one.Listening.SendAndLeave(bytes);

        Assert.InRange(answers.Count, 0, most);
        foreach (var answer in answers)
        {
            // 505 says that there is no such version, which isn't the server's fault.
            Assert.True(answer.Status is (>= 100 and < 500) or 505, $"answered {answer.Status}");
            Assert.DoesNotContain("root:", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("AllowedHosts", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Headers, header => header.Contains("evil.example", StringComparison.Ordinal));
        }
        Assert.Equal(200, (await one.Listening.Get("/")).Status);
    }

    [Fact]
    public async Task Requests_in_a_row_are_answered_in_a_row()
    {
        var answers = await one.Listening.Send(
            $"GET / HTTP/1.1\r\n{Host}\r\nGET /claims?status=met&topic=speed HTTP/1.1\r\n{Host}\r\nGET /nowhere HTTP/1.1\r\n{Host}\r\n"
                + $"GET /method HTTP/1.1\r\n{Host}Connection: close\r\n\r\n{Hidden}"
        );

        Assert.Equal([200, 301, 404, 200], answers.Select(answer => answer.Status));
    }
}
