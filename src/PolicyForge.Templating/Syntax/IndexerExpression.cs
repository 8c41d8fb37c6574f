using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>target[index]</c>, and <c>$0</c>, which reads item 0 of the arguments.</summary>
internal sealed class IndexerExpression(TemplateSpan span, Expression target, Expression index) : PathExpression(span)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;

    public override SyntaxForm Form => SyntaxForm.Indexer;

    public override object? Get(TemplateContext context)
    {
        object? owner = EvaluateTarget(context, Target);
        if (owner is null)
        {
            if (IsForgiving(context)) return null;
            throw NullTarget(context);
        }

        return context.GetItem(this, owner, EvaluateIndex(context));
    }

    public override void Set(TemplateContext context, object? value)
    {
        object? owner = EvaluateTarget(context, Target) ?? throw NullTarget(context);
        context.SetItem(this, owner, EvaluateIndex(context), value);
    }

    public override void Print(StringBuilder target)
    {
        Target.Print(target);
        if (Target is LocalVariable { Name: "" } && Index is Literal { Value: int number })
        {
            target.Append(number);
            return;
        }

        target.Append('[');
        Index.Print(target);
        target.Append(']');
    }

    private object EvaluateIndex(TemplateContext context) =>
        Index.Evaluate(context) ?? throw context.Failure(Index.Span, $"Cannot access target `{Target}` with a null indexer: {this}");

    private ScriptRuntimeException NullTarget(TemplateContext context) =>
        context.Failure(Target.Span, $"Object `{Target}` is null. Cannot access indexer: {this}");

    private bool IsForgiving(TemplateContext context)
    {
        if (context.EnableRelaxedTargetAccess) return true;
        var target = Target;
        while (target is IndexerExpression indexer) target = indexer.Target;
        return target is MemberExpression { IsConditional: true };
    }
}
