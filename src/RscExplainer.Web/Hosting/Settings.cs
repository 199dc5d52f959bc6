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

    /// <summary>`Site:ReportUrl`: where an error can be reported; `{page}` and `{version}` are filled in.</summary>
    public required string? ReportUrl { get; init; }

    /// <summary>Where a file of the content can be edited, or null.</summary>
    public string? EditLink(string path) => EditUrl?.Replace("{path}", Escaped(path), StringComparison.Ordinal);

    /// <summary>Where an error on a page can be reported, with what is known already filled in, or null.</summary>
    public string? ReportLink(string page, string version) =>
        ReportUrl
            ?.Replace("{page}", Uri.EscapeDataString(page), StringComparison.Ordinal)
            .Replace("{version}", Uri.EscapeDataString(version), StringComparison.Ordinal);

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Reads the settings; a wrong one is a message for the operator.</summary>
    public static (Settings? Settings, string? Problem) From(IConfiguration configuration)
    {
        var baseUrl = configuration["Site:BaseUrl"];
        Uri? address = null;
        if (
            !string.IsNullOrEmpty(baseUrl)
            && (!Uri.TryCreate(baseUrl, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https"))
        )
            return (null, $"The setting Site:BaseUrl, '{baseUrl}', isn't an http or https address.");
        return (
            new Settings
            {
                ContentPath = Text("content") ?? Text("Content:Path") ?? DefaultContent,
                BaseUrl = address,
                EditUrl = Text("Site:EditUrl"),
                ReportUrl = Text("Site:ReportUrl"),
            },
            null
        );

        string? Text(string key) => configuration[key] is { Length: > 0 } text ? text : null;
    }
}
