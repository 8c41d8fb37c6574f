using System.Collections.Immutable;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using Spectre.Console;
using SpectreTable = Spectre.Console.Table;

namespace PolicyForge.Cli.Reporting;

/// <summary>A table on standard output: fitted to a terminal, and as wide as it needs where there is none, so that each row is one line to programs.</summary>
internal static class TerminalTable
{
    /// <summary>Writes the rows; each cell of the first column in the colour that <paramref name="colourOf"/> gives its row, where the terminal shows colours.</summary>
    public static void Write(CommandSession session, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, Func<int, Color?>? colourOf = null)
    {
        var environment = session.Environment;
        var cells = rows.Select(row => row.Select(TerminalText.Printable).ToImmutableArray()).ToImmutableArray();
        if (!environment.OutputIsTerminal)
        {
            PlainTable.Write(environment.Output, headings, cells.Select(row => (IReadOnlyList<string>)row));
            return;
        }

        // What is empty in every row only takes room.
        var shown = Enumerable.Range(0, headings.Count).Where(column => cells.IsEmpty || cells.Any(row => row[column].Length > 0)).ToImmutableArray();
        var names = shown.Select(column => headings[column]).ToImmutableArray();
        cells = [.. cells.Select(row => shown.Select(column => row[column]).ToImmutableArray())];
        if (TableWidths.Fit(names, cells, environment.Width) is { } widths)
        {
            var columns = names.Zip(widths, (name, width) => new TableColumn(new Text(name, new Style(decoration: Decoration.Bold))) { Width = width, Padding = new Padding(0, 0) });
            Print(session, TableOf(TableBorder.Simple, [.. columns], cells, colourOf ?? (_ => null)), environment.Width);
        }
        else
        {
            Print(session, RecordsOf(names, cells, colourOf ?? (_ => null)), environment.Width);
        }
    }

    private static SpectreTable TableOf(TableBorder border, ImmutableArray<TableColumn> columns, ImmutableArray<ImmutableArray<string>> rows, Func<int, Color?> colourOf)
    {
        var table = new SpectreTable { Border = border };
        table.AddColumns([.. columns]);
        for (int row = 0; row < rows.Length; row++)
        {
            var colour = colourOf(row);
            table.AddRow(rows[row].Select((cell, column) => new Text(cell, column == 0 ? new Style(colour) : Style.Plain)));
        }

        return table;
    }

    /// <summary>A window too narrow for the columns: each row as a list of what it says.</summary>
    private static Rows RecordsOf(ImmutableArray<string> headings, ImmutableArray<ImmutableArray<string>> rows, Func<int, Color?> colourOf)
    {
        var records = new List<Spectre.Console.Rendering.IRenderable>();
        for (int row = 0; row < rows.Length; row++)
        {
            records.Add(new Text(rows[row][0], new Style(colourOf(row), decoration: Decoration.Bold)));
            var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 1, 0) }).AddColumn(new GridColumn { Padding = new Padding(0, 0) });
            for (int column = 1; column < headings.Length; column++)
            {
                if (rows[row][column].Length > 0) grid.AddRow(new Text(headings[column] + ":"), new Text(rows[row][column]));
            }

            records.Add(grid);
        }

        return new Rows(records);
    }

    private static void Print(CommandSession session, Spectre.Console.Rendering.IRenderable content, int width)
    {
        var environment = session.Environment;
        bool hasColour = environment.OutputIsTerminal && !environment.NoColour && !session.NoColour;
        var lines = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(lines),
        });
        console.Profile.Width = width;
        console.Write(content);
        foreach (string line in lines.ToString().Split('\n')[..^1]) environment.Output.WriteLine(line.TrimEnd());
    }
}
