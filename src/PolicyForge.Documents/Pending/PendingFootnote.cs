using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>A reference to a footnote of the same source, by its index there from 0; numbered when the document is put together.</summary>
public sealed record PendingFootnote(int Index) : Inline;
