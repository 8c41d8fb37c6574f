using System.Collections.Immutable;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

/// <summary>A call whose arguments are still being read.</summary>
internal sealed class CallBuilder(Expression target)
{
    private readonly ImmutableArray<CallArgument>.Builder _arguments = ImmutableArray.CreateBuilder<CallArgument>();

    public bool IsBracketed { get; set; }

    /// <summary>The last offset of the closing bracket, once it was read.</summary>
    public int? End { get; set; }

    public void Add(Expression argument) => _arguments.Add(
        argument is NamedArgumentExpression named ? named.Argument : new CallArgument(argument.Span, null, argument));

    public void Add(CallArgument argument) => _arguments.Add(argument);

    public CallExpression Build()
    {
        int end = End ?? (_arguments.Count > 0 ? _arguments[^1].Span.End : target.Span.End);
        return new CallExpression(target.Span with { End = end }, target, _arguments.ToImmutable(), IsBracketed);
    }
}

/// <summary><c>name: value</c> inside the brackets of a call. Lives in the parser only.</summary>
internal sealed class NamedArgumentExpression(CallArgument argument) : Expression(argument.Span)
{
    public CallArgument Argument { get; } = argument;

    public override object? Evaluate(TemplateContext context) => Argument.Evaluate(context);

    public override void Print(System.Text.StringBuilder target) => Argument.Print(target);
}
