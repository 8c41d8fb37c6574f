using System.Globalization;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>The tag of a clause's content control: <c>clause:area/name@digest</c>, with as much of the digest (12 digits) and the id as fits in 64 characters.</summary>
/// <remarks>A shortened id ends in <c>~</c> and a hash of the whole; the manifest of clauses has both whole.</remarks>
internal static class ClauseTag
{
    private const string Prefix = "clause:";
    private const int DigestDigits = 12;

    public static string Of(ClauseBlock clause)
    {
        string digest = "@" + clause.Digest[..Math.Min(DigestDigits, clause.Digest.Length)];
        int room = ContentControlWriter.LongestTag - Prefix.Length - digest.Length;
        string id = clause.ClauseId;
        if (id.Length > room)
        {
            string hash = "~" + StableHash.Of(id).ToString("x8", CultureInfo.InvariantCulture);
            id = id[..(room - hash.Length)] + hash;
        }

        return Prefix + id + digest;
    }
}
