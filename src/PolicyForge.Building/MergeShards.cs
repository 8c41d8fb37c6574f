using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Building;

/// <summary>The use case "merge-output": joins the folders into which several machines built their shares of one trust.</summary>
/// <remarks>What comes out has the bytes that one build of everything writes. Nothing is put in place while a share is missing, there twice, of another build or damaged.</remarks>
/// <param name="output">Absolute path of the folder to write into.</param>
/// <param name="workspaceFolder">Absolute path of the workspace, which is never written over; null where none is near.</param>
/// <param name="replaceChanged">True replaces files that somebody changed by hand; false keeps those beside the new ones.</param>
public sealed class MergeShards(string output, string? workspaceFolder, bool replaceChanged)
{
    private sealed record ShareFolder(string Path, BuildManifest Manifest, BuiltShard Shard);

    private readonly DiagnosticBag _found = new();

    /// <param name="folders">Absolute paths of the shares' folders, in any order.</param>
    public BuildResult Run(IReadOnlyList<string> folders, CancellationToken cancellation = default)
    {
        var shares = Read(folders);
        if (!_found.HasErrors) CompareShares(shares);
        var owners = OwnersOfFiles(shares);
        if (_found.HasErrors) return BuildResult.Failed(_found.ToImmutable());
        var opened = OutputFolder.Open(output, workspaceFolder);
        if (opened.Value is not { } folder) return BuildResult.Failed([.. _found.ToImmutable(), .. opened.Diagnostics]);
        using (folder)
        {
            foreach (var (path, share) in owners)
            {
                cancellation.ThrowIfCancellationRequested();
                Stage(folder, path, share);
            }

            if (_found.HasErrors) return BuildResult.Failed(_found.ToImmutable());
            var written = folder.MoveIntoPlace(_found, replaceChanged);
            var removed = _found.HasErrors ? [] : folder.Remove(folder.Manifest.Files.Keys.Except(owners.Keys, StringComparer.Ordinal), _found);
            folder.SaveManifest(owners.Keys, removed);
            return new BuildResult(written, folder.UnchangedCount, removed, owners.Count, _found.ToImmutable());
        }
    }

    private ImmutableArray<ShareFolder> Read(IReadOnlyList<string> folders)
    {
        var shares = ImmutableArray.CreateBuilder<ShareFolder>(folders.Count);
        foreach (string path in folders)
        {
            var manifest = BuildManifest.Read(Path.Combine(path, OutputFolder.OwnFolder, "manifest.json"));
            if (manifest.Shard is { } shard) shares.Add(new ShareFolder(path, manifest, shard));
            else _found.Report(ShardDiagnostics.NoShare, null, path);
        }

        return shares.ToImmutable();
    }

    private void CompareShares(ImmutableArray<ShareFolder> shares)
    {
        var first = shares[0];
        foreach (var share in shares.Where(share => !share.Shard.IsComplete)) _found.Report(ShardDiagnostics.Incomplete, null, share.Path);
        foreach (var other in shares.Where(share => share.Shard.Sources != first.Shard.Sources || share.Shard.Share.Count != first.Shard.Share.Count))
            _found.Report(ShardDiagnostics.OtherSources, null, other.Path, first.Path);
        foreach (var same in shares.GroupBy(share => share.Shard.Share).Where(group => group.Skip(1).Any()))
            _found.Report(ShardDiagnostics.ShareTwice, null, same.First().Path, same.ElementAt(1).Path, same.Key);
        int[] missing = [.. Enumerable.Range(1, first.Shard.Share.Count).Except(shares.Select(share => share.Shard.Share.Number))];
        if (missing.Length > 0) _found.Report(ShardDiagnostics.ShareMissing, null, string.Join(", ", missing), first.Shard.Share.Count);
    }

    /// <summary>Which share each file comes from, by its path relative to the output folder.</summary>
    private ImmutableSortedDictionary<string, ShareFolder> OwnersOfFiles(ImmutableArray<ShareFolder> shares)
    {
        var owners = ImmutableSortedDictionary.CreateBuilder<string, ShareFolder>(StringComparer.Ordinal);
        var seen = new Dictionary<string, ShareFolder>(StringComparer.OrdinalIgnoreCase);
        foreach (var share in shares)
        {
            foreach (string path in share.Manifest.Files.Keys)
            {
                if (!IsInside(path)) _found.Report(ShardDiagnostics.ChangedFile, null, path, share.Path);
                else if (seen.TryAdd(path, share)) owners.Add(path, share);
                else if (seen[path] != share) _found.Report(ShardDiagnostics.SameFile, null, path, seen[path].Path, share.Path);
            }
        }

        return owners.ToImmutable();
    }

    private void Stage(OutputFolder folder, string path, ShareFolder share)
    {
        string full = Path.Combine(share.Path, path);
        try
        {
            byte[] content = File.ReadAllBytes(full);
            if (FileChecksum.Of(content) == share.Manifest.Files[path].Checksum)
            {
                folder.Stage(path, content);
                return;
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Reported below: a file that cannot be read is as good as missing.
        }

        _found.Report(ShardDiagnostics.ChangedFile, null, path, share.Path);
    }

    /// <summary>A manifest comes from another machine: what it names must not lead out of the folder, or into what is kept about it.</summary>
    private static bool IsInside(string path)
    {
        string[] parts = path.Split('/', '\\');
        return !Path.IsPathRooted(path) && parts[0] != OutputFolder.OwnFolder && !parts.Any(part => part is "" or "." or ".." || part.Contains(':', StringComparison.Ordinal));
    }
}
