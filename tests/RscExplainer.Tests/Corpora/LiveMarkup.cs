using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RscExplainer.Tests.Corpora;

/// <summary>Finds what could act in a browser, by parsing HTML as a browser does.</summary>
internal static class LiveMarkup
{
    /// <summary>What ProseWriter may write: elements and their attributes. Whatever else stands in rendered prose was the author's.</summary>
    public static readonly FrozenDictionary<string, FrozenSet<string>> InProse = new Dictionary<string, string[]>
    {
        ["a"] = ["href", "rel", "class", "aria-label"],
        ["blockquote"] = [],
        ["br"] = [],
        ["code"] = [],
        ["div"] = ["class", "tabindex"],
        ["em"] = [],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
        ["hr"] = [],
        ["li"] = [],
        ["ol"] = ["start"],
        ["p"] = [],
        ["pre"] = ["tabindex"],
        ["strong"] = [],
        ["table"] = [],
        ["tbody"] = [],
        ["td"] = [],
        ["th"] = ["scope"],
        ["tr"] = [],
        ["ul"] = [],
        // As Written has citations.
        ["cite"] = [],
    }.ToFrozenDictionary(
        pair => pair.Key,
        pair => pair.Value.ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Addresses = FrozenSet.Create(
        StringComparer.Ordinal,
        "href",
        "xlink:href",
        "src",
        "srcset",
        "action",
        "formaction",
        "data",
        "poster",
        "background",
        "cite",
        "ping",
        "manifest"
    );

    /// <summary>What stands in rendered prose and mustn't.</summary>
    public static IEnumerable<string> OfProse(string html)
    {
        foreach (var element in Fragment(html))
        {
            if (
                element.NamespaceUri != NamespaceNames.HtmlUri
                || !InProse.TryGetValue(element.LocalName, out var attributes)
            )
            {
                yield return $"<{element.LocalName}>";
                continue;
            }
            foreach (var attribute in element.Attributes.Where(one => !attributes.Contains(one.Name)))
                yield return $"<{element.LocalName} {attribute.Name}>";
            foreach (var address in AddressesOf(element).Where(address => !IsHarmless(address)))
                yield return $"<{element.LocalName}> to {address}";
            if (element.GetAttribute("id") is { } id && !id.StartsWith("h-", StringComparison.Ordinal))
                yield return $"<{element.LocalName} id={id}>";
            if (element.GetAttribute("class") is not (null or "anchor" or "scroll"))
                yield return $"<{element.LocalName} class={element.GetAttribute("class")}>";
        }
    }

    /// <summary>What stands in a whole page and could act: code that isn't the site's own, handlers, styles, addresses.</summary>
    public static IEnumerable<string> OfPage(IDocument page)
    {
        foreach (var element in page.All)
        {
            switch (element.LocalName)
            {
                case "script":
                    if (
                        element.TextContent.Length > 0
                        || element.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) is not true
                    )
                        yield return element.OuterHtml;
                    break;
                case "style" or "iframe" or "frame" or "object" or "embed" or "applet" or "base" or "math" or "img":
                case "meta" when element.HasAttribute("http-equiv"):
                    yield return element.OuterHtml;
                    break;
            }
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc")
                    yield return $"<{element.LocalName} {attribute.Name}>";
            }
            foreach (var address in AddressesOf(element).Where(address => !IsHarmless(address)))
                yield return $"<{element.LocalName}> to {address}";
        }
    }

    /// <summary>The kinds of elements in a page, each with its attributes.</summary>
    public static IEnumerable<string> KindsOfPage(IDocument page) =>
        page.All.SelectMany(element =>
            element.Attributes.Select(attribute => $"{element.LocalName} {attribute.Name}").Prepend(element.LocalName)
        );

    /// <summary>The elements of a fragment as a browser would see them in a page.</summary>
    public static IEnumerable<IElement> Fragment(string html) =>
        new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!.QuerySelectorAll("*");

    private static IEnumerable<string> AddressesOf(IElement element) =>
        element.Attributes.Where(attribute => Addresses.Contains(attribute.Name)).Select(attribute => attribute.Value);

    // A browser takes spaces and controls off the front and tabs and line ends out of the middle, and \ for /.
    private static bool IsHarmless(string address)
    {
        var seen = string.Concat(
                address
                    .SkipWhile(character => character <= ' ')
                    .Where(character => character is not ('\t' or '\n' or '\r'))
            )
            .Replace('\\', '/');
        return seen.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || seen.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || seen.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || seen.StartsWith('#')
            || (seen.StartsWith('/') && !seen.StartsWith("//", StringComparison.Ordinal));
    }
}
