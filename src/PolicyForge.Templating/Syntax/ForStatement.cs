using System.Collections.Immutable;
using System.Text;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

/// <summary><c>for x in list</c> with <c>offset:</c>, <c>limit:</c> and <c>reversed</c>, and the <c>else</c> of an empty list.</summary>
internal class ForStatement(
    TemplateSpan span,
    Expression variable,
    Expression iterator,
    ImmutableArray<CallArgument> options,
    BlockStatement body,
    BlockStatement? otherwise) : LoopStatement(span, body)
{
    protected virtual string LoopName => "for";

    protected sealed override object? Run(TemplateContext context)
    {
        object? source = iterator.Evaluate(context);
        if (source is null) return null;
        var items = context.AsLoopSequence(source)
            ?? throw context.Failure(iterator.Span, $"Unexpected type `{source.GetType()}` for iterator");
        var window = ReadOptions(context);
        items = window.Apply(items);
        var state = CreateState(items);
        using var cursor = items.GetEnumerator();
        bool more = cursor.MoveNext();
        if (!more) return otherwise?.Evaluate(context);
        object? result = null;
        for (int index = 0; more; index++)
        {
            context.CountLoop(this);
            object? value = cursor.Current;
            state.MoveTo(index, value, cursor);
            SetVariable(context, value);
            context.Scopes.SetLoopName(LoopName, state);
            BeforeItem(context, state, window);
            bool goOn = RunBody(context, ref result);
            AfterItem(context, state);
            more = goOn && state.MoveNext();
        }

        AfterLoop(context, state);
        return result;
    }

    protected virtual ForState CreateState(IEnumerable<object?> items) => new(items);

    protected virtual void BeforeItem(TemplateContext context, ForState state, LoopWindow window)
    {
    }

    protected virtual void AfterItem(TemplateContext context, ForState state)
    {
    }

    protected virtual void AfterLoop(TemplateContext context, ForState state)
    {
    }

    protected virtual bool TryReadOption(TemplateContext context, CallArgument option, LoopWindow window) => false;

    private void SetVariable(TemplateContext context, object? value)
    {
        if (variable is GlobalVariable global) context.Scopes.SetLoopName(global.Name, value);
        else if (variable is LocalVariable local) context.Scopes.SetLocalLoopName(local.Name, value);
        else ((PathExpression)variable).Set(context, value);
    }

    private LoopWindow ReadOptions(TemplateContext context)
    {
        var window = new LoopWindow();
        foreach (var option in options)
        {
            switch (option.Name)
            {
                case "offset": window.Offset = context.ToInteger(option.Span, option.Evaluate(context)); break;
                case "limit": window.Limit = context.ToInteger(option.Span, option.Evaluate(context)); break;
                case "reversed": window.Reversed = option.Value is null || TemplateContext.IsTrue(option.Evaluate(context)); break;
                default:
                    if (!TryReadOption(context, option, window))
                    {
                        throw context.Failure(option.Span, $"Unsupported argument `{option.Name}` for statement: `{this}`");
                    }

                    break;
            }
        }

        return window;
    }

    public override void Print(StringBuilder target)
    {
        target.Append(LoopName).Append(' ');
        variable.Print(target);
        target.Append(" in ");
        iterator.Print(target);
        foreach (var option in options)
        {
            target.Append(' ');
            option.Print(target);
        }

        target.Append(" ... end");
    }
}
