using PolicyForge.Diagnostics;

namespace PolicyForge.Templating;

/// <summary>A stretch of a template. Both offsets count UTF-16 code units and <paramref name="End"/> is the last one inside;
/// both are -1 at the end of the file, which is shown as <c>(0,0)</c>.</summary>
public readonly record struct TemplateSpan(SourceText Source, int Start, int End)
{
    public bool IsEndOfFile => Start < 0;

    /// <summary>The span as the other areas of PolicyForge write it; the end of the file becomes an empty span there.</summary>
    public SourceLocation ToLocation() =>
        new(Source, IsEndOfFile ? new SourceSpan(Source.Text.Length, 0) : SourceSpan.FromBounds(Start, Math.Min(End + 1, Source.Text.Length)));

    public override string ToString()
    {
        if (IsEndOfFile) return $"{Source.Path}(0,0)";
        var position = Source.PositionOf(Math.Min(Start, Source.Text.Length));
        return FormattableString.Invariant($"{Source.Path}({position.Line},{position.Column})");
    }

    internal static TemplateSpan EndOfFile(SourceText source) => new(source, -1, -1);

    internal TemplateSpan Through(TemplateSpan last) => this with { End = last.End };
}
