using PolicyForge.Composition;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints a composed policy as plain Markdown with its numbers typed, to paste elsewhere. Clauses are named in comments.</summary>
internal sealed class ComposedPolicyMarkdown(TextWriter output)
{
    private DocumentLineKind? _previous;

    public void Write(ComposedPolicy policy)
    {
        foreach (var line in DocumentLines.Of(policy.Document)) Write(line);
    }

    private void Write(DocumentLine line)
    {
        bool runsOn = line.Kind == _previous && line.Kind is DocumentLineKind.Item or DocumentLineKind.TableRow or DocumentLineKind.TableRule;
        bool isTable = line.Kind is DocumentLineKind.TableRule || (line.Kind == DocumentLineKind.TableRow && _previous == DocumentLineKind.TableRule);
        if (_previous is not null && !runsOn && !isTable) output.WriteLine();
        string marker = line.Marker.Length == 0 ? "" : line.Marker + " ";
        output.WriteLine(line.Kind switch
        {
            DocumentLineKind.Title => $"# {line.Text}",
            DocumentLineKind.Heading => $"{new string('#', Math.Min(6, line.Depth + 1))} {marker}{line.Text}",
            DocumentLineKind.Clause => $"<!-- {line.Text} -->",
            DocumentLineKind.Item => $"{new string(' ', line.Depth * 2)}{ItemMarker(line.Marker)} {line.Text}",
            DocumentLineKind.Paragraph => marker + line.Text,
            _ => line.Text,
        });
        _previous = line.Kind;
    }

    private static string ItemMarker(string marker) => marker switch
    {
        "-" => "-",
        "[ ]" or "[x]" => "- " + marker,
        _ when char.IsAsciiDigit(marker[0]) && marker.EndsWith('.') && !marker[..^1].Contains('.', StringComparison.Ordinal) => marker,
        _ => "- " + marker,
    };
}
