using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary>A name looked up through functions, <c>with</c>, the model and the builtins.</summary>
internal sealed class GlobalVariable(TemplateSpan span, string name) : PathExpression(span)
{
    public string Name { get; } = name;

    public override SyntaxForm Form => SyntaxForm.Variable;

    public override object? Get(TemplateContext context) => context.Scopes.Read(this);

    public override void Set(TemplateContext context, object? value) => context.Scopes.Write(this, value);

    public override void Print(StringBuilder target) => target.Append(Name);
}

/// <summary><c>$name</c>: a variable of the function or include; the empty name holds its arguments.</summary>
internal sealed class LocalVariable(TemplateSpan span, string name) : PathExpression(span)
{
    public string Name { get; } = name;

    public override SyntaxForm Form => SyntaxForm.Variable;

    public override object? Get(TemplateContext context) => context.Scopes.Read(this);

    public override void Set(TemplateContext context, object? value) => context.Scopes.Write(this, value);

    public override void Print(StringBuilder target) => target.Append('$').Append(Name);
}

/// <summary><c>this</c>: the object in which new names are made.</summary>
internal sealed class ThisExpression(TemplateSpan span) : PathExpression(span)
{
    public override SyntaxForm Form => SyntaxForm.Variable;

    public override object? Get(TemplateContext context) => context.CurrentGlobal;

    public override void Set(TemplateContext context, object? value) =>
        throw context.Failure(Span, "Cannot set this variable");

    public override void Print(StringBuilder target) => target.Append("this");
}
