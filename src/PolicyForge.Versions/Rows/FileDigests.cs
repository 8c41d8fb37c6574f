using System.Collections.Immutable;
using System.Security.Cryptography;
using PolicyForge.Composition;
using PolicyForge.Documents.Writing;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>Digests of files, as rows keep them.</summary>
public static class FileDigests
{
    public static string Of(ReadOnlySpan<byte> file) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>The files that the writers make of a copy.</summary>
    public static IssuedFiles Of(ComposedPolicy policy, IEnumerable<IDocumentWriter> writers) =>
        new(Generator.NameAndVersion, writers.ToImmutableSortedDictionary(writer => writer.Format, writer => Of(policy, writer), StringComparer.Ordinal));

    private static string Of(ComposedPolicy policy, IDocumentWriter writer)
    {
        using var content = new MemoryStream();
        writer.Write(policy.Document, policy.Layout, content);
        return Of(content.GetBuffer().AsSpan(0, (int)content.Length));
    }
}
