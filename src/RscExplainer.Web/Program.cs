using RscExplainer.Web.Commands;

return CommandLine.Run(args);
