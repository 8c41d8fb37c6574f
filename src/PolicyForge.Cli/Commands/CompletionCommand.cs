using System.CommandLine;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;

namespace PolicyForge.Cli.Commands;

/// <summary>Prints a script that makes a shell complete commands, options and their values.</summary>
public sealed class CompletionCommand : DocumentedCommand
{
    public CompletionCommand(CommandEnvironment environment)
        : base("completion", "Print the script that makes a shell complete policyforge's commands", "policyforge completion bash >> ~/.bashrc", "policyforge completion pwsh >> $PROFILE")
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh", HelpName = "shell" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Arguments.Add(shell);
        SetAction(parse =>
        {
            environment.Output.WriteLine(ScriptFor(parse.GetRequiredValue(shell)));
            return ExitCode.Done;
        });
    }

    private static string ScriptFor(string shell) => shell switch
    {
        "bash" => """
            _policyforge() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(policyforge "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -F _policyforge policyforge
            """,
        "zsh" => """
            _policyforge() {
              local words=("${(@f)$(policyforge "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a words
            }
            compdef _policyforge policyforge
            """,
        "fish" => """
            complete -f -c policyforge -a '(policyforge "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
            """,
        _ => """
            Register-ArgumentCompleter -Native -CommandName policyforge -ScriptBlock {
              param($word, $line, $position)
              policyforge "[suggest:$position]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };
}
