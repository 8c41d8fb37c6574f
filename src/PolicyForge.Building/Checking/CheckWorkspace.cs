using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Fitting;
using PolicyForge.Documents.Writing;
using PolicyForge.Governance.Statutory;
using PolicyForge.Workspaces.Layouts;

namespace PolicyForge.Building.Checking;

/// <summary>The use case "check": composes every copy, as a build would, and writes nothing.</summary>
public sealed class CheckWorkspace(PolicyComposer composer, IReadOnlyList<IDocumentWriter> writers)
{
    /// <summary>All findings about the copies asked for; those of loading are the caller's to add.</summary>
    public CheckResult Run(CopySelection selection, CancellationToken cancellation = default)
    {
        var found = new DiagnosticBag();
        var copies = selection.In(composer.Workspace);
        found.AddRange(copies.Diagnostics);
        if (copies.Value.IsDefault) return new CheckResult(0, found.ToImmutable());
        if (selection.IsAll && writers.Count > 0) found.AddRange(Plan().Diagnostics);
        found.AddRange(HouseStyles.Check(LayoutsOf(selection, copies.Value), writers, composer.Workspace.Revision).Diagnostics);

        var findings = new ImmutableArray<Diagnostic>[copies.Value.Length];
        Parallel.For(0, copies.Value.Length, new ParallelOptions { CancellationToken = cancellation }, index => findings[index] = FindingsOf(copies.Value[index]));
        found.AddRange(findings.SelectMany(of => of));
        if (selection.IsAll) found.AddRange(StatutoryCoverage.Check(composer.Workspace));
        found.AddRange(LegislationFindings.InProse(composer.Workspace, selection));
        return new CheckResult(copies.Value.Length, found.ToImmutable());
    }

    /// <summary>In the formats of the writers: a check needs no other program, whatever the workspace builds.</summary>
    private Outcome<BuildPlan> Plan() =>
        BuildPlan.Make(composer.Workspace, new BuildRequest { OutputFolder = "", Formats = [.. writers.Select(writer => writer.Format)] }, writers);

    /// <summary>Those of the copies; of a whole workspace all, for one that nothing wears yet is about to be worn.</summary>
    private IEnumerable<LayoutDefinition> LayoutsOf(CopySelection selection, ImmutableArray<PolicyCopy> copies) => selection.IsAll
        ? composer.Workspace.Layouts
        : copies.Select(copy => composer.Workspace.LayoutFor(copy.School, copy.Policy)).OfType<LayoutDefinition>();

    private ImmutableArray<Diagnostic> FindingsOf(PolicyCopy copy)
    {
        var composed = composer.Compose(copy);
        return composed.Value is { } document ? 
        [
            .. composed.Diagnostics, .. LegislationFindings.OfCopy(composer.Workspace, document),
            .. TableFindings.Of(document.Document, document.Layout).Select(finding => finding with { School = copy.School?.Id }),
        ] : composed.Diagnostics;
    }
}

/// <summary>What a check looked at and found.</summary>
/// <param name="Copies">How many copies were composed.</param>
public sealed record CheckResult(int Copies, ImmutableArray<Diagnostic> Diagnostics);
