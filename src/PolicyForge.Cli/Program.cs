using PolicyForge.Cli.Running;

using var interruption = new Interruption();
return CommandLineApplication.Run(args, CommandEnvironment.OfProcess(interruption.Token));
