using PolicyForge.Cli.Printing;
using PolicyForge.Diagnostics;

namespace PolicyForge.EndToEnd.Tests.Reporting;

public sealed class DiagnosticPrinterTests
{
    private static readonly DiagnosticDescriptor Unknown = new("PF9998", Severity.Error, "Unknown", "There is no clause '{0}'.", "Look at 'policyforge list clauses'.");

    private static readonly DiagnosticDescriptor Odd = new("PF9999", Severity.Warning, "Odd", "This is odd.");

    private static readonly SourceText Template = new("templates/a/template.sbn.md", "# A\n\n{{ clause \"b/c\" }}\n");

    [Fact]
    public void PrintAll_shows_place_code_line_mark_hint_trace_and_school()
    {
        var finding = Unknown.At(At("\"b/c\""), "b/c") with { Trace = [new TraceFrame("included from", At("# A"))], School = "oak-hill" };
        Assert.Equal("""
            templates/a/template.sbn.md:3:11: error PF9998: There is no clause 'b/c'.
               3 | {{ clause "b/c" }}
                 |           ^^^^^
                   hint: Look at 'policyforge list clauses'.
                   included from templates/a/template.sbn.md:1:1
                   in school oak-hill

            1 error

            """.ReplaceLineEndings("\n"), Print(finding));
    }

    [Fact]
    public void PrintAll_one_fault_in_many_schools_is_said_once()
    {
        string printed = Print([.. Enumerable.Range(1, 8).Select(i => Unknown.At(At("\"b/c\""), "b/c") with { School = $"s{i}" })]);
        Assert.Contains("in 8 schools: s1, s2, s3, s4, s5 and 3 more\n", printed);
        Assert.EndsWith("1 error\n", printed);
    }

    [Fact]
    public void PrintAll_orders_by_place_and_counts_by_severity()
    {
        string printed = Print(Unknown.At(At("\"b/c\""), "b/c"), Odd.At(At("# A")), Odd.At(null));
        Assert.True(printed.IndexOf("warning PF9999", StringComparison.Ordinal) < printed.IndexOf("error PF9998", StringComparison.Ordinal));
        Assert.EndsWith("1 error, 2 warnings\n", printed);
    }

    [Fact]
    public void PrintAll_errors_only_leaves_warnings_out()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new DiagnosticPrinter(writer, new TerminalStyle(false), 100, errorsOnly: true).PrintAll([Odd.At(At("# A")), Unknown.At(At("\"b/c\""), "b/c")]);
        Assert.DoesNotContain("PF9999", writer.ToString());
        Assert.EndsWith("\n1 error\n", writer.ToString());
    }

    [Fact]
    public void PrintAll_text_from_a_source_cannot_command_the_terminal() =>
        Assert.DoesNotContain('\u001b', Print(Unknown.At(At("# A"), "\u001b[2J")));

    private static SourceLocation At(string text) => new(Template, new SourceSpan(Template.Text.IndexOf(text, StringComparison.Ordinal), text.Length));

    private static string Print(params Diagnostic[] findings)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new DiagnosticPrinter(writer, new TerminalStyle(false), 100).PrintAll(findings);
        return writer.ToString();
    }
}
