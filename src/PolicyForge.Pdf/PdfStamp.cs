using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Pdf;

/// <summary>Takes the clock out of a PDF that LibreOffice has written, so that the same document gives the same bytes.</summary>
/// <remarks>
/// LibreOffice writes the time of conversion as /CreationDate (and, in PDF/A, in the XMP metadata) and derives /ID and /DocChecksum from
/// it. Each is replaced by something of the same length, so that every offset in the file stays right.
/// </remarks>
internal static class PdfStamp
{
    private const int DateLength = 14; // yyyyMMddHHmmss
    private const int XmpDateLength = 19; // yyyy-MM-ddTHH:mm:ss

    /// <summary>True where the file has its beginning and its end: a process that was stopped may leave a part.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> pdf) => pdf.StartsWith("%PDF-"u8) && pdf[^Math.Min(pdf.Length, 64)..].IndexOf("%%EOF"u8) >= 0;

    /// <summary>Changes the bytes in place and gives them back.</summary>
    public static byte[] Settle(byte[] pdf, DateTimeOffset modified)
    {
        var date = modified.ToUniversalTime();
        string plain = date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        string xmp = date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        foreach (string key in (string[])["/CreationDate(D:", "/ModDate(D:"]) ReplaceAfter(pdf, key, plain, DateLength);
        foreach (string key in (string[])["<xmp:CreateDate>", "<xmp:ModifyDate>", "<xmp:MetadataDate>"]) ReplaceAfter(pdf, key, xmp, XmpDateLength);
        ReplaceIdentity(pdf);
        return pdf;
    }

    /// <summary>Both parts of /ID, and the checksum after it, become the digest of everything before.</summary>
    private static void ReplaceIdentity(byte[] pdf)
    {
        int trailer = pdf.AsSpan().LastIndexOf("trailer"u8);
        if (trailer < 0) return;
        byte[] digest = Encoding.ASCII.GetBytes(System.Convert.ToHexString(SHA256.HashData(pdf.AsSpan(0, trailer)).AsSpan(0, 16)));
        var rest = pdf.AsSpan(trailer);
        for (int i = 0; i + digest.Length <= rest.Length; i++)
        {
            if (rest[i] is not ((byte)'<' or (byte)'/') || !IsHex(rest.Slice(i + 1, Math.Min(digest.Length, rest.Length - i - 1)), digest.Length)) continue;
            digest.CopyTo(rest[(i + 1)..]);
            i += digest.Length;
        }
    }

    private static bool IsHex(ReadOnlySpan<byte> bytes, int length) => bytes.Length == length && bytes.IndexOfAnyExcept("0123456789ABCDEFabcdef"u8) < 0;

    private static void ReplaceAfter(byte[] pdf, string key, string value, int length)
    {
        byte[] sought = Encoding.ASCII.GetBytes(key);
        int from = 0;
        while (pdf.AsSpan(from).IndexOf(sought) is >= 0 and var at)
        {
            from += at + sought.Length;
            if (from + length > pdf.Length) return;
            Encoding.ASCII.GetBytes(value, pdf.AsSpan(from, length));
        }
    }
}
