namespace RscExplainer.Web.Hosting;

/// <summary>
/// Changes the links of finished pages. They write their addresses from the root, in the one form that is looked for here; inside
/// text and attributes a quotation mark is always escaped, so these can only be our own attributes. A page that is kept is changed
/// once, before it is.
/// </summary>
public static class PageRewriting
{
    /// <param name="links">The change for a request: of an address in a page, and of one to which a redirection leads; null for none.</param>
    public static void UseChangedLinks(
        this WebApplication app,
        Func<HttpContext, (Func<string, string> Page, Func<string, string> Location)?> links
    ) =>
        app.Use(
            async (context, next) =>
            {
                if (links(context) is not { } change)
                {
                    await next(context);
                    return;
                }
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
                    context.Response.Headers.Location = change.Location(location);
                page.Position = 0;
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
                {
                    var text = change.Page(System.Text.Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length));
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
