using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>Decodes a file as XML says (XML 1.0, appendix F): by its byte order mark, else its declaration, else UTF-8.</summary>
internal static partial class DownloadText
{
    /// <summary>Bytes that are read at most. The longest Acts have some 20 MB.</summary>
    public const int Limit = 16_000_000;

    public static Outcome<SourceText> Decode(string path, ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.Length > Limit) return Outcome<SourceText>.Failed(ImportDiagnostics.TooLarge.At(SourceLocation.OfFile(path), bytes.Length, Limit));
        var (name, mark) = NameOf(bytes);
        if (EncodingOf(name) is not { } encoding) return Outcome<SourceText>.Failed(ImportDiagnostics.WrongEncoding.At(SourceLocation.OfFile(path), name));
        try
        {
            string text = encoding.GetString(bytes[mark..]);
            return string.IsNullOrWhiteSpace(text) ? Outcome<SourceText>.Failed(ImportDiagnostics.EmptyFile.At(SourceLocation.OfFile(path))) : Outcome<SourceText>.Of(new SourceText(path, text));
        }
        catch (DecoderFallbackException exception)
        {
            // What goes before the first bad byte is shown, so that its line can be found.
            string before = Lenient(name).GetString(bytes[mark..(mark + Math.Max(0, exception.Index))]) + "\uFFFD";
            var source = new SourceText(path, before);
            return Outcome<SourceText>.Failed(ImportDiagnostics.WrongEncoding.At(new SourceLocation(source, new SourceSpan(before.Length - 1, 1)), name));
        }
    }

    private static (string Name, int Mark) NameOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return ("utf-8", 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return ("utf-16", 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return ("utf-16BE", 2);
        var declared = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]));
        string name = declared.Success ? declared.Groups["name"].Value : "utf-8";
        // A declaration that can be read byte by byte is not UTF-16, whatever it says.
        return (name, 0);
    }

    private static Encoding? EncodingOf(string name)
    {
        try
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Lenient(string name) => Encoding.GetEncoding(name);

    [GeneratedRegex("""^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
