using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Writing;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>Whether the trust's own Word files (reference.docx) can be used: looked at once for a layout, however many documents wear it.</summary>
/// <param name="Diagnostics">In the order of the layouts.</param>
public sealed record HouseStyles(ImmutableArray<Diagnostic> Diagnostics)
{
    private ImmutableHashSet<(string Format, string Layout)> Broken { get; init; } = [];

    public static HouseStyles Check(IEnumerable<LayoutDefinition> layouts, IEnumerable<IDocumentWriter> writers, string? revision) =>
        Check(layouts.Distinct().Select(definition => definition.Layout), writers, revision);

    /// <summary>The same for layouts as documents wear them: one that schools wear with brandings of their own is looked at once.</summary>
    public static HouseStyles Check(IEnumerable<Layout> layouts, IEnumerable<IDocumentWriter> writers, string? revision)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var broken = ImmutableHashSet.CreateBuilder<(string, string)>();
        IHouseStyleWriter[] readers = [.. writers.OfType<IHouseStyleWriter>().Distinct()];
        foreach (var layout in layouts.Where(layout => layout.ReferenceDocx is not null).DistinctBy(layout => (layout.Id, layout.ReferenceDocx)))
        {
            var file = SourceLocation.OfFile($"templates/_layouts/{layout.Id}/{WorkspacePaths.ReferenceDocx}") with { Revision = revision };
            foreach (var writer in readers)
            {
                var findings = writer.CheckHouseStyle(layout, file);
                found.AddRange(findings);
                if (findings.Any(finding => finding.Severity == Severity.Error)) broken.Add((writer.Format, layout.Id));
            }
        }

        return new HouseStyles(found.ToImmutable()) { Broken = broken.ToImmutable() };
    }

    /// <summary>False where the writer would have to fall back on looks that are not the trust's.</summary>
    public bool Allow(IDocumentWriter writer, Layout layout) => !Broken.Contains((writer.Format, layout.Id));
}
