using System.Collections.Immutable;
using System.Text;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

/// <summary>Statements run one after the other; each one's value is printed.</summary>
internal sealed class BlockStatement(TemplateSpan span, ImmutableArray<Statement> statements) : Statement(span)
{
    public ImmutableArray<Statement> Statements { get; } = statements;

    public override object? Evaluate(TemplateContext context)
    {
        context.EnsureStack(Span);
        string? outerIndent = context.Output.Indent;
        try
        {
            return Run(context, outerIndent);
        }
        finally
        {
            context.Output.Indent = outerIndent;
        }
    }

    private object? Run(TemplateContext context, string? outerIndent)
    {
        object? result = null;
        foreach (var statement in Statements)
        {
            context.CountStep(statement);
            if (statement is IndentStatement border)
            {
                if (context.AutoIndent) context.Output.Indent = border.IsEntering ? border.Indent : outerIndent;
                continue;
            }

            result = context.FailureHandler is null ? statement.Evaluate(context) : EvaluateOrPass(statement, context);
            if (result is not null && context.Flow != Flow.Return && context.Output.IsEnabled)
            {
                context.Output.WriteValue(statement.Span, result);
                result = null;
            }

            if (context.Flow != Flow.None) break;
        }

        return result;
    }

    /// <summary>Passes over a statement that fails, where the host asks for it. What an assignment would have set is missed later, so that it is not passed over.</summary>
    private static object? EvaluateOrPass(Statement statement, TemplateContext context)
    {
        int pending = context.Pipes.Count;
        try
        {
            return statement.Evaluate(context);
        }
        catch (ScriptRuntimeException failure) when (!failure.IsLimit && statement is not ExpressionStatement { Expression: AssignExpression } && context.FailureHandler!(failure))
        {
            context.Pipes.Clear(pending);
            context.Flow = Flow.None;
            return null;
        }
    }

    public override void Print(StringBuilder target)
    {
        foreach (var statement in Statements)
        {
            if (statement is IndentStatement) continue;
            statement.Print(target);
            target.Append("; ");
        }
    }
}
