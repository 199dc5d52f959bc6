namespace RscExplainer.Content;

/// <summary>Every address of the site. They are never reused.</summary>
public static class Addresses
{
    public const string Home = "/";
    public const string Claims = "/claims";
    public const string Sources = "/sources";
    public const string Glossary = "/glossary";
    public const string Changes = "/changes";
    public const string Corrections = "/corrections";
    public const string Check = "/check";
    public const string CheckApi = "/api/v1/check";

    /// <summary>The beginnings of the program's own addresses, served already or kept for it: no plain page can be there.</summary>
    public static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "api",
        "assets",
        "changes",
        "check",
        "claims",
        "corrections",
        "data",
        "embed",
        "error",
        "evidence",
        "explain",
        "feed",
        "glossary",
        "health",
        "openapi",
        "sources",
        "speakers",
        "topics"
    );

    public static string Claim(Id<Claim> id) => $"{Claims}/{id}";

    public static string Topic(Id<Topic> id) => $"/topics/{id}";

    public static string Source(Id<Source> id) => $"{Sources}/{id}";

    public static string Evidence(Id<Evidence> id) => $"/evidence/{id}";

    public static string Speaker(Id<Speaker> id) => $"/speakers/{id}";

    public static string Page(Id<Page> id) => $"/{id}";

    /// <summary>The place of a term in the glossary.</summary>
    public static string Term(string name) => $"{Glossary}#{TermId(name)}";

    /// <summary>The id of a term's entry, made of its letters and digits.</summary>
    public static string TermId(string name) =>
        "term-"
        + string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <summary>Whether the site has the page of an address, which may have a query and a fragment behind it.</summary>
    public static bool Exists(string address, Names names)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = (end < 0 ? address : address[..end]).Split('/');
        return path switch
        {
            ["", ""]
            or ["", "claims"]
            or ["", "sources"]
            or ["", "glossary" or "changes" or "corrections"]
            or ["", "check"] => true,
            ["", "claims", var id] => names.Claims.MayHave(id) || names.Former.Contains(id),
            ["", "sources", var id] => names.Sources.MayHave(id),
            ["", "evidence", var id] => names.Evidence.MayHave(id),
            ["", "topics", var id] => names.Topics.MayHave(id),
            ["", "speakers", var id] => names.Speakers.MayHave(id),
            ["", var id] => names.Pages.MayHave(id),
            _ => false,
        };
    }

    /// <summary>All pages of the site, for hints and for the page that says that an address leads nowhere.</summary>
    public static IEnumerable<string> All(Names names) =>
        [
            Home,
            Claims,
            Sources,
            Glossary,
            Changes,
            Corrections,
            Check,
            .. names.Pages.Ids.Select(id => $"/{id}"),
            .. names.Claims.Ids.Select(id => $"{Claims}/{id}"),
            .. names.Sources.Ids.Select(id => $"{Sources}/{id}"),
            .. names.Evidence.Ids.Select(id => $"/evidence/{id}"),
            .. names.Topics.Ids.Select(id => $"/topics/{id}"),
            .. names.Speakers.Ids.Select(id => $"/speakers/{id}"),
        ];
}
