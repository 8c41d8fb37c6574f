using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Packs;

/// <summary>Puts a pack into a folder, whole or not at all: made beside it and moved into place.</summary>
public static class PackFolder
{
    /// <summary>PF8406 where something lies there that is not a pack, or was put into one: it is never taken away. PF9208 and PF9209 as for a build.</summary>
    /// <param name="folder">Absolute.</param>
    public static Diagnostic? Check(string folder, string workspaceFolder)
    {
        if (OutputPlace.Check(folder, workspaceFolder) is { } refused) return refused;
        if (File.Exists(folder)) return PackWritingDiagnostics.NotAPack.At(null, folder, "it is a file");
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return null;
        string manifest = Path.Combine(folder, PackManifest.FileName);
        if (!File.Exists(manifest) || PackManifest.Read(File.ReadAllBytes(manifest)).Manifest is not { } known) return PackWritingDiagnostics.NotAPack.At(null, folder, "it holds other files");
        var own = known.Files.Select(file => file.Path).Append(PackManifest.FileName).Append(PackManifest.SignatureName).ToHashSet(StringComparer.Ordinal);
        string? other = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).FirstOrDefault(path => !own.Contains(path));
        return other is null ? null : PackWritingDiagnostics.NotAPack.At(null, folder, $"{other} is not of the pack that is there");
    }

    public static void Write(string folder, ImmutableArray<PackedFile> files)
    {
        string beside = $"{folder}.{Path.GetRandomFileName()}";
        string old = $"{folder}.{Path.GetRandomFileName()}";
        try
        {
            foreach (var file in files) FileReplacement.Write(Path.Combine(beside, file.Path), file.Content);
            bool replaces = Directory.Exists(folder);
            if (replaces) Directory.Move(folder, old);
            try
            {
                Directory.Move(beside, folder);
            }
            catch
            {
                if (replaces) Directory.Move(old, folder);
                throw;
            }
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }

        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }
}
