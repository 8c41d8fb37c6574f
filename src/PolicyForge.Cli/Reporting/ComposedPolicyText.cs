using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Composition;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints a composed policy for reading in a terminal: wrapped, numbered, with a line where each clause starts.</summary>
internal sealed class ComposedPolicyText(CommandSession session)
{
    private const int MostReadable = 96;
    private readonly TerminalStyle _style = new(session.Environment.OutputIsTerminal && !session.Environment.NoColour && !session.NoColour);
    private readonly TextWriter _output = session.Environment.Output;
    private readonly int _width = Math.Min(MostReadable, session.Environment.Width);

    public void Write(ComposedPolicy policy)
    {
        var properties = policy.Document.Properties;
        _output.WriteLine(_style.Bold($"{properties.Title}, {properties.OrganisationName}"));
        _output.WriteLine(_style.Faint(string.Join(" · ", new[] { properties.Version is { } version ? $"version {version}" : null, properties.Status, properties.VersionDate, $"layout {policy.Layout.Id}" }.OfType<string>())));
        foreach (var line in DocumentLines.Of(policy.Document)) Write(line with { Text = TerminalText.Printable(line.Text) });
    }

    private void Write(DocumentLine line)
    {
        string marker = line.Marker.Length == 0 ? "" : line.Marker + " ";
        switch (line.Kind)
        {
            case DocumentLineKind.Title: _output.WriteLine($"\n{_style.Bold(line.Text)}"); break;
            case DocumentLineKind.Heading: _output.WriteLine($"\n{_style.Bold(marker + line.Text)}"); break;
            case DocumentLineKind.Clause: _output.WriteLine(_style.Faint($"  · {line.Text}")); break;
            case DocumentLineKind.TableRow or DocumentLineKind.TableRule: _output.WriteLine($"  {line.Text}"); break;
            default: Wrap(line.Text, new string(' ', 2 + (line.Depth * 2)) + marker.PadRight(line.Kind == DocumentLineKind.Item ? 2 : 0)); break;
        }
    }

    private void Wrap(string text, string start)
    {
        string indent = new(' ', start.Length);
        string current = start;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (current.Length > indent.Length && current.Length + word.Length > _width)
            {
                _output.WriteLine(current.TrimEnd());
                current = indent;
            }

            current += word + " ";
        }

        _output.WriteLine(current.TrimEnd());
    }
}
