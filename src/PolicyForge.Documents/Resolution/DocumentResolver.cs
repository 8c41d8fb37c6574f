using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Resolution;

/// <summary>Puts a document together: places clauses, nests sections, gives numbers, and resolves references, citations, footnotes and contents.</summary>
/// <remarks>Blocks of the parts are shared with the document wherever they need no number or resolution. Safe to share between threads.</remarks>
public static class DocumentResolver
{
    /// <returns>The document, even where there are errors (PF3101 to PF3109), with what could not be resolved as plain text.</returns>
    public static Outcome<PolicyDocument> Resolve(DocumentParts parts)
    {
        var nesting = new DocumentNesting(parts);
        var nested = nesting.Nest();
        var resolution = new InlineResolution(nesting);
        var blocks = resolution.Resolve(nested);
        var document = new PolicyDocument(parts.Properties, blocks) { Footnotes = resolution.Footnotes() };
        return new Outcome<PolicyDocument>(document, nesting.Diagnostics.ToImmutable());
    }
}
