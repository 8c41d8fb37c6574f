using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Tests.Resolution;
using PolicyForge.Documents.Traversal;
using PolicyForge.TestSupport;

namespace PolicyForge.Documents.Tests.Comparison;

/// <summary>Each <c>cases/name.md</c> holds an old document, a line <c>======== new</c> and a new one; <c>name.expected</c> the redline and its summary.</summary>
/// <remarks>POLICYFORGE_ACCEPT=1 writes what was compared over the expected files.</remarks>
public sealed class ComparisonCases
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Documents.Tests", "Comparison", "cases");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Compare_case_gives_expected_redline(string name)
    {
        string[] parts = File.ReadAllText(Path.Combine(Folder, name + ".md")).Split("======== new\n");
        var old = Composition.Compose(parts[0], NumberingScheme.Decimal, Composition.History).Value!;
        var now = Composition.Compose(parts[1], NumberingScheme.Decimal, Composition.History with { Rows = [.. Composition.History.Rows, Composition.Row("2.0", "Changed")] }).Value!;
        now = now with { Properties = now.Properties with { Version = "2.0" } };
        var redline = DocumentComparer.Compare(old, now, "A. Author", new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero));
        string actual = DocumentOutline.Write(redline) + Summary(ChangeSummary.Of(redline));
        string path = Path.Combine(Folder, name + ".expected");
        if (Environment.GetEnvironmentVariable("POLICYFORGE_ACCEPT") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void Compare_marks_carry_author_and_date()
    {
        var date = new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero);
        var old = Composition.Compose("=== template\nOne.\n", NumberingScheme.Plain).Value!;
        var now = Composition.Compose("=== template\nTwo.\n", NumberingScheme.Plain).Value!;
        var changes = DocumentComparer.Compare(old, now, "A. Author", date).Descendants().Select(node => node.Change).OfType<Change>().ToList();
        Assert.Equal([ChangeKind.Deleted, ChangeKind.Inserted], changes.Select(change => change.Kind));
        Assert.All(changes, change => Assert.Equal(("A. Author", date), (change.Author, change.Date)));
    }

    [Fact]
    public void Compare_a_redline_takes_its_changes_as_accepted()
    {
        var date = new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero);
        var first = Composition.Compose("=== template\nStaff must not share.\n", NumberingScheme.Plain).Value!;
        var second = Composition.Compose("=== template\nStaff must never share.\n", NumberingScheme.Plain).Value!;
        var redline = DocumentComparer.Compare(first, second, "A. Author", date);
        Assert.DoesNotContain(DocumentComparer.Compare(redline, second, "B. Author", date).Descendants(), node => node.Change is not null);
    }

    private static string Summary(ChangeSummary summary) =>
        string.Concat(
        [
            $"= {summary.WordsAdded} added, {summary.WordsRemoved} removed\n",
            .. summary.Clauses.Select(clause => $"= clause {clause.ClauseId}: {clause.Nature} +{clause.WordsAdded} -{clause.WordsRemoved}\n"),
            .. summary.Sections.Select(section => $"= section {section.Anchor ?? "(none)"} [{section.Number}] {section.Heading}: {section.Nature} +{section.WordsAdded} -{section.WordsRemoved}\n"),
            .. summary.Properties.Select(property => $"= {property.Name}: {property.Old} -> {property.New}\n"),
        ]);
}
