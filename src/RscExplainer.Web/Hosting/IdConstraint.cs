using System.Globalization;
using RscExplainer.Text;

namespace RscExplainer.Web.Hosting;

/// <summary>What stands for an id in an address must be able to be one, so pages are asked for nothing else.</summary>
public sealed class IdConstraint : IRouteConstraint
{
    public const string Name = "id";

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => Convert.ToString(values.GetValueOrDefault(routeKey), CultureInfo.InvariantCulture) is { } id && Id.IsValid(id);
}
