using System.Text.RegularExpressions;

namespace PolicyForge.Cli.Reporting;

/// <summary>The sections of docs/reference/diagnostics.md, which is part of the program.</summary>
internal static partial class DiagnosticReference
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Sections = new(Read);

    public static IEnumerable<string> Codes => Sections.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text for a code, written in any case; null for an unknown one.</summary>
    public static string? Find(string code) => Sections.Value.GetValueOrDefault(code.ToUpperInvariant());

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(DiagnosticReference).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in SectionStart().Split(reader.ReadToEnd()).Skip(1))
        {
            // A section goes on to the next code or to the heading of the next area.
            string section = part.Split("\n## ")[0].Trim();
            sections[section[..6]] = section;
        }

        return sections;
    }

    [GeneratedRegex(@"^### (?=PF[0-9]{4})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SectionStart();
}
