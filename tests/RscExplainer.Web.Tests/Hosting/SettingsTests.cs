using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using RscExplainer.Web.Hosting;
using Xunit;

namespace RscExplainer.Web.Tests.Hosting;

public sealed partial class SettingsTests
{
    private static readonly string Root = Above(AppContext.BaseDirectory);

    [Fact]
    public void Each_setting_has_a_line_in_the_README()
    {
        // Every setting that is documented in Settings.cs, so that a new one can't be forgotten here.
        var settings = File.ReadAllText(Path.Combine(Root, "src", "RscExplainer.Web", "Hosting", "Settings.cs"));
        var names = SettingName().Matches(settings).Select(match => match.Groups["name"].Value).Distinct().ToList();
        var lines = File.ReadAllLines(Path.Combine(Root, "README.md"));

        var properties = typeof(Settings).GetProperties().Count(property => property.CanWrite);
        Assert.Equal(properties, names.Count);
        Assert.All(
            names,
            name => Assert.Single(lines, line => line.StartsWith($"| `{name}`", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_defaults_are_those_of_the_README()
    {
        var (settings, problem) = Settings.From(new ConfigurationBuilder().Build());

        Assert.Null(problem);
        Assert.Equal("content", settings!.ContentPath);
        Assert.Null(settings.BaseUrl);
        Assert.Null(settings.EditUrl);
        Assert.Null(settings.ReportUrl);
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "RscExplainer.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]*:[A-Za-z]+)`", RegexOptions.None, 1000)]
    private static partial Regex SettingName();
}
