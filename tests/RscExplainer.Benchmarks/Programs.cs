namespace RscExplainer.Benchmarks;

/// <summary>What is measured, published as it is for use: ReadyToRun, for this machine's own kind.</summary>
internal sealed class Programs(string work)
{
    private readonly string repository = Repository();

    /// <summary>The researched content.</summary>
    public string Content => Path.Combine(repository, "content");

    /// <summary>The site.</summary>
    public string Site => site ??= Publish(Path.Combine(repository, "src", "RscExplainer.Web"), "RscExplainer.Web");

    /// <summary>The Razor Pages project as the SDK's template makes it.</summary>
    public string Template => template ??= MakeTemplate();

    private string? site;
    private string? template;

    /// <summary>A corpus of so many claims.</summary>
    public string Corpus(int claims)
    {
        var folder = Path.Combine(work, $"corpus-{claims}");
        if (!Directory.Exists(folder))
            Benchmarks.Corpus.Write(claims, folder);
        return folder;
    }

    private string MakeTemplate()
    {
        var folder = Path.Combine(work, "EmptyPages");
        Tools.Run("dotnet", ["new", "webapp", "--no-https", "--force", "-o", folder]);
        return Publish(folder, "EmptyPages");
    }

    private string Publish(string project, string name)
    {
        var output = Path.Combine(work, "published", name);
        Console.Error.WriteLine($"Publishing {name}");
        Tools.Run(
            "dotnet",
            [
                "publish",
                project,
                "--use-current-runtime",
                "--no-self-contained",
                "-c",
                "Release",
                "-p:PublishReadyToRun=true",
                "-o",
                output,
            ]
        );
        return Path.Combine(output, name + ".dll");
    }

    private static string Repository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "RscExplainer.sln")))
                return folder;
        }
        throw new InvalidOperationException("This isn't below the repository.");
    }
}
