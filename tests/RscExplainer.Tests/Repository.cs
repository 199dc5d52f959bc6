namespace RscExplainer.Tests;

/// <summary>The files of this repository, found from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Content { get; } = Path.Combine(Root, "content");

    public static string Manual { get; } = Path.Combine(Root, "src", "RscExplainer", "Diagnostics", "Manual");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RscExplainer.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
