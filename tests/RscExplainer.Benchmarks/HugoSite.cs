namespace RscExplainer.Benchmarks;

/// <summary>The same Markdown as a site for Hugo, with templates that do no more than show it.</summary>
internal static class HugoSite
{
    private const string Settings = """
        baseURL = "https://example.org/"
        title = "A large corpus"
        disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]

        """;

    private const string Frame = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
        <body><main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main></body></html>

        """;

    private const string Single = """
        {{ define "main" }}
        <p>{{ .Params.fragment }}</p>
        {{ with .Params.test }}<p>{{ . | markdownify }}</p>{{ end }}
        {{ range .Params.verdicts }}<p>{{ .outcome }}: {{ .because | markdownify }}</p>{{ with index . "would-change" }}<p>{{ . | markdownify }}</p>{{ end }}{{ end }}
        {{ .Content }}
        {{ end }}

        """;

    private const string List = """
        {{ define "main" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}

        """;

    public static string Write(string content, string site)
    {
        if (Directory.Exists(site))
            return site;
        foreach (var folder in (string[])["claims", "evidence", "sources", "pages"])
        {
            var to = Directory.CreateDirectory(Path.Combine(site, "content", folder)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(content, folder)))
                // Two keys that mean something else to Hugo.
                File.WriteAllText(
                    Path.Combine(to, Path.GetFileName(file)),
                    File.ReadAllText(file)
                        .Replace("\nurl: ", "\naddress: ", StringComparison.Ordinal)
                        .Replace("\nkind: ", "\nwhat: ", StringComparison.Ordinal)
                );
        }
        var layouts = Directory.CreateDirectory(Path.Combine(site, "layouts", "_default")).FullName;
        File.WriteAllText(Path.Combine(site, "config.toml"), Settings);
        File.WriteAllText(Path.Combine(layouts, "baseof.html"), Frame);
        File.WriteAllText(Path.Combine(layouts, "single.html"), Single);
        File.WriteAllText(Path.Combine(layouts, "list.html"), List);
        return site;
    }
}
