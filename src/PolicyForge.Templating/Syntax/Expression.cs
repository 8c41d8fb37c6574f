namespace PolicyForge.Templating.Syntax;

internal abstract class Expression(TemplateSpan span) : Node(span)
{
    /// <summary>What messages call this kind of expression.</summary>
    public virtual SyntaxForm Form => SyntaxForm.Expression;

    /// <summary>Evaluates without calling a function that the expression names.</summary>
    public virtual object? EvaluateUncalled(TemplateContext context) => Evaluate(context);
}
