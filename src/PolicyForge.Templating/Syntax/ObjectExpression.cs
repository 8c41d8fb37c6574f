using System.Collections.Immutable;
using System.Text;
using PolicyForge.Templating.Lexing;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>{name: value}</c>. Each value may use the members before it.</summary>
internal sealed class ObjectExpression(TemplateSpan span, ImmutableArray<(string Name, bool Quoted, Expression Value)> members) : Expression(span)
{
    public override SyntaxForm Form => SyntaxForm.Object;

    public override object Evaluate(TemplateContext context)
    {
        var value = new ScriptObject();
        context.Scopes.PushGlobalOnly(value);
        try
        {
            foreach (var member in members) value[member.Name] = member.Value.Evaluate(context);
        }
        finally
        {
            context.Scopes.PopGlobalOnly();
        }

        return value;
    }

    public override void Print(StringBuilder target)
    {
        target.Append('{');
        for (int i = 0; i < members.Length; i++)
        {
            if (i > 0) target.Append(',');
            if (members[i].Quoted) StringLiteral.Append(target, members[i].Name);
            else target.Append(members[i].Name);
            target.Append(':');
            members[i].Value.Print(target);
        }

        target.Append('}');
    }
}
