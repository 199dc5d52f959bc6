using System.Text;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// Serves the site below a path, as https://example.org/rsc/ in `Site:BaseUrl` asks. Pages write their addresses from the root, in
/// the one form that is looked for here; since a page is made once a change, this costs nothing per request.
/// </summary>
public static class BasePath
{
    // Inside text and attributes a quotation mark is always escaped, so these can only be our own attributes.
    private static readonly ImmutableArray<string> Attributes = [" href=\"/", " src=\"/", " action=\"/"];

    public static void UseBasePath(this WebApplication app, string basePath)
    {
        if (basePath.Length == 0)
            return;
        app.Use(
            async (context, next) =>
            {
                var body = context.Response.Body;
                using var page = new MemoryStream();
                context.Response.Body = page;
                try
                {
                    await next(context);
                }
                finally
                {
                    context.Response.Body = body;
                }
                var location = context.Response.Headers.Location.ToString();
                if (location.StartsWith('/'))
                    context.Response.Headers.Location = basePath + location;
                page.Position = 0;
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
                {
                    var text = Below(basePath, Encoding.UTF8.GetString(page.GetBuffer().AsSpan(0, (int)page.Length)));
                    context.Response.ContentLength = null;
                    await context.Response.WriteAsync(text, context.RequestAborted);
                }
                else
                {
                    await page.CopyToAsync(body, context.RequestAborted);
                }
            }
        );
    }

    /// <summary>Takes the base path off what comes in; a proxy may have done so already.</summary>
    public static void UseWithoutBasePath(this WebApplication app, string basePath)
    {
        if (basePath.Length == 0)
            return;
        app.Use(
            (context, next) =>
            {
                if (context.Request.Path.StartsWithSegments(basePath, StringComparison.Ordinal, out var rest))
                    context.Request.Path = rest.HasValue ? rest : "/";
                return next(context);
            }
        );
    }

    private static string Below(string basePath, string page)
    {
        foreach (var attribute in Attributes)
            page = page.Replace(attribute, attribute[..^1] + basePath + "/", StringComparison.Ordinal);
        return page;
    }
}
