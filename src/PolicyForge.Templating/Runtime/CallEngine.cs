using System.Collections.Immutable;
using PolicyForge.Templating.Syntax;
using PolicyForge.Templating.Values;

namespace PolicyForge.Templating.Runtime;

/// <summary>Calls functions: gathers the arguments, the one from a pipe first, checks and converts them.</summary>
internal sealed class CallEngine(TemplateContext context)
{
    public object? Invoke(Node caller, object target, bool takesPipe, ImmutableArray<CallArgument> arguments, BlockStatement? block)
    {
        if (target is ScriptObject { Call: { } callable }) target = callable;
        var piped = takesPipe && context.Pipes.HasPending ? context.Pipes.Pop() : null;
        if (target is not ScriptFunction function) throw NotAFunction(caller, target, piped is not null);
        var bound = new BoundArguments(function, caller, piped, arguments);
        int next = 0;
        if (piped is not null) Place(bound, ref next, piped.Span, piped.Evaluate(context));
        foreach (var argument in arguments) Bind(bound, ref next, argument);
        if (bound.FirstMissing() >= 0) throw TooFew(bound);
        bound.FillDefaults();
        return Run(function, bound, block);
    }

    /// <summary>Calls a function that a builtin was given, with values.</summary>
    public object? InvokeWith(TemplateSpan span, ScriptFunction function, params ReadOnlySpan<object?> values)
    {
        var bound = new BoundArguments(function, new ValueCall(span, function), null, []);
        int next = 0;
        foreach (object? value in values)
        {
            if (next < function.PositionalCount || function.TakesRest) Place(bound, ref next, span, value);
        }

        if (bound.FirstMissing() >= 0) throw TooFew(bound);
        bound.FillDefaults();
        return Run(function, bound, null);
    }

    private object? Run(ScriptFunction function, BoundArguments bound, BlockStatement? block)
    {
        if (function is not TemplateFunction)
        {
            context.CountStep(bound.Caller);
            return function.Invoke(context, bound, block);
        }

        context.EnterCall(bound.Caller);
        try
        {
            return function.Invoke(context, bound, block);
        }
        finally
        {
            context.LeaveCall();
        }
    }

    private void Bind(BoundArguments bound, ref int next, CallArgument argument)
    {
        if (argument.Name is not null)
        {
            BindNamed(bound, ref next, argument);
            return;
        }

        if (argument.Value is not UnaryExpression { Operation: UnaryOperator.Expand } expansion)
        {
            Place(bound, ref next, argument.Span, argument.Evaluate(context));
            return;
        }

        object? list = expansion.Evaluate(context);
        if (list is not IEnumerable<object?> items)
        {
            Place(bound, ref next, argument.Span, list);
            return;
        }

        foreach (object? item in context.Iterate(items, argument.Span).ToList()) Place(bound, ref next, argument.Span, item);
    }

    private void BindNamed(BoundArguments bound, ref int next, CallArgument argument)
    {
        object? value = argument.Evaluate(context);
        var function = bound.Function;
        int index = function.IndexOf(argument.Name!);
        if (index >= 0)
        {
            bound.Set(index, context.ConvertArgument(argument.Span, function.Parameters[index], value));
            if (index == next) next++;
        }
        else if (bound.Rest is not { } rest)
        {
            Place(bound, ref next, argument.Span, value);
        }
        else if (argument.Name == "size")
        {
            throw context.Failure(argument.Span, $"Cannot pass argument {argument.Name} to function. This name is not supported by this function.");
        }
        else
        {
            rest.Members[argument.Name!] = value;
        }
    }

    private void Place(BoundArguments bound, ref int next, TemplateSpan span, object? value)
    {
        var function = bound.Function;
        if (next < function.PositionalCount)
        {
            bound.Set(next, ConvertPositional(bound, next, span, value));
            next++;
        }
        else if (function.TakesRest)
        {
            bound.AddRest(value);
        }
        else
        {
            string count = $"{bound.Count + 1}` passed to `{bound.Caller}` while expecting `{function.PositionalCount}";
            throw context.Failure(span, $"Invalid number of arguments `{count}` arguments");
        }
    }

    private object? ConvertPositional(BoundArguments bound, int index, TemplateSpan span, object? value)
    {
        var parameter = bound.Function.Parameters[index];
        bool refusesNull = value is null && !parameter.AllowsNull && parameter.Kind is ParameterKind.Text or ParameterKind.List or ParameterKind.Sequence or ParameterKind.Function;
        if (value is not null || !refusesNull) return context.ConvertArgument(span, parameter, value);
        throw context.Failure(bound.Caller.Span, $"Argument `{parameter.Name}` cannot be null for function `{PascalCase(bound.Function.Name)}`.");
    }

    private static string PascalCase(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private ScriptRuntimeException NotAFunction(Node caller, object target, bool piped)
    {
        var node = caller is CallExpression call ? call.Target : caller;
        return piped
            ? context.Failure(caller.Span, $"Pipe expression destination `{node}` is not a valid function ")
            : context.Failure(node.Span, $"Invalid target function `{context.ToText(node.Span, target)}` ({context.TypeName(target)})");
    }

    private ScriptRuntimeException TooFew(BoundArguments bound)
    {
        int after = bound.Caller.Span.End + 1;
        string count = $"{bound.Count}` passed to `{bound.Caller}` while expecting `{bound.Function.RequiredCount}";
        return context.Failure(bound.Caller.Span with { Start = after, End = after }, $"Invalid number of arguments `{count}` arguments");
    }

    /// <summary>Stands for the call where a builtin calls a function.</summary>
    private sealed class ValueCall(TemplateSpan span, ScriptFunction function) : Node(span)
    {
        public override object? Evaluate(TemplateContext context) => null;

        public override void Print(System.Text.StringBuilder target) => target.Append(function.Name);
    }
}
