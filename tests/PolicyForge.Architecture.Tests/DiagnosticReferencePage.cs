using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;

namespace PolicyForge.Architecture.Tests;

/// <summary>docs/reference/diagnostics.md, made from the descriptors so that the two cannot drift apart.</summary>
internal static partial class DiagnosticReferencePage
{
    private static readonly string[] Areas =
    [
        "", "the workspace, its files and YAML", "templates", "composition, Markdown and documents", "layouts and output", "versions and git",
        "reviews", "legislation", "own text and consultation", "the command line and the machine",
    ];

    public static string Write(IEnumerable<DiagnosticDescriptor> descriptors)
    {
        var page = new StringBuilder("""
            # Findings: every code, what it says and how to mend it

            `policyforge explain PF9002` prints the section of a code. The first digit names the area. A code never changes its meaning. Errors
            keep documents from being written; warnings and notes do not. "…" stands for what differs from case to case.

            """.ReplaceLineEndings("\n"));
        foreach (var area in descriptors.GroupBy(descriptor => descriptor.Code[2] - '0').OrderBy(group => group.Key))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## PF{area.Key}: {Areas[area.Key]}\n");
            foreach (var descriptor in area) AppendSection(page, descriptor);
        }

        return page.ToString();
    }

    private static void AppendSection(StringBuilder page, DiagnosticDescriptor descriptor)
    {
        string severity = descriptor.Severity switch { Severity.Error => "Error", Severity.Warning => "Warning", _ => "Note" };
        page.Append(CultureInfo.InvariantCulture, $"\n### {descriptor.Code}: {descriptor.Title}\n\n{severity}: {Plain(descriptor.MessageFormat)}\n");
        if (descriptor.Hint is { } hint && Plain(hint) is not "…") page.Append(CultureInfo.InvariantCulture, $"\nTo mend it: {Plain(hint)}\n");
    }

    private static string Plain(string format) =>
        Placeholder().Replace(format, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("….", "…", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{[0-9]+(:[^}]*)?\}(?!\}(?!\}))")]
    private static partial Regex Placeholder();
}
