using System.Collections.Immutable;
using System.Text;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>if</c> with what follows its <c>else</c>, which may be another <c>if</c>.</summary>
internal sealed class IfStatement(TemplateSpan span, Expression condition, BlockStatement then, Statement? otherwise) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var current = this;
        while (!TemplateContext.IsTrue(current.Condition.Evaluate(context)))
        {
            if (current.Otherwise is not IfStatement next) return current.Otherwise?.Evaluate(context);
            current = next;
        }

        return current.Then.Evaluate(context);
    }

    private Expression Condition { get; } = condition;

    private BlockStatement Then { get; } = then;

    private Statement? Otherwise { get; } = otherwise;

    public override void Print(StringBuilder target)
    {
        target.Append("if ");
        Condition.Print(target);
    }
}

/// <summary>One <c>when</c> of a <c>case</c>.</summary>
internal sealed record WhenClause(ImmutableArray<Expression> Values, BlockStatement Body);

internal sealed class CaseStatement(TemplateSpan span, Expression value, ImmutableArray<WhenClause> clauses, BlockStatement? otherwise) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var subject = new Operand(value.Evaluate(context), Span);
        foreach (var clause in clauses)
        {
            foreach (var candidate in clause.Values)
            {
                var operand = new Operand(candidate.Evaluate(context), candidate.Span);
                object? equal = BinaryOperation.Evaluate(context, Span, BinaryOperator.Equal, subject, operand);
                if (equal is true) return clause.Body.Evaluate(context);
            }
        }

        return otherwise?.Evaluate(context);
    }

    public override void Print(StringBuilder target)
    {
        target.Append("case ");
        value.Print(target);
    }
}
