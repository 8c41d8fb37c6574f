namespace PolicyForge.Documents.Model;

/// <summary>The counters of a document. Each is one multi-level list in Word.</summary>
public enum NumberSequence
{
    /// <summary>Sections of the body, and paragraphs numbered below them.</summary>
    Body,

    /// <summary>Appendices, their sections and paragraphs.</summary>
    Appendix,

    /// <summary>Paragraphs numbered right through the document, across headings (layout D).</summary>
    Continuous,
}
