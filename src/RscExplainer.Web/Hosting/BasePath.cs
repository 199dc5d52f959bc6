namespace RscExplainer.Web.Hosting;

/// <summary>Serves the site below a path, as https://example.org/rsc/ in `Site:BaseUrl` asks.</summary>
public static class BasePath
{
    private static readonly ImmutableArray<string> Attributes = [" href=\"/", " src=\"/", " action=\"/"];

    public static void UseBasePath(this WebApplication app, string basePath)
    {
        if (basePath.Length > 0)
            app.UseChangedLinks(_ => (page => Below(basePath, page), location => basePath + location));
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
