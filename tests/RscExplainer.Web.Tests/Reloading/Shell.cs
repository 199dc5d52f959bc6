using System.Diagnostics;

namespace RscExplainer.Web.Tests.Reloading;

/// <summary>Does to files what others do by command; .NET has no call for some of it.</summary>
internal static class Shell
{
    public static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    /// <summary>Makes a link lead elsewhere in one step: there is no moment without it.</summary>
    public static void Swap(string link, string target)
    {
        File.CreateSymbolicLink(link + ".new", target);
        // Renaming by .NET follows a link to a folder.
        Run("mv", "-T", link + ".new", link);
    }
}
