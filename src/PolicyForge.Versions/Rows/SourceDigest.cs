using System.Security.Cryptography;
using System.Text;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>One digest of the files that a version is made from, whatever program composes them. It tells files that changed from a program that changed.</summary>
/// <remarks>Histories are left out, since they hold the digest; line ends too, since git may write them otherwise than they are committed.</remarks>
public static class SourceDigest
{
    /// <param name="paths">Files and folders, as <see cref="PolicySources"/> gives them.</param>
    /// <param name="isKept">Which files count; null counts all.</param>
    /// <returns>"sha256:" and 64 hexadecimal digits.</returns>
    public static string Of(ISourceTree tree, IEnumerable<string> paths, Func<string, bool>? isKept = null)
    {
        var entries = paths.SelectMany(path => tree.Find(path) is { Kind: SourceEntryKind.File } file ? [file] : tree.List(path))
            .Where(entry => entry.Kind == SourceEntryKind.File && !SourceLog.IsHistory(entry.Path) && isKept?.Invoke(entry.Path) != false).DistinctBy(entry => entry.Path).OrderBy(entry => entry.Path, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(entry.Path + "\n"));
            hash.AppendData(SHA256.HashData(WithoutCarriageReturns(tree.Read(entry).Span)));
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ReadOnlySpan<byte> WithoutCarriageReturns(ReadOnlySpan<byte> content)
    {
        if (!content.Contains((byte)'\r')) return content;
        byte[] kept = new byte[content.Length];
        int length = 0;
        foreach (byte value in content)
        {
            if (value != '\r') kept[length++] = value;
        }

        return kept.AsSpan(0, length);
    }
}
