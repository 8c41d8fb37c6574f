using System.Collections.Immutable;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating;

/// <summary>A function as a value: written in a template or given by the host.</summary>
public abstract class ScriptFunction
{
    private protected ScriptFunction(string name, ImmutableArray<FunctionParameter> parameters)
    {
        Name = name;
        Parameters = parameters;
        TakesRest = parameters is [.., { IsRest: true }];
        RequiredCount = parameters.Count(p => p is { IsOptional: false, IsRest: false });
        PositionalCount = parameters.Length - (TakesRest ? 1 : 0);
    }

    public string Name { get; }

    public ImmutableArray<FunctionParameter> Parameters { get; }

    internal bool TakesRest { get; }

    internal int RequiredCount { get; }

    internal int PositionalCount { get; }

    /// <summary>Runs the function.</summary>
    internal abstract object? Invoke(TemplateContext context, BoundArguments bound, BlockStatement? block);

    internal int IndexOf(string parameterName)
    {
        for (int i = 0; i < PositionalCount; i++)
        {
            if (Parameters[i].Answers(parameterName)) return i;
        }

        return -1;
    }
}
