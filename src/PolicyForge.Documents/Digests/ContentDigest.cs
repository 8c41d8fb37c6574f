using System.Security.Cryptography;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Digests;

/// <summary>The SHA-256 of what a reader of a document reads: words, structure, numbers, links, form fields and properties.</summary>
/// <remarks>
/// <para>
/// Two documents have one digest exactly where a reader could not tell them apart but for dress. What does not count: layout, where
/// text comes from (origins, which clause holds it, digests of clauses), names of places and fields, weights of columns, file
/// times, and the digest itself. In a redline, deleted nodes do not count.
/// </para>
/// <para>
/// The bytes are those of <see cref="CanonicalWriter"/>. A node writes its kind and then only what differs from that kind's
/// default, so that a property added to the model later leaves the digests of documents without it as they were. Neighbouring texts
/// count as one. A change to this form that moves existing digests needs another <see cref="Scheme"/>.
/// </para>
/// </remarks>
public static class ContentDigest
{
    /// <summary>Names the canonical form; the first thing that is hashed.</summary>
    public const string Scheme = "policyforge-content-1";

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(PolicyDocument document)
    {
        using var writer = new CanonicalWriter();
        writer.Field("scheme", Scheme);
        CanonicalProperties.Write(writer, document.Properties);
        var content = new CanonicalContent(writer);
        content.Write(document.Blocks);
        content.Write(document.Footnotes);
        return Convert.ToHexStringLower(SHA256.HashData(writer.Written));
    }

    /// <summary>The document with its digest among its properties.</summary>
    public static PolicyDocument Stamp(PolicyDocument document) =>
        document with { Properties = document.Properties with { ContentDigest = Of(document) } };
}
