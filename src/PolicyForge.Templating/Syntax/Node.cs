using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary>A part of a parsed template. Nodes never change once made, so that threads may share them.</summary>
internal abstract class Node(TemplateSpan span)
{
    public TemplateSpan Span { get; } = span;

    /// <summary>Runs the node; what a statement gives is printed unless it is null.</summary>
    public abstract object? Evaluate(TemplateContext context);

    /// <summary>Writes the node as source, in the compact form that messages show.</summary>
    public abstract void Print(StringBuilder target);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }
}
