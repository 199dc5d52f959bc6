using RscExplainer.Web.Commands;

#if DEBUG
// A build from source is for writing content and code, so it shows drafts and problems. Launch settings would do this too, but
// `dotnet run` tells of them on standard output, in the middle of `validate --format json`.
if (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is null)
    Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", Environments.Development);
#endif

return CommandLine.Start(args);
