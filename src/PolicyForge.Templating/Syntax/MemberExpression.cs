using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>target.name</c> or <c>target?.name</c>.</summary>
internal sealed class MemberExpression(Expression target, string member, TemplateSpan memberSpan, bool conditional)
    : PathExpression(target.Span.Through(memberSpan))
{
    public Expression Target { get; } = target;

    public string Member { get; } = member;

    public TemplateSpan MemberSpan { get; } = memberSpan;

    /// <summary>Whether a null target gives null. It holds for the rest of the chain.</summary>
    public bool IsConditional { get; } = conditional;

    public override SyntaxForm Form => SyntaxForm.Member;

    public override object? Get(TemplateContext context)
    {
        object? owner = EvaluateTarget(context, Target);
        if (owner is not null) return context.GetMember(MemberSpan, owner, Member);
        if (IsConditional || context.EnableRelaxedTargetAccess) return null;
        throw context.Failure(MemberSpan, $"Cannot get the member {this} for a null object.");
    }

    public override void Set(TemplateContext context, object? value)
    {
        object? owner = EvaluateTarget(context, Target);
        if (owner is null) throw context.Failure(MemberSpan, $"Object `{Target}` is null. Cannot access member: {this}");
        if (!context.TrySetMember(MemberSpan, owner, Member, value))
        {
            throw context.Failure(MemberSpan, $"Cannot set a value for the readonly member: {this}");
        }
    }

    public override void Print(StringBuilder target)
    {
        Target.Print(target);
        target.Append(IsConditional ? "?." : ".").Append(Member);
    }
}
