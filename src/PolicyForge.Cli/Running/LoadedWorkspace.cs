using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Running;

/// <summary>The workspace of a session, loaded.</summary>
/// <param name="Composer">Null where not even policyforge.yaml could be read.</param>
/// <param name="Diagnostics">What loading found.</param>
internal sealed record LoadedWorkspace(PolicyComposer? Composer, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <param name="schools">The only schools whose documents are wanted; empty for all.</param>
    public static LoadedWorkspace Of(CommandSession session, ISourceTree tree, ImmutableArray<string> schools = default)
    {
        var loaded = WorkspaceLoader.Load(tree, schools.IsDefaultOrEmpty ? null : schools);
        return new LoadedWorkspace(loaded.Value is null ? null : new PolicyComposer(loaded.Value, loaded.Diagnostics, session.History.TextsOf(tree, loaded.Value)), loaded.Diagnostics);
    }

    /// <summary>For a list of what schools have: loads them from the working folder, prints errors, and goes on with what could be read.</summary>
    /// <param name="schools">The schools asked for; empty for all.</param>
    /// <param name="isWhole">False where something had errors.</param>
    /// <returns>False where there is nothing to go on with: no workspace, or a school that it does not have.</returns>
    public static bool TryOfSchools(CommandSession session, ImmutableArray<string> schools, [NotNullWhen(true)] out Workspace? workspace, out bool isWhole)
    {
        var loaded = Of(session, new DirectorySourceTree(session.WorkspaceFolder), schools);
        ImmutableArray<Diagnostic> errors = [.. loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error)];
        session.Printer.PrintAll(errors);
        isWhole = errors.IsEmpty;
        workspace = loaded.Composer?.Workspace;
        if (workspace is null) return false;
        var unknown = CopySelection.UnknownSchools(workspace, schools);
        session.Printer.PrintAll(unknown);
        return unknown.IsEmpty;
    }
}
