namespace PolicyForge.Documents.Model;

/// <summary>The part a paragraph plays.</summary>
public enum ParagraphRole
{
    Body,

    /// <summary>The document's title on its cover. One a document.</summary>
    Title,

    /// <summary>The name of the school or trust on the cover.</summary>
    Organisation,

    Subtitle,
    Motto,

    /// <summary>A bold statement of scope: "This policy applies to ...".</summary>
    Statement,

    /// <summary>A caption of a table, form or image.</summary>
    Caption,

    /// <summary>A heading that is in no contents list and has no number: "Document history".</summary>
    Label,
}
