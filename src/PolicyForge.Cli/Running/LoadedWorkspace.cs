using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.Loading;
using PolicyForge.Policies.Sources;

namespace PolicyForge.Cli.Running;

/// <summary>The workspace of a session, loaded.</summary>
/// <param name="Composer">Null where not even policyforge.yaml could be read.</param>
/// <param name="Diagnostics">What loading found.</param>
internal sealed record LoadedWorkspace(PolicyComposer? Composer, ImmutableArray<Diagnostic> Diagnostics)
{
    public static LoadedWorkspace Of(ISourceTree tree)
    {
        var loaded = WorkspaceLoader.Load(tree);
        return new LoadedWorkspace(loaded.Value is null ? null : new PolicyComposer(loaded.Value, loaded.Diagnostics), loaded.Diagnostics);
    }
}
