using RscExplainer.Web.Commands;
using RscExplainer.Web.Hosting;

return CommandLine.Serves(args) ? Server.Run(args) : CommandLine.Run(args);
