using System.Diagnostics;
using System.Globalization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.WebEncoders;
using RscExplainer.Web.Api;
using RscExplainer.Web.Commands;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
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
        AddServices(builder);
        builder.AddLimits();

        var app = builder.Build();
        if (app.Services.GetRequiredService<SettingsOrProblem>() is { Settings: null, Problem: var wrong })
        {
            Console.Error.WriteLine(wrong);
            return CommandLine.WrongUse;
        }
        var settings = app.Services.GetRequiredService<Settings>();
        var content = app.Services.GetRequiredService<ContentHost>();
        app.Services.GetRequiredService<ContentWatcher>().Listen();
        content.Read();
        if (content.Current is null && !app.Environment.IsDevelopment())
        {
            ValidateCommand.Print(content.Problems, settings.ContentPath);
            return 1;
        }
        app.Services.GetRequiredService<Telemetry>().Watch(content, app.Services.GetRequiredService<TimeProvider>());
        AnswerRequests(app, settings);
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

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeaders>());
        services.AddSerilog((_, logger) => Log(logger, builder));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var (settings, problem) = Settings.From(provider.GetRequiredService<IConfiguration>());
            return new SettingsOrProblem(settings, problem);
        });
        services.AddSingleton(provider => provider.GetRequiredService<SettingsOrProblem>().Settings!);
        services.AddSingleton<ContentHost>();
        services.AddSingleton<ContentWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<ContentWatcher>());
        services.AddSingleton<CurrentPages>();
        services.AddSingleton<RequestLog>();
        services.AddScoped<RequestView>();
        services.AddScoped(provider => provider.GetRequiredService<RequestView>().View);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RouteOptions>(routes => routes.ConstraintMap[IdConstraint.Name] = typeof(IdConstraint));
        services.AddRazorPages();
        // Nothing is signed or encrypted for readers, so no keys need to be kept on a disk that may be read-only.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddHealth();
        Telemetry.AddTelemetry(builder);
    }

    private const int LogQueue = 10_000;

    // A log that nobody reads, or a full disk, must not stop the answers: what can't be written is dropped.
    private static void Log(LoggerConfiguration logger, WebApplicationBuilder builder)
    {
        logger
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            // It warns that its keys aren't kept, which is meant so.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // Else the framework sets up a trace for every request. Where somebody collects traces it does so all the same.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Sink(new EndingLog(written => Write(written, builder.Environment)));
    }

    private static void Write(LoggerConfiguration logger, IHostEnvironment environment)
    {
        if (environment.IsProduction())
            logger.WriteTo.Sink(
                new ConsoleBatches(new CompactJsonFormatter()),
                new BatchingOptions { QueueLimit = LogQueue, BufferingTimeLimit = TimeSpan.FromMilliseconds(100) }
            );
        else
            logger.WriteTo.Async(
                sinks => sinks.Console(formatProvider: CultureInfo.InvariantCulture),
                bufferSize: LogQueue,
                blockWhenFull: false
            );
    }

    private static void AnswerRequests(WebApplication app, Settings settings)
    {
        if (!settings.Proxies.IsEmpty)
            app.UseForwardedHeaders(Trusting(settings.Proxies));
        app.UseWithoutBasePath(settings.BasePath);
        app.UseMiddleware<ReadyPages>();
        app.Use(
            async (context, next) =>
            {
                // The id of a request, in all that the log says of it and on the error page.
                using var trace = Activity.Current is null ? new Activity("Request").Start() : null;
                await next(context);
            }
        );
        app.UseSerilogRequestLogging(options =>
        {
            options.MessageTemplate = RequestLog.Template;
            options.IncludeQueryInRequestPath = false;
            options.GetMessageTemplateProperties = RequestLog.Properties;
            options.EnrichDiagnosticContext = (log, context) =>
            {
                log.Set("Bytes", context.Response.ContentLength);
                log.Set("Cache", context.RequestServices.GetRequiredService<RequestView>().Cache);
            };
        });
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseContentProblems();
        app.UseRateLimiter();
        app.UseAsOf(settings);
        app.UseMiddleware<PageServing>();
        app.UseBasePath(settings.BasePath);
        app.UseAsOfLinks();
        app.UseRouting();
        app.MapHealth();
        app.MapSecurityContact(settings);
        app.MapCheck();
        app.MapStaticAssets();
        app.MapRazorPages().OnlyRead().WithStaticAssets();
    }

    private static ForwardedHeadersOptions Trusting(ImmutableArray<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy);
        return options;
    }

    private sealed record SettingsOrProblem(Settings? Settings, string? Problem);
}
