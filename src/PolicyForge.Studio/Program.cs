using PolicyForge.Studio.Hosting;

return await StudioProgram.RunAsync(args, Console.Out, Console.Error, Directory.GetCurrentDirectory());
