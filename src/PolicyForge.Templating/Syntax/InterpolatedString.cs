using System.Collections.Immutable;
using System.Text;
using PolicyForge.Templating.Lexing;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>$"text {value} text"</c>. A null part stands for nothing.</summary>
internal sealed class InterpolatedString(TemplateSpan span, ImmutableArray<Expression> parts) : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Interpolated;

    public override object Evaluate(TemplateContext context)
    {
        int mark = context.Pipes.Isolate();
        try
        {
            var text = new MarkedTextBuilder(context);
            foreach (var part in parts)
            {
                object? value = part.Evaluate(context);
                if (part is Literal) text.AppendLiteral((string)value!);
                else text.Append(part.Span, value);
            }

            context.CountText(Span, text.Length);
            return text.ToValue();
        }
        finally
        {
            context.Pipes.Restore(mark);
        }
    }

    public override void Print(StringBuilder target)
    {
        target.Append("$\"");
        foreach (var part in parts)
        {
            if (part is Literal { Value: string text })
            {
                int start = target.Length;
                StringLiteral.Append(target, text);
                target.Remove(start, 1).Length--;
                continue;
            }

            target.Append('{');
            part.Print(target);
            target.Append('}');
        }

        target.Append('"');
    }
}
