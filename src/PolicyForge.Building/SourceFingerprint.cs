using System.Security.Cryptography;
using System.Text;
using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Templating;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Yaml;

namespace PolicyForge.Building;

/// <summary>One digest of everything that decides what a build writes: the sources, the generator and what was asked for.</summary>
public static class SourceFingerprint
{
    private static readonly string[] Roots = ["clauses", "templates", "schools"];

    /// <summary>One type of each project that decides what is written or found: another build of any of them is another generator.</summary>
    private static readonly Type[] Generators =
        [typeof(SourceFingerprint), typeof(PolicyComposer), typeof(Workspace), typeof(Template), typeof(IDocumentWriter), typeof(YamlSource), typeof(Diagnostic)];

    /// <param name="head">The commit checked out: which text a row without a digest stands for is asked of the history. Null where there is none.</param>
    /// <returns>Lower-case hexadecimal SHA-256.</returns>
    public static string Of(ISourceTree tree, BuildRequest request, IEnumerable<IDocumentWriter> writers, IDocumentConverter? converter = null, string? head = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendGenerator(hash, request, writers, converter);
        if (head is not null) Append(hash, head);
        foreach (var entry in Roots.SelectMany(tree.List).Prepend(tree.Find("policyforge.yaml")).OfType<SourceEntry>())
        {
            Append(hash, entry.Path);
            if (entry.Kind == SourceEntryKind.File) hash.AppendData(SHA256.HashData(tree.Read(entry).Span));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The digest of the generator and of what was asked for, without the sources.</summary>
    public static string OfGenerator(BuildRequest request, IEnumerable<IDocumentWriter> writers, IDocumentConverter? converter)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendGenerator(hash, request, writers, converter);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendGenerator(IncrementalHash hash, BuildRequest request, IEnumerable<IDocumentWriter> writers, IDocumentConverter? converter)
    {
        foreach (var type in writers.Select(writer => writer.GetType()).Concat(Generators))
            Append(hash, type.FullName + type.Module.ModuleVersionId);
        Append(hash, string.Join(",", request.Formats));
        if (request.MarkOwnText) Append(hash, nameof(request.MarkOwnText));
        if (converter is not null) Append(hash, $"{converter.GetType().Module.ModuleVersionId} {converter.Variant} {request.PageNumbers}");
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
