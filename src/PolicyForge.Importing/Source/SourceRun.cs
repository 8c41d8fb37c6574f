namespace PolicyForge.Importing.Source;

/// <summary>Words that look alike.</summary>
public sealed record SourceRun(string Text)
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsUnderlined { get; init; }

    /// <summary>True where the words are printed in capitals, however they were typed.</summary>
    public bool IsCapitals { get; init; }

    /// <summary>An address, or "#name" for a place in the document; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>The name of a note that its mark stands here for; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The key of a picture; null for none.</summary>
    public string? Picture { get; init; }

    public string? AlternativeText { get; init; }

    /// <summary>A place to fill in; null for none.</summary>
    public SourceField? Field { get; init; }

    /// <summary>True where both look alike and neither is more than words.</summary>
    public bool LooksLike(SourceRun other) =>
        Note is null && other.Note is null && Picture is null && other.Picture is null && Field is null && other.Field is null
        && (IsBold, IsItalic, IsUnderlined, IsCapitals, Link) == (other.IsBold, other.IsItalic, other.IsUnderlined, other.IsCapitals, other.Link);
}
