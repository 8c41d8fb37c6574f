using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>target.empty?</c>: whether a list, object or string holds nothing; null for null.</summary>
internal sealed class IsEmptyExpression(TemplateSpan span, Expression target, string word) : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Member;

    public override object? Evaluate(TemplateContext context) =>
        target.Evaluate(context) is { } value ? context.IsEmpty(value) : null;

    public override void Print(StringBuilder text)
    {
        target.Print(text);
        text.Append('.').Append(word).Append('?');
    }
}
