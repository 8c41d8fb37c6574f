using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyForge.Cli.Commands;

/// <summary>The usual help, and after it the command's examples.</summary>
internal sealed class ExamplesHelpAction(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not DocumentedCommand { Examples.IsEmpty: false } command) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Examples.Length == 1 ? "Example:" : "Examples:");
        foreach (string example in command.Examples) output.WriteLine("  " + example);
        output.WriteLine();
        return code;
    }
}
