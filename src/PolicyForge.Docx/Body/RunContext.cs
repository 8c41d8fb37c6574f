using PolicyForge.Documents.Model;
using PolicyForge.Docx.Revisions;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>What a run inherits from the inlines round it.</summary>
/// <param name="Format">How it is set.</param>
/// <param name="Revision">Insertion or deletion; null for neither.</param>
internal readonly record struct RunContext(RunFormat Format, Change? Revision)
{
    /// <summary>How the text was set before, where only that changed.</summary>
    public FormatHistory? History { get; init; }

    /// <summary>The language of the words; null for the document's.</summary>
    public string? Language { get; init; }

    public bool IsDeleted => Revision?.Kind == ChangeKind.Deleted;

    /// <summary>True where text is written as deleted; what was moved away keeps its ordinary form.</summary>
    public bool HasDeletedText => IsDeleted && Revision!.MoveName is null;

    public RunContext With(RunFormat format) => this with { Format = Format | format };
}
