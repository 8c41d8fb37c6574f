using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Diagnostics;
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
}
