namespace PolicyForge.Diagnostics;

/// <summary>A span of a source. <paramref name="Revision"/> is the commit it was read from, or null for the working folder.</summary>
public sealed record SourceLocation(SourceText Source, SourceSpan Span, string? Revision = null)
{
    public string Path => Source.Path;

    public TextPosition Start => Source.PositionOf(Span.Start);

    public TextPosition End => Source.PositionOf(Span.End);

    public override string ToString() => $"{Path}:{Start}";

    /// <summary>The location of a whole file whose text cannot be shown (it is missing, binary or a folder).</summary>
    public static SourceLocation OfFile(string path) => new(new SourceText(path, ""), new SourceSpan(0, 0));
}
