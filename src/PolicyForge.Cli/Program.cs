using PolicyForge.Cli;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;

using var interruption = new Interruption();

return CommandLineApplication.Run(args, CommandEnvironment.OfProcess(interruption.Token));
