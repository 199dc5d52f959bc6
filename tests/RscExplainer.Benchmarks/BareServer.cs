using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RscExplainer.Benchmarks;

/// <summary>Kestrel and a handler that knows two answers by heart: the peer for everything that a server adds.</summary>
internal static class BareServer
{
    /// <summary>An answer as it goes over the wire.</summary>
    public sealed record Answer(Dictionary<string, string> Headers, byte[] Body)
    {
        public static Answer Of(Connection connection) =>
            new(
                connection
                    .Head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                    .Skip(1)
                    .Select(line => line.Split(": ", 2))
                    .Where(pair => pair[0] is not ("Date" or "Content-Length"))
                    .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
                connection.Body.ToArray()
            );
    }

    public static void Save(string file, Answer page, Answer unchanged) =>
        File.WriteAllText(file, JsonSerializer.Serialize(new[] { page, unchanged }));

    /// <summary>Answers every request with the page, and every conditional one with 304.</summary>
    public static void Run(string file, string url)
    {
        var answers = JsonSerializer.Deserialize<Answer[]>(File.ReadAllText(file))!;
        var (page, unchanged) = (answers[0], answers[1]);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(url);
        var app = builder.Build();
        app.Run(context =>
        {
            var isConditional = context.Request.Headers.IfNoneMatch.Count > 0;
            foreach (var (name, value) in isConditional ? unchanged.Headers : page.Headers)
                context.Response.Headers[name] = value;
            if (isConditional)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
            context.Response.ContentLength = page.Body.Length;
            return context.Response.Body.WriteAsync(page.Body, CancellationToken.None).AsTask();
        });
        app.Run();
    }
}
