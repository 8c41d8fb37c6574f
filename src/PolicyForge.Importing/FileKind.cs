using System.Text;

namespace PolicyForge.Importing;

/// <summary>What a file is, by what is in it, whatever it is called.</summary>
/// <param name="Extension">The ending that it should have: ".docx", ".doc"; null where it is nothing that can be imported.</param>
/// <param name="Name">"a Word 97 document".</param>
public sealed record FileKind(string? Extension, string Name)
{
    private const int Looked = 2048;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public bool IsWord => Extension == ".docx";

    public bool IsProtected { get; private init; }

    public static FileKind Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(CompoundFile)) return OfCompound(content);
        if (content.StartsWith("PK"u8)) return content[..Math.Min(content.Length, Looked)].IndexOf("mimetypeapplication/vnd.oasis.opendocument.text"u8) >= 0 ? new FileKind(".odt", "an OpenDocument text") : new FileKind(".docx", "a Word document");
        if (content.StartsWith("{\\rtf"u8)) return new FileKind(".rtf", "a Rich Text document");
        if (content.StartsWith("%PDF"u8)) return new FileKind(".pdf", "a PDF");
        string start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Looked)]);
        return start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) ? new FileKind(".html", "a web page") : new FileKind(null, "of no kind that is known");
    }

    private static FileKind OfCompound(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0) return new FileKind(null, "a document behind a password") { IsProtected = true };
        return content.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? new FileKind(".doc", "a Word 97 document") : new FileKind(null, "an old file of another program");
    }
}
