using Microsoft.AspNetCore.Routing.Patterns;

namespace RscExplainer.Web.Hosting;

/// <summary>Which methods pages answer.</summary>
public static class Methods
{
    /// <summary>
    /// Pages answer GET and HEAD, and 405 to all else: Razor renders a page that has no handler for a method without having filled
    /// it. The error page is shown whatever was asked for.
    /// </summary>
    public static PageActionEndpointConventionBuilder OnlyRead(this PageActionEndpointConventionBuilder pages)
    {
        pages.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern: var pattern } && !IsError(pattern))
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        });
        return pages;
    }

    private static bool IsError(RoutePattern pattern) =>
        pattern.RawText?.TrimStart('/').StartsWith("error/", StringComparison.Ordinal) ?? false;
}
