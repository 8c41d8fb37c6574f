using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary>Text outside code: the slice of the source that its span covers, printed as it stands.</summary>
internal sealed class RawStatement(TemplateSpan span, int start, bool isEscape) : Statement(span)
{
    public bool IsEscape { get; } = isEscape;

    public override object? Evaluate(TemplateContext context)
    {
        if (start <= Span.End) context.Output.WriteLiteral(Span with { Start = start });
        return null;
    }

    public override void Print(StringBuilder target) => target.Append(Span.Source.Text.AsSpan(Span.Start, Span.End - Span.Start + 1));
}
