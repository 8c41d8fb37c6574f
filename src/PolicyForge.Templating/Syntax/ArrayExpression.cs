using System.Collections.Immutable;
using System.Text;

namespace PolicyForge.Templating.Syntax;

internal sealed class ArrayExpression(TemplateSpan span, ImmutableArray<Expression> items) : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Array;

    public override object Evaluate(TemplateContext context)
    {
        var array = new ScriptArray(items.Length);
        foreach (var item in items) array.Add(item.Evaluate(context));
        return array;
    }

    public override void Print(StringBuilder target)
    {
        target.Append('[');
        Separated.Print(target, items);
        target.Append(']');
    }
}
