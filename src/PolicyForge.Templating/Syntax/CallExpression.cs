using System.Collections.Immutable;
using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary>An argument of a call. A named argument without a value is one of a loop's options.</summary>
internal sealed class CallArgument(TemplateSpan span, string? name, Expression? value) : Node(span)
{
    public string? Name { get; } = name;

    public Expression? Value { get; } = value;

    public override object? Evaluate(TemplateContext context) => Value is null ? Boxed.True : Value.Evaluate(context);

    public override void Print(StringBuilder target)
    {
        if (Name is not null) target.Append(Name);
        if (Name is not null && Value is not null) target.Append(':');
        Value?.Print(target);
    }
}

/// <summary><c>f a b</c> or <c>f(a, b)</c>.</summary>
internal sealed class CallExpression(TemplateSpan span, Expression target, ImmutableArray<CallArgument> arguments, bool bracketed) : Expression(span)
{
    public Expression Target { get; } = target;

    public ImmutableArray<CallArgument> Arguments { get; } = arguments;

    public override SyntaxForm Form => SyntaxForm.Call;

    public override object? Evaluate(TemplateContext context) => Evaluate(context, null);

    /// <summary>Calls with the block of a <c>wrap</c> statement.</summary>
    public object? Evaluate(TemplateContext context, BlockStatement? block)
    {
        context.EnsureStack(Span);
        object? function = Target.EvaluateUncalled(context);
        if (function is not null) return context.Calls.Invoke(this, function, takesPipe: true, Arguments, block);
        if (context.EnableRelaxedFunctionAccess) return null;
        throw context.Failure(Target.Span, $"The function `{Target}` was not found", context.Scopes.SuggestionFor(Target));
    }

    public override void Print(StringBuilder target)
    {
        Target.Print(target);
        if (bracketed)
        {
            target.Append('(');
            Separated.Print(target, Arguments);
            target.Append(')');
            return;
        }

        foreach (var argument in Arguments)
        {
            target.Append(' ');
            argument.Print(target);
        }
    }
}
