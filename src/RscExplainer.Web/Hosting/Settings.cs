using System.Net;

namespace RscExplainer.Web.Hosting;

/// <summary>What an operator can set, by command line, environment or appsettings.json. The README lists it.</summary>
public sealed record Settings
{
    public const string DefaultContent = "content";

    /// <summary>`Content:Path` or `--content`: the folder that is served.</summary>
    public required string ContentPath { get; init; }

    /// <summary>`Site:BaseUrl`: where readers reach the site, as https://example.org. Without it there are no absolute links.</summary>
    public required Uri? BaseUrl { get; init; }

    /// <summary>`Site:EditUrl`: where a file can be edited; `{path}` stands for its path below the content folder.</summary>
    public required string? EditUrl { get; init; }

    /// <summary>`Site:ReportUrl`: where an error can be reported; `{page}`, `{title}` and `{version}` are filled in.</summary>
    public required string? ReportUrl { get; init; }

    /// <summary>`Site:Proxies`: addresses or networks of proxies, with commas, whose X-Forwarded-For and -Proto are believed.</summary>
    public required ImmutableArray<IPNetwork> Proxies { get; init; }

    /// <summary>`Site:SecurityContact`: a mailto or https address for those who find a hole; it stands in security.txt.</summary>
    public required Uri? SecurityContact { get; init; }

    /// <summary>The path below which the site stands, from <see cref="BaseUrl"/>: empty, or as /rsc.</summary>
    public string BasePath => BaseUrl?.AbsolutePath.TrimEnd('/') ?? "";

    /// <summary>The whole address of a page, or null without <see cref="BaseUrl"/>.</summary>
    public string? Absolute(string path) =>
        BaseUrl is { } site ? site.GetLeftPart(UriPartial.Authority) + BasePath + path : null;

    /// <summary>Where a file of the content can be edited, or null.</summary>
    public string? EditLink(string path) => EditUrl?.Replace("{path}", Escaped(path), StringComparison.Ordinal);

    /// <summary>Where an error on a page can be reported, with what is known already filled in, or null.</summary>
    public string? ReportLink(string page, string version, string title) =>
        ReportUrl
            ?.Replace("{page}", Uri.EscapeDataString(page), StringComparison.Ordinal)
            .Replace("{version}", Uri.EscapeDataString(version), StringComparison.Ordinal)
            // Last, since it may hold any words.
            .Replace("{title}", Uri.EscapeDataString(title), StringComparison.Ordinal);

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Reads the settings; a wrong one is a message for the operator.</summary>
    public static (Settings? Settings, string? Problem) From(IConfiguration configuration)
    {
        var baseUrl = configuration["Site:BaseUrl"];
        Uri? address = null;
        if (
            !string.IsNullOrEmpty(baseUrl)
            && (
                !Uri.TryCreate(baseUrl, UriKind.Absolute, out address)
                || address.Scheme is not ("http" or "https")
                || address.Query.Length + address.Fragment.Length + address.UserInfo.Length > 0
            )
        )
            return (null, $"The setting Site:BaseUrl, '{baseUrl}', isn't an http or https address.");
        var contact = configuration["Site:SecurityContact"];
        Uri? security = null;
        if (
            !string.IsNullOrEmpty(contact)
            && (!Uri.TryCreate(contact, UriKind.Absolute, out security) || security.Scheme is not ("mailto" or "https"))
        )
            return (null, $"The setting Site:SecurityContact, '{contact}', isn't a mailto or https address.");
        var proxies = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var proxy in (configuration["Site:Proxies"] ?? "").Split(',', Separated))
        {
            if (IPNetwork.TryParse(proxy, out var network))
                proxies.Add(network);
            else if (IPAddress.TryParse(proxy, out var one))
                proxies.Add(new(one, one.GetAddressBytes().Length * 8));
            else
                return (null, $"The setting Site:Proxies has '{proxy}', which isn't an IP address or network.");
        }
        return (
            new Settings
            {
                ContentPath = Text("content") ?? Text("Content:Path") ?? DefaultContent,
                BaseUrl = address,
                EditUrl = Text("Site:EditUrl"),
                ReportUrl = Text("Site:ReportUrl"),
                Proxies = proxies.ToImmutable(),
                SecurityContact = security,
            },
            null
        );

        string? Text(string key) => configuration[key] is { Length: > 0 } text ? text : null;
    }

    private const StringSplitOptions Separated = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
}
