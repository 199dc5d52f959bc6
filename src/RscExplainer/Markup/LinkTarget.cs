using RscExplainer.Text;

namespace RscExplainer.Markup;

/// <summary>Where a link of the prose may lead.</summary>
internal static class LinkTarget
{
    public enum Kind
    {
        /// <summary>To another site, or to a mail address.</summary>
        Outside,

        /// <summary>To a page of this site, as /claims/x.</summary>
        Site,
        Relative,
        Unsafe,
    }

    public static Kind Of(string url)
    {
        if (
            url.Contains('\\', StringComparison.Ordinal)
            || url.Any(char.IsControl)
            || Characters.FirstForbidden(url) is not null
            || url.StartsWith("//", StringComparison.Ordinal)
        )
            return Kind.Unsafe;
        if (url.StartsWith('/'))
            return Kind.Site;
        var end = url.AsSpan().IndexOfAny("/?#:");
        if (end < 0 || url[end] != ':')
            return Kind.Relative;
        return url[..end].ToLowerInvariant() switch
        {
            "mailto" => Kind.Outside,
            "http" or "https" when Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 =>
                Kind.Outside,
            _ => Kind.Unsafe,
        };
    }
}
