using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Writing;

/// <summary>Turns a resolved document into the bytes of one format. Sees the model and the layout and nothing else.</summary>
/// <remarks>Implementations are safe to share between threads and give the same bytes for the same input.</remarks>
public interface IDocumentWriter
{
    /// <summary>"docx", "html": the name that --format takes.</summary>
    string Format { get; }

    /// <summary>File name extension with its dot.</summary>
    string Extension { get; }

    /// <summary>Writes the whole document to <paramref name="output"/>, which need not be seekable and is left open.</summary>
    void Write(PolicyDocument document, Layout layout, Stream output);
}
