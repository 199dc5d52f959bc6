using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;
using RscExplainer.Snapshots;
using RscExplainer.Text;
using RscExplainer.Web.Commands;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace RscExplainer.Web.Hosting;

/// <summary>Builds and runs the site.</summary>
public static class Server
{
    public static int Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            // Settings and assets lie beside the program; relative content folders are meant from where it is started.
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        // The framework's own default, 5000, is taken on many machines of editors.
        string[] addresses =
        [
            WebHostDefaults.ServerUrlsKey,
            WebHostDefaults.HttpPortsKey,
            WebHostDefaults.HttpsPortsKey,
        ];
        if (builder.Environment.IsDevelopment() && addresses.All(key => builder.WebHost.GetSetting(key) is null))
            builder.WebHost.UseUrls("http://localhost:5080");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSerilog(
            (_, logger) =>
            {
                logger
                    .MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                    .ReadFrom.Configuration(builder.Configuration);
                if (builder.Environment.IsProduction())
                    logger.WriteTo.Console(new CompactJsonFormatter());
                else
                    logger.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            }
        );
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services =>
            Settings.From(services.GetRequiredService<IConfiguration>()) switch
            {
                ({ } settings, _) => settings,
                (_, var problem) => throw new WrongSettingException(problem!),
            }
        );
        builder.Services.AddSingleton<ContentHost>();
        builder.Services.AddHostedService<ContentWatcher>();
        // A request sees one snapshot from start to end, whatever becomes current meanwhile.
        builder.Services.AddScoped<RequestView>();
        builder.Services.AddScoped(services => services.GetRequiredService<RequestView>().View);
        builder.Services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All)
        );
        builder.Services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.AppendTrailingSlash = false;
        });
        builder.Services.AddRazorPages();
        // Nothing is signed or encrypted for readers, so no keys need to be kept on a disk that may be read-only.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddHealth();

        var app = builder.Build();
        Settings settings;
        try
        {
            settings = app.Services.GetRequiredService<Settings>();
        }
        catch (WrongSettingException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return CommandLine.WrongUse;
        }
        var content = app.Services.GetRequiredService<ContentHost>();
        content.Read();
        if (content.Current is null && !app.Environment.IsDevelopment())
        {
            ValidateCommand.Print(content.Problems, settings.ContentPath);
            return 1;
        }

        app.UseSecurityHeaders();
        app.UseSerilogRequestLogging(options =>
            options.MessageTemplate = "{RequestMethod} {RequestPath} answered {StatusCode} in {Elapsed:0.0} ms"
        );
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseContentProblems();
        app.UseMiddleware<PageServing>();
        app.UseRouting();
        app.MapHealth();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        try
        {
            app.Run();
            return 0;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"{problem.Message} Choose another address with --urls.");
            return 1;
        }
    }

    private sealed class WrongSettingException(string message) : Exception(message);
}
