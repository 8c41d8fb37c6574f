namespace PolicyForge.Docx.Body;

/// <summary>What a caller may choose beyond document and layout.</summary>
public sealed record DocxWriterOptions
{
    public static DocxWriterOptions Default { get; } = new();

    /// <summary>
    /// The page on which each anchor stands, as a pass through LibreOffice measured it. Null, or a missing anchor, leaves the page number
    /// out of the contents list: none is better than a wrong one.
    /// </summary>
    public IReadOnlyDictionary<string, int>? PageNumbers { get; init; }

    /// <summary>True locks clauses that no school may vary against editing in Word. A courtesy, not security: anyone can unlock them.</summary>
    public bool LockCentralClauses { get; init; }

    /// <summary>True makes title and names in header and footer fields too, as a document to start a house style from needs them.</summary>
    internal bool HasFieldsThroughout { get; init; }
}
