namespace PolicyForge.Templating.Syntax;

/// <summary>An expression that names a place: a variable, a member or an indexed item.</summary>
internal abstract class PathExpression(TemplateSpan span) : Expression(span)
{
    public abstract object? Get(TemplateContext context);

    public abstract void Set(TemplateContext context, object? value);

    public sealed override object? EvaluateUncalled(TemplateContext context) => Get(context);

    public sealed override object? Evaluate(TemplateContext context) => context.CallIfFunction(this, Get(context), takesPipe: true);

    /// <summary>The value of the left side of a member or indexer: a function named there is called, and leaves the pipe alone.</summary>
    protected static object? EvaluateTarget(TemplateContext context, Expression target) =>
        target is PathExpression path ? context.CallIfFunction(path, path.Get(context), takesPipe: false) : target.Evaluate(context);
}
