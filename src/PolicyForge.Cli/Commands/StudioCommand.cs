using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge studio: everything that a school does, in a browser. Starts the studio's own program and waits for its end.</summary>
public sealed class StudioCommand : DocumentedCommand
{
    private readonly Option<int?> _port = new("--port") { Description = "The port to listen on, on this computer alone (default: one that is free)", HelpName = "NUMBER" };
    private readonly Option<bool> _open = new("--open") { Description = "Open it in the browser at once" };

    public StudioCommand(CommandEnvironment environment, GlobalOptions options)
        : base("studio", "Open the studio: everything that a school does with its policies, in a browser", "policyforge studio --open")
    {
        Options.Add(_port);
        Options.Add(_open);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, options, session)));
    }

    private int Run(ParseResult parse, GlobalOptions options, CommandSession session)
    {
        if (session.Environment.FindStudio() is not { } program)
        {
            session.Printer.Print(CommandLineDiagnostics.NoStudio.At(null));
            return ExitCode.Environment;
        }

        // The dotnet that runs this program runs that one; a program that brings its own .NET takes the machine's.
        string dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase) ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet) { UseShellExecute = false };
        string[] arguments = ["exec", program, "--workspace", session.WorkspaceFolder];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        if (parse.GetValue(_port) is { } port) start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--port={port}"));
        if (parse.GetValue(options.AsOf) is { } day) start.ArgumentList.Add($"--as-of={day}");
        if (parse.GetValue(_open)) start.ArgumentList.Add("--open");
        session.Environment.Output.Flush();
        try
        {
            using var studio = Process.Start(start)!;
            // Ctrl+C reaches both; this one waits until the other has ended in order.
            studio.WaitForExit();
            return studio.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            session.Printer.Print(CommandLineDiagnostics.StudioNotStarted.At(null, problem.Message));
            return ExitCode.Environment;
        }
    }
}
