using Spectre.Console;

namespace PolicyForge.Cli.Outside;

/// <summary>Questions in the terminal.</summary>
internal static class TerminalQuestions
{
    public static string Ask(string question, IReadOnlyList<string> choices) => choices.Count > 0
        ? AnsiConsole.Prompt(new SelectionPrompt<string>().Title(Markup.Escape(question)).AddChoices(choices))
        : AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(question)));
}
