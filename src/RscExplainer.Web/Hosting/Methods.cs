using Microsoft.AspNetCore.Routing.Patterns;
using RscExplainer.Content;

namespace RscExplainer.Web.Hosting;

/// <summary>Which methods pages answer.</summary>
public static class Methods
{
    /// <summary>
    /// Pages answer GET and HEAD, the check of an article POST too, and 405 to all else: Razor renders a page that has no handler for a method without having filled
    /// it. The error page is shown whatever was asked for.
    /// </summary>
    public static PageActionEndpointConventionBuilder OnlyRead(this PageActionEndpointConventionBuilder pages)
    {
        pages.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern: var pattern } && !IsError(pattern))
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head, .. Also(pattern)]));
        });
        return pages;
    }

    // The one form of the site that carries more than an address can.
    private static IEnumerable<string> Also(RoutePattern pattern) =>
        pattern.RawText?.Trim('/') == Addresses.Check.Trim('/') ? [HttpMethods.Post] : [];

    private static bool IsError(RoutePattern pattern) =>
        pattern.RawText?.TrimStart('/').StartsWith("error/", StringComparison.Ordinal) ?? false;
}
