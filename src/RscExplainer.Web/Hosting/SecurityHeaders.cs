namespace RscExplainer.Web.Hosting;

/// <summary>
/// Headers that every answer has, the errors and those of the host filter too: this stands before all else. No inline script or
/// style is allowed, so there are no nonces.
/// </summary>
public sealed class SecurityHeaders : IStartupFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Fonts have their version in their names, so they can be kept for good.</summary>
    private const string Fonts = "/assets/fonts/";

    private static readonly Func<object, Task> Write = state =>
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        if (
            context.Response.StatusCode == StatusCodes.Status200OK
            && context.Request.Path.Value is { } path
            && path.StartsWith(Fonts, StringComparison.Ordinal)
            && path.EndsWith(".woff2", StringComparison.Ordinal)
        )
            headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.CompletedTask;
    };

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    // An error page clears the response; what is set when sending begins stays.
                    context.Response.OnStarting(Write, context);
                    return rest(context);
                }
            );
            next(app);
        };
}
