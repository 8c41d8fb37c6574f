using System.Collections.Immutable;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating;

/// <summary>The arguments of one call, matched to the parameters and converted.</summary>
internal sealed class BoundArguments(ScriptFunction function, Node caller, Expression? piped, ImmutableArray<CallArgument> written)
{
    private readonly bool[] _given = new bool[function.PositionalCount];

    public ScriptFunction Function { get; } = function;

    public Node Caller { get; } = caller;

    public object?[] Values { get; } = new object?[function.PositionalCount];

    public ScriptArray? Rest { get; } = function.TakesRest ? [] : null;

    /// <summary>How many arguments were written, those for the rest included.</summary>
    public int Count { get; private set; }

    public void Set(int index, object? value)
    {
        Values[index] = value;
        _given[index] = true;
        Count++;
    }

    public void AddRest(object? value)
    {
        Rest!.Add(value);
        Count++;
    }

    public bool IsGiven(int index) => _given[index];

    public int FirstMissing()
    {
        for (int i = 0; i < _given.Length; i++)
        {
            if (!_given[i] && !Function.Parameters[i].IsOptional) return i;
        }

        return -1;
    }

    public void FillDefaults()
    {
        for (int i = 0; i < _given.Length; i++)
        {
            if (!_given[i]) Values[i] = Function.Parameters[i].Default;
        }
    }

    /// <summary>Where the argument for a parameter was written; the call where it was not.</summary>
    public TemplateSpan SpanOf(int index)
    {
        foreach (var argument in written)
        {
            if (argument.Name is not null && Function.IndexOf(argument.Name) == index) return argument.Span;
        }

        int position = piped is null ? index : index - 1;
        if (position < 0) return piped!.Span;
        return position < written.Length ? written[position].Span : Caller.Span;
    }
}
