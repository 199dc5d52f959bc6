using System.Diagnostics;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace RscExplainer.Web.Hosting;

/// <summary>One event a request: what was asked for, how it was answered, how long that took and whether the page lay ready.</summary>
public sealed class RequestLog(Serilog.ILogger logger)
{
    public const string Template = "{RequestMethod} {RequestPath} answered {StatusCode} in {Elapsed} ms";

    private static readonly MessageTemplate Parsed = new MessageTemplateParser().Parse(Template);
    private static readonly ScalarValue Get = new(HttpMethods.Get);
    private static readonly ScalarValue Head = new(HttpMethods.Head);
    private static readonly ScalarValue Ok = new(StatusCodes.Status200OK);
    private static readonly ScalarValue NotModified = new(StatusCodes.Status304NotModified);
    private static readonly ScalarValue FromCache = new(CacheResult.Hit);
    private static readonly ScalarValue Nothing = new(null);

    private readonly Serilog.ILogger logger = logger.ForContext(
        Constants.SourceContextPropertyName,
        typeof(RequestLog).FullName
    );

    /// <summary>What the template names. Addresses of clients and what they search for are nobody's business.</summary>
    public static IEnumerable<LogEventProperty> Properties(
        HttpContext context,
        string path,
        double milliseconds,
        int status
    ) =>
        [
            new("RequestMethod", new ScalarValue(context.Request.Method)),
            new("RequestPath", new ScalarValue(Encoded(path))),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(Rounded(milliseconds))),
        ];

    // An end of a line in a path would begin a line of the log that nobody wrote, and other such letters are orders to a terminal.
    private static string Encoded(string path) => path.StartsWith('/') ? new PathString(path).ToUriComponent() : "";

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, 3);

    /// <summary>
    /// Notes a page that lay ready. The event is put together by hand, since at the rate of these requests the logger's own way
    /// would cost as much as the answer.
    /// </summary>
    public void Hit(HttpContext context, TimeSpan took)
    {
        if (!logger.IsEnabled(LogEventLevel.Information))
            return;
        var (request, response) = (context.Request, context.Response);
        logger.Write(
            LogEvent.UnstableAssembleFromParts(
                TimeProvider.System.GetUtcNow(),
                LogEventLevel.Information,
                exception: null,
                Parsed,
                new Dictionary<string, LogEventPropertyValue>(7, StringComparer.Ordinal)
                {
                    ["RequestMethod"] = HttpMethods.IsGet(request.Method) ? Get : Head,
                    ["RequestPath"] = new ScalarValue(request.Path.Value),
                    ["StatusCode"] = response.StatusCode == StatusCodes.Status200OK ? Ok : NotModified,
                    ["Elapsed"] = new ScalarValue(Rounded(took.TotalMilliseconds)),
                    ["Bytes"] = response.ContentLength is { } bytes ? new ScalarValue(bytes) : Nothing,
                    ["Cache"] = FromCache,
                },
                default(ActivityTraceId),
                default(ActivitySpanId)
            )
        );
    }
}
