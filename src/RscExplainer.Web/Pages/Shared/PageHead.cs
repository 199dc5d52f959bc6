using RscExplainer.Content;

namespace RscExplainer.Web.Pages.Shared;

/// <summary>What the layout needs to know of a page.</summary>
/// <param name="Title">For the browser's tab and for search engines, without the site's name.</param>
/// <param name="Description">One or two sentences for search engines and link previews; it is cut to fit.</param>
/// <param name="Address">Where the page is, from the root; null for one that has no address of its own, such as an error.</param>
/// <param name="Crumbs">The pages above it, from the top, without the home page.</param>
public sealed record PageHead(string Title, string Description, string? Address, params ImmutableArray<Crumb> Crumbs)
{
    /// <summary>Search engines show about this many characters of a description.</summary>
    private const int MostCharacters = 160;

    public string ShortDescription => Wording.Shorten(Description, MostCharacters);

    /// <summary>What else chooses the page beside its address, as a query without the question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether it is one of endlessly many forms of the page, which search engines needn't know.</summary>
    public bool IsVariant { get; init; }

    /// <summary>The file that an editor would change, below the content folder; null if there is none.</summary>
    public string? File { get; init; }
}

/// <summary>A page above this one.</summary>
public sealed record Crumb(string Words, string Address)
{
    public static readonly Crumb Claims = new("Claims", Addresses.Claims);
    public static readonly Crumb Explain = new("What the numbers mean", Addresses.Explain);
    public static readonly Crumb Sources = new("Sources", Addresses.Sources);
}

/// <summary>A page that the layout can frame.</summary>
public interface IFramed
{
    PageHead Head { get; }
}
