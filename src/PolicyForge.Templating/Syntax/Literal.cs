using System.Globalization;
using System.Text;
using PolicyForge.Templating.Lexing;

namespace PolicyForge.Templating.Syntax;

/// <summary>A constant: a number, a string, true, false, null or an empty value. Booleans are boxed once.</summary>
internal sealed class Literal(TemplateSpan span, object? value, bool verbatim = false) : Expression(span)
{
    public object? Value { get; } = value;

    public override SyntaxForm Form => SyntaxForm.Literal;

    public override object? Evaluate(TemplateContext context) => Value;

    public override void Print(StringBuilder target)
    {
        switch (Value)
        {
            case null: target.Append("null"); break;
            case bool flag: target.Append(flag ? "true" : "false"); break;
            case string text when verbatim: target.Append('`').Append(text.Replace("`", "``", StringComparison.Ordinal)).Append('`'); break;
            case string text: StringLiteral.Append(target, text); break;
            case double number when number == Math.Floor(number) && Math.Abs(number) < 1e15: target.Append(number.ToString("0.0", CultureInfo.InvariantCulture)); break;
            default: target.Append(Convert.ToString(Value, CultureInfo.InvariantCulture)); break;
        }
    }
}
