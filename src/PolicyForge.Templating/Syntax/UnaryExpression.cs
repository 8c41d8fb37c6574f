using System.Text;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,
    Alias,
    Expand,
}

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>, <c>@f</c> (the function itself) and <c>^list</c> (its items as arguments).</summary>
internal sealed class UnaryExpression(TemplateSpan span, UnaryOperator operation, Expression operand) : Expression(span)
{
    public UnaryOperator Operation { get; } = operation;

    public Expression Operand { get; } = operand;

    public override SyntaxForm Form => SyntaxForm.Unary;

    public override object? Evaluate(TemplateContext context) => Operation switch
    {
        UnaryOperator.Alias => Operand.EvaluateUncalled(context),
        UnaryOperator.Expand => Operand.Evaluate(context),
        UnaryOperator.Not => TemplateContext.IsTrue(Operand.Evaluate(context)) ? Boxed.False : Boxed.True,
        _ => UnaryOperation.Sign(context, Span, Operation == UnaryOperator.Negate, Operand.Evaluate(context)),
    };

    public override void Print(StringBuilder target)
    {
        target.Append("!-+@^"[(int)Operation]);
        Operand.Print(target);
    }
}

/// <summary><c>++x</c>, <c>--x</c>, <c>x++</c> and <c>x--</c>; the first two give the new value, the others the old one.</summary>
internal sealed class IncrementExpression(TemplateSpan span, PathExpression target, bool decrement, bool postfix) : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Increment;

    public override object? Evaluate(TemplateContext context)
    {
        object? before = target.Evaluate(context);
        object? after = UnaryOperation.Step(context, Span, decrement, before, target.Span);
        target.Set(context, after);
        return postfix ? before : after;
    }

    public override void Print(StringBuilder text)
    {
        string sign = decrement ? "--" : "++";
        if (!postfix) text.Append(sign);
        target.Print(text);
        if (postfix) text.Append(sign);
    }
}
