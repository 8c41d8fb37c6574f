using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Writing;

/// <summary>A writer whose contents lists can hold page numbers.</summary>
public interface IPagedDocumentWriter : IDocumentWriter
{
    /// <summary>Writes with these pages in the contents list.</summary>
    /// <param name="pages">By anchor, from 1. A missing anchor leaves its number out.</param>
    void Write(PolicyDocument document, Layout layout, Stream output, IReadOnlyDictionary<string, int> pages);
}
