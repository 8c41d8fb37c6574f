using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Reading;

/// <summary>Reads a generated file back: what it says of itself, and its words. It may have been edited, saved by another program, or come from anywhere.</summary>
/// <remarks>Implementations are safe to share between threads, and never run, fetch or unpack without a limit what a file holds.</remarks>
public interface IFiledDocumentReader
{
    /// <summary>The format that it reads; that of the <see cref="Writing.IDocumentWriter"/> that wrote it.</summary>
    string Format { get; }

    /// <summary>True where the first bytes are those of the format, whatever the file is called.</summary>
    bool Recognises(ReadOnlySpan<byte> start);

    /// <param name="location">The file, for findings.</param>
    /// <returns>PF5402 to PF5405 where the file cannot be read.</returns>
    Outcome<FiledDocument> Read(ReadOnlyMemory<byte> content, SourceLocation location);
}
