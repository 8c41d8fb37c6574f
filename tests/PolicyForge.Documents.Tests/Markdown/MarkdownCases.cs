using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.TestSupport;

namespace PolicyForge.Documents.Tests.Markdown;

/// <summary>Each <c>cases/name.md</c> is read and held against <c>name.expected</c>: the findings, then the outline.</summary>
/// <remarks>POLICYFORGE_ACCEPT=1 writes what was read over the expected files. <c>◊0◊</c> in a case is a clause marker.</remarks>
public sealed class MarkdownCases
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Documents.Tests", "Markdown", "cases");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_case_gives_expected_outline(string name)
    {
        string markdown = File.ReadAllText(Path.Combine(Folder, name + ".md")).Replace("◊0◊", ClauseMarker.Write(0)).Replace("◊1◊", ClauseMarker.Write(1));
        var outcome = Reading.Read(markdown);
        string actual = string.Concat(outcome.Diagnostics.Select(Line)) + DocumentOutline.Write(outcome.Value!.Blocks) + Footnotes(outcome.Value);
        string path = Path.Combine(Folder, name + ".expected");
        if (Environment.GetEnvironmentVariable("POLICYFORGE_ACCEPT") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Line(Diagnostic finding) =>
        $"! {finding.Code} {finding.Location!.Start}-{finding.Location.End} {finding.Message}{(finding.Hint is null ? "" : " | " + finding.Hint)}\n";

    private static string Footnotes(ParsedMarkdown parsed) =>
        string.Concat(parsed.Footnotes.Select((blocks, index) => $"footnote? {index}\n" + DocumentOutline.Write(blocks)));
}
