namespace PolicyForge.Building;

/// <summary>Tells whether a folder already holds what a build would give, without loading a workspace or composing anything.</summary>
public static class EarlierBuild
{
    /// <summary>The number of files in place where the last build was made from the same inputs, had no findings, and nothing was touched since; else null.</summary>
    public static int? StillStands(BuildRequest request, string fingerprint)
    {
        if (!request.Selection.IsAll) return null;
        var manifest = BuildManifest.Read(Path.Combine(request.OutputFolder, OutputFolder.OwnFolder, "manifest.json"));
        if (manifest.Inputs != fingerprint) return null;
        return manifest.Files.All(file => file.Value.IsStill(new FileInfo(Path.Combine(request.OutputFolder, file.Key)))) ? manifest.Files.Count : null;
    }
}
