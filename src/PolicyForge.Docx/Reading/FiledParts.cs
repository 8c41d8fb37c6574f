using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyForge.Docx.Opening;

namespace PolicyForge.Docx.Reading;

/// <summary>What a Word file is made of, in the words of somebody who uses Word, with a digest of each.</summary>
internal static class FiledParts
{
    public static ImmutableSortedDictionary<string, string> Of(WordPackage package) => package.Names
        .GroupBy(NameOf, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(group => group.Key, group => DigestOf(package, group), StringComparer.Ordinal);

    private static string NameOf(string part) => part switch
    {
        "word/document.xml" or "word/footnotes.xml" => "formatting of the text",
        "word/styles.xml" or "word/theme/theme1.xml" or "word/fontTable.xml" => "styles",
        "word/numbering.xml" => "numbering",
        "word/settings.xml" or "word/webSettings.xml" => "settings",
        _ when part.StartsWith("docProps/", StringComparison.Ordinal) => "properties",
        _ when part.StartsWith("word/media/", StringComparison.Ordinal) => "pictures",
        _ when part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal) => "headers and footers",
        _ when part.StartsWith("customXml/", StringComparison.Ordinal) => "list of clauses",
        _ => "structure of the file",
    };

    private static string DigestOf(WordPackage package, IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData(SHA256.HashData(package.Bytes(part)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
