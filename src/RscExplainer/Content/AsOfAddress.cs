using RscExplainer.Text;

namespace RscExplainer.Content;

/// <summary>Addresses with the day from which a reader looks.</summary>
public static class AsOfAddress
{
    public const string Key = "as-of";

    /// <summary>The first parts of the addresses of pages that tell of a day.</summary>
    private static readonly ImmutableArray<string> WithDays =
    [
        "",
        "changes",
        "claims",
        "evidence",
        "sources",
        "speakers",
        "topics",
    ];

    // Those that stand behind the day in an address.
    private static readonly ImmutableArray<string> KeysBehind = ["sort=", "page="];

    /// <summary>Whether a page tells of a day: explainers, plain pages and the check don't.</summary>
    public static bool HasDays(ReadOnlySpan<char> path)
    {
        if (path is [] or not ['/', ..])
            return false;
        var first = path[1..];
        var end = first.IndexOf('/');
        if (end >= 0)
            first = first[..end];
        foreach (var one in WithDays)
        {
            // However a reader writes it, it leads to that page.
            if (first.Equals(one, StringComparison.OrdinalIgnoreCase))
                return first.Length > 0 || path.Length == 1;
        }
        return false;
    }

    /// <summary>
    /// The address of a page as of a day, with the key in its place in the order of keys. That of a page without days, and one that
    /// names a day already, stays as it is.
    /// </summary>
    /// <param name="address">From the root, perhaps with a query and a place on the page.</param>
    public static string Of(string address, DateOnly day)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var place = hash < 0 ? "" : address[hash..];
        var page = hash < 0 ? address : address[..hash];
        var mark = page.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? page : page[..mark];
        if (!HasDays(path))
            return address;
        var keys = mark < 0 ? [] : page[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (keys.Exists(key => key.StartsWith(Key + "=", StringComparison.Ordinal)))
            return address;
        var behind = keys.FindIndex(key => KeysBehind.Any(one => key.StartsWith(one, StringComparison.Ordinal)));
        keys.Insert(behind < 0 ? keys.Count : behind, $"{Key}={new IsoDate(day)}");
        return $"{path}?{string.Join('&', keys)}{place}";
    }
}
