using PolicyForge.Cli.Running;
using Spectre.Console;
using SpectreTable = Spectre.Console.Table;

namespace PolicyForge.Cli.Reporting;

/// <summary>A table on standard output: fitted to a terminal, and as wide as it needs where there is none.</summary>
internal static class TerminalTable
{
    private const int WidthOfFile = 500;

    public static void Write(CommandSession session, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var environment = session.Environment;
        bool hasColour = environment.OutputIsTerminal && !environment.NoColour && !session.NoColour;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(environment.Output),
        });
        console.Profile.Width = environment.OutputIsTerminal ? environment.Width : WidthOfFile;
        var table = new SpectreTable { Border = environment.OutputIsTerminal ? TableBorder.Rounded : TableBorder.None, ShowHeaders = true };
        foreach (string heading in headings) table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(TerminalText.Printable(cell))));
        var lines = new StringWriter();
        console.Profile.Out = new AnsiConsoleOutput(lines);
        console.Write(table);
        foreach (string line in lines.ToString().Split('\n')[..^1]) environment.Output.WriteLine(line.TrimEnd());
    }
}
