using System.Diagnostics;
using Xunit;

namespace RscExplainer.Web.Tests.Commands;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Run(int Status, string Output, string Errors);

/// <summary>The built program as a process of its own: exit statuses and what stands on which stream show only there.</summary>
internal static class TheProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it to its end, in Production unless <paramref name="environment"/> says otherwise.</summary>
    /// <param name="folder">The working folder.</param>
    public static async Task<Run> In(
        string folder,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "RscExplainer.Web.dll") },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // What the tests' own surroundings set must not decide.
        foreach (var name in start.Environment.Keys.Where(IsASetting).ToList())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // Should it serve against expectation, it takes no fixed port, and the test fails by its patience.
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The program didn't end. It wrote: {await output} {await errors}");
        }
        return new(process.ExitCode, await output, await errors);
    }

    private static bool IsASetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Site__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Content", StringComparison.OrdinalIgnoreCase);
}
