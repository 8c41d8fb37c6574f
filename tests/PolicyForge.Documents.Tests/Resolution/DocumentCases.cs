using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Traversal;
using PolicyForge.TestSupport;

namespace PolicyForge.Documents.Tests.Resolution;

/// <summary>Each <c>cases/name.md</c> is composed under the schemes of its first line and held against <c>name.expected</c>.</summary>
/// <remarks>POLICYFORGE_ACCEPT=1 writes what was composed over the expected files.</remarks>
public sealed class DocumentCases
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Documents.Tests", "Resolution", "cases");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Resolve_case_gives_expected_outline(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        string[] schemes = text[..text.IndexOf('\n')].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        string actual = string.Concat(schemes.Select(scheme => Under(text, Enum.Parse<NumberingScheme>(scheme))));
        string path = Path.Combine(Folder, name + ".expected");
        if (Environment.GetEnvironmentVariable("POLICYFORGE_ACCEPT") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Under(string text, NumberingScheme scheme)
    {
        var outcome = Composition.Compose(text, scheme, Composition.History);
        return $"==== {scheme}\n" + string.Concat(outcome.Diagnostics.Select(Line)) + DocumentOutline.Write(outcome.Value!);
    }

    private static string Line(Diagnostic finding) =>
        $"! {finding.Code} {finding.Severity} {finding.Location} {finding.Message}{(finding.Hint is null ? "" : " | " + finding.Hint)}\n";
}
