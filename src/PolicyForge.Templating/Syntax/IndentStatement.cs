using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary>The border between text and code: <c>{{</c> sets the indent of what follows, <c>}}</c> gives back that of the block.</summary>
/// <param name="entering">Whether this is the opening border.</param>
/// <param name="indent">The blanks before the border on its line; null where no text stands before it.</param>
internal sealed class IndentStatement(TemplateSpan span, bool entering, string? indent) : Statement(span)
{
    public bool IsEntering { get; } = entering;

    public string? Indent { get; } = indent;

    public override object? Evaluate(TemplateContext context) => null;

    public override void Print(StringBuilder target) => target.Append(IsEntering ? "{{" : "}}");
}
