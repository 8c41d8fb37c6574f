using PolicyForge.Diagnostics;

namespace PolicyForge.Templating;

/// <summary>A stretch of a template. Both offsets count UTF-16 code units and <paramref name="End"/> is the last one inside;
/// both are -1 at the end of the file, which is shown as <c>(0,0)</c>.</summary>
public readonly record struct TemplateSpan(SourceText Source, int Start, int End)
{
    public bool IsEndOfFile => Start < 0;

    /// <summary>The span as the other areas of PolicyForge write it; the end of the file becomes an empty span there.</summary>
    public SourceLocation ToLocation() =>
        new(Source, IsEndOfFile ? new SourceSpan(Source.Text.Length, 0) : SourceSpan.FromBounds(Math.Min(Start, Source.Text.Length), Math.Min(End + 1, Source.Text.Length)));

    public override string ToString()
    {
        if (IsEndOfFile) return $"{Source.Path}(0,0)";
        var position = Source.PositionOf(Math.Min(Start, Source.Text.Length));
        return FormattableString.Invariant($"{Source.Path}({position.Line},{position.Column})");
    }

    internal static TemplateSpan Of(SourceText source, ScribanSpan span) => new(source, span.Start.Offset, span.End.Offset);

    internal ScribanSpan ToScriban()
    {
        if (IsEndOfFile) return new(Source.Path, Scriban.Parsing.TextPosition.Eof, Scriban.Parsing.TextPosition.Eof);
        var (first, last) = (Source.PositionOf(Math.Min(Start, Source.Text.Length)), Source.PositionOf(Math.Min(End, Source.Text.Length)));
        return new(Source.Path, new(Start, first.Line - 1, first.Column - 1), new(End, last.Line - 1, last.Column - 1));
    }
}
