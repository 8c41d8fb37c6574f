using System.Collections.Immutable;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Building.Scaffolding;

/// <summary>The registers that this version of the program brings: of legislation, and of policies that schools must have.</summary>
public static class ShippedRegisters
{
    /// <summary>Their paths in a workspace.</summary>
    public static ImmutableArray<string> Paths { get; } = [WorkspacePaths.Legislation, WorkspacePaths.Statutory];

    public static string TextOf(string path)
    {
        using var reader = new StreamReader(typeof(ShippedRegisters).Assembly.GetManifestResourceStream(WorkspaceScaffold.Prefix + path)!);
        return reader.ReadToEnd();
    }
}
