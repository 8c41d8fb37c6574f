using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>with target … end</c>: names in the body are members of the target.</summary>
internal sealed class WithStatement(TemplateSpan span, Expression target, BlockStatement body) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        object? value = target.Evaluate(context);
        if (value is not ScriptObject scope)
        {
            throw context.Failure(
                target.Span, $"Invalid target property `{target}` used for [with] statement. Must be a ScriptObject instead of `{context.TypeName(value)}`");
        }

        context.Scopes.PushGlobal(scope);
        try
        {
            return body.Evaluate(context);
        }
        finally
        {
            context.Scopes.PopGlobal();
        }
    }

    public override void Print(StringBuilder text)
    {
        text.Append("with ");
        target.Print(text);
        text.Append(" ... end");
    }
}

/// <summary><c>capture target … end</c>: what the body prints becomes the value of the target.</summary>
internal sealed class CaptureStatement(TemplateSpan span, Expression target, BlockStatement body) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        object captured = context.CaptureOutput(() => body.Evaluate(context));
        if (target is not PathExpression path) throw context.Failure(target.Span, "Unsupported target expression for assignment.");
        path.Set(context, captured);
        return null;
    }

    public override void Print(StringBuilder text)
    {
        text.Append("capture ");
        target.Print(text);
        text.Append(" ... end");
    }
}

/// <summary><c>import value</c>: copies an object's members into the current one.</summary>
internal sealed class ImportStatement(TemplateSpan span, Expression value) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        switch (value.Evaluate(context))
        {
            case null: break;
            case ScriptObject source: context.CurrentGlobal.ImportFrom(source); break;
            case var other:
                throw context.Failure(value.Span, $"Unexpected value `{context.TypeName(other)}` for import. Expecting an plain script object.");
        }

        return null;
    }

    public override void Print(StringBuilder target)
    {
        target.Append("import ");
        value.Print(target);
    }
}

internal sealed class ReadOnlyStatement(TemplateSpan span, PathExpression variable) : Statement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        context.Scopes.SetReadOnly(variable);
        return null;
    }

    public override void Print(StringBuilder target)
    {
        target.Append("readonly ");
        variable.Print(target);
    }
}
