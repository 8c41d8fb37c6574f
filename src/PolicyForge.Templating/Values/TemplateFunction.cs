using System.Collections.Immutable;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Values;

/// <summary>A function written in a template.</summary>
/// <param name="localName">Its name where it is a local one, so that it can call itself.</param>
/// <param name="name">Its name as messages show it.</param>
/// <param name="parameters">Its parameters; null where it was written without brackets and reads <c>$0</c>.</param>
/// <param name="body">What it runs.</param>
internal sealed class TemplateFunction(LocalVariable? localName, string name, ImmutableArray<FunctionParameter>? parameters, BlockStatement body)
    : ScriptFunction(name, parameters ?? FreeArguments)
{
    private static readonly ImmutableArray<FunctionParameter> FreeArguments = [new FunctionParameter("arguments", ParameterKind.Any) { IsRest = true }];

    /// <summary>The expression of <c>f(x) = expression</c>, whose value is the function's.</summary>
    public Statement? Inline { get; init; }

    internal override object? Invoke(TemplateContext context, BoundArguments bound, BlockStatement? block)
    {
        var arguments = new ScriptArray(bound.Values.AsEnumerable());
        if (bound.Rest is { } rest) arguments = parameters is null ? rest : Joined(arguments, rest);
        arguments.IsReadOnly = true;
        var scope = parameters is null ? null : CreateScope(bound);
        context.Scopes.PushFunction(scope, arguments, block);
        try
        {
            if (localName is not null) context.Scopes.Write(localName, this);
            return Inline is null ? body.Evaluate(context) : Inline.Evaluate(context);
        }
        finally
        {
            context.Scopes.PopFunction(scope);
            context.Flow = Runtime.Flow.None;
        }
    }

    private static ScriptArray Joined(ScriptArray arguments, ScriptArray rest)
    {
        arguments.Add(rest);
        return arguments;
    }

    private ScriptObject CreateScope(BoundArguments bound)
    {
        var scope = new ScriptObject();
        for (int i = 0; i < Parameters.Length; i++)
        {
            scope[Parameters[i].Name] = Parameters[i].IsRest ? bound.Rest : bound.Values[i];
        }

        return scope;
    }
}
