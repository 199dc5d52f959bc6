using System.Text;
using RscExplainer.Diagnostics;
using RscExplainer.Text;

namespace RscExplainer.Web.Hosting;

/// <summary>
/// In Development, shows an editor what is wrong: in place of every page while no content was right yet. Production never gets here
/// without content.
/// </summary>
public static class ContentProblems
{
    public static IApplicationBuilder UseContentProblems(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var content = context.RequestServices.GetRequiredService<ContentHost>();
                if (
                    content.Current is not null
                    || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                )
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.ContentType = "text/html; charset=utf-8";
                return context.Response.WriteAsync(Page(content.Problems), Encoding.UTF8);
            }
        );

    private static string Page(IEnumerable<Diagnostic> problems)
    {
        var page = new StringBuilder(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>The content has errors</title><h1>The content has errors</h1><pre>"
        );
        foreach (var problem in problems)
            page.Append(Html.Escape(DiagnosticPrinter.Text(problem, ".", TextStyle.Plain)));
        return page.Append("</pre><p>Mend them and load this page again.</p>").ToString();
    }
}
