using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary>A statement that could only be told from an expression half-way, such as <c>f(x) = x + 1</c>. Lives in the parser only.</summary>
internal sealed class StatementExpression(Statement statement) : Expression(statement.Span)
{
    public Statement Statement { get; } = statement;

    public override object? Evaluate(TemplateContext context) => Statement.Evaluate(context);

    public override void Print(StringBuilder target) => Statement.Print(target);
}
