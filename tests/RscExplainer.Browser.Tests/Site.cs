using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RscExplainer.Browser.Tests;

/// <summary>The real program over a content folder, in Production on a free port of this machine.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly string content;

    public Site()
        : this(Path.Combine(FindRoot(), "content")) { }

    public Site(string content)
    {
        this.content = content;
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        var features = Services.GetRequiredService<IServer>().Features;
        Address = features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("content", content);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Fatal");
        // Else what was built and not published is packed again for each request, without making it smaller.
        builder.ConfigureAppConfiguration(configuration =>
            configuration.AddInMemoryCollection([new("ReloadStaticAssetsAtRuntime", "false")])
        );
        builder.ConfigureServices(services =>
        {
            // The program isn't published here, so its assets lie where they were written and compressed.
            foreach (
                var environment in services
                    .Select(service => service.ImplementationInstance)
                    .OfType<IWebHostEnvironment>()
            )
                StaticWebAssetsLoader.UseStaticWebAssets(environment, new ConfigurationBuilder().Build());
        });
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RscExplainer.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No RscExplainer.sln above the tests.");
        return folder.FullName;
    }
}
