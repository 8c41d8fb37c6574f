using PolicyForge.Cli.Outside;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Printing;

/// <summary>Prints findings as a good compiler does: place, code, message, the line with a mark under it, how to mend it, and the way there.</summary>
/// <param name="errorsOnly">Leaves warnings and notes out, as --quiet asks.</param>
public sealed class DiagnosticPrinter(TextWriter writer, TerminalStyle style, int width, bool errorsOnly = false)
{
    public static DiagnosticPrinter For(CommandEnvironment environment, bool noColour = false, bool errorsOnly = false) =>
        new(environment.Error, new TerminalStyle(environment.ErrorIsTerminal && !environment.NoColour && !noColour), environment.Width, errorsOnly);

    /// <summary>Prints each finding once, with its schools, in the order of files and lines, and then the counts.</summary>
    public void PrintAll(IReadOnlyCollection<Diagnostic> findings)
    {
        var groups = FindingGroup.Of(errorsOnly ? [.. findings.Where(finding => finding.Severity == Severity.Error)] : findings);
        foreach (var group in groups)
        {
            Print(group.Finding, group.Schools);
            writer.WriteLine();
        }

        if (groups.Length > 0) writer.WriteLine(FindingCounts.Of(groups).ToString());
    }

    public void Print(Diagnostic finding) => Print(finding, finding.School is null ? [] : [finding.School]);

    private void Print(Diagnostic finding, IReadOnlyList<string> schools)
    {
        string place = finding.Location is { } location ? style.Bold(PlaceOf(location)) + ": " : "";
        writer.WriteLine($"{place}{Label(finding)}: {TerminalText.Printable(finding.Message)}");
        int gutter = PrintExcerpt(finding.Location);
        string indent = new(' ', gutter);
        if (finding.Accepted is { } reason) writer.WriteLine($"{indent}{style.Information("accepted:")} {TerminalText.Printable(reason)}");
        else if (finding.Hint is { } hint) writer.WriteLine($"{indent}{style.Information("hint:")} {TerminalText.Printable(hint)}");
        foreach (var frame in finding.Trace) writer.WriteLine($"{indent}{style.Faint($"{TerminalText.Printable(frame.Description)} {PlaceOf(frame.Location)}")}");
        if (schools.Count > 0) writer.WriteLine($"{indent}{style.Faint(NamesOf(schools))}");
    }

    private int PrintExcerpt(SourceLocation? location)
    {
        if (location is null) return 2;
        string number = location.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(4);
        if (SourceExcerpt.Of(location, width - number.Length - 4) is not { } excerpt) return 2;
        writer.WriteLine($"{style.Faint($"{number} |")} {excerpt.Line}");
        writer.WriteLine($"{style.Faint($"{new string(' ', number.Length)} |")} {style.Error(excerpt.Mark)}");
        return number.Length + 3;
    }

    private string Label(Diagnostic finding) => finding.Accepted is not null ? style.Information($"accepted {finding.Code}") : finding.Severity switch
    {
        Severity.Error => style.Error($"error {finding.Code}"),
        Severity.Warning => style.Warning($"warning {finding.Code}"),
        _ => style.Information($"note {finding.Code}"),
    };

    private static string NamesOf(IReadOnlyList<string> schools) => schools.Count switch
    {
        1 => $"in school {schools[0]}",
        <= 6 => $"in schools {string.Join(", ", schools)}",
        _ => $"in {schools.Count} schools: {string.Join(", ", schools.Take(5))} and {schools.Count - 5} more",
    };

    private static string PlaceOf(SourceLocation location)
    {
        string path = TerminalText.Printable(location.Path);
        string revision = location.Revision is { } commit ? $"{commit[..Math.Min(8, commit.Length)]}:" : "";
        return location.Source.Text.Length == 0 ? revision + path : $"{revision}{path}:{location.Start}";
    }
}
