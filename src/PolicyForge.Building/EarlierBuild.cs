using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building;

/// <summary>Tells whether a folder already holds what a build would give, without loading a workspace or composing anything.</summary>
public static class EarlierBuild
{
    /// <summary>What building would give where the last whole build was made from the same inputs without errors, and nothing was touched since: no file written, and what that build found; else null.</summary>
    /// <param name="tree">The sources that the fingerprint is of, where findings show their lines.</param>
    public static BuildResult? StillStands(BuildRequest request, string fingerprint, ISourceTree tree)
    {
        if (!request.Selection.IsAll) return null;
        var manifest = BuildManifest.Read(Path.Combine(request.OutputFolder, OutputFolder.OwnFolder, "manifest.json"));
        if (manifest.Inputs != fingerprint || !manifest.Files.All(file => file.Value.IsStill(new FileInfo(Path.Combine(request.OutputFolder, file.Key))))) return null;
        return FindingsIn(manifest, tree) is { } findings ? new BuildResult([], manifest.Files.Count, [], 0, findings) : null;
    }

    private static ImmutableArray<Diagnostic>? FindingsIn(BuildManifest manifest, ISourceTree tree)
    {
        var sources = new RememberedSources(tree);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>(manifest.Findings.Length);
        foreach (var remembered in manifest.Findings)
        {
            if (remembered.In(sources) is not { } finding) return null;
            findings.Add(finding);
        }

        return findings.ToImmutable();
    }
}
