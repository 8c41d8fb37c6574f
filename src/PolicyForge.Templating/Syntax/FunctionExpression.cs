using System.Text;
using PolicyForge.Templating.Values;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>do … end</c>: a function without a name, given as a value.</summary>
internal sealed class FunctionExpression(TemplateSpan span, TemplateFunction function) : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Function;

    public override object Evaluate(TemplateContext context) => function;

    public override void Print(StringBuilder target) => target.Append("do; ... end");
}
