using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>One call of a host function: its arguments, converted as the signature says, and where it was made.</summary>
public readonly struct TemplateCall
{
    private readonly HostFunction _function;
    private readonly ScriptNode? _caller;
    private readonly ScribanArray _arguments;

    internal TemplateCall(TemplateRun run, HostFunction function, ScriptNode? caller, ScribanArray arguments)
    {
        Run = run;
        _function = function;
        _caller = caller;
        _arguments = arguments;
    }

    public TemplateContext Context => Run.Context;

    /// <summary>The call as written in the template.</summary>
    public TemplateSpan Span => Run.SpanOf(_caller?.Span ?? Run.CurrentSpan);

    internal TemplateRun Run { get; }

    public object? this[int index] => ScriptValue.ToHost(_arguments[index]);

    /// <summary>Where an argument was written; the whole call where it was left out.</summary>
    public TemplateSpan SpanOf(int index)
    {
        var piped = _caller?.Parent is ScriptPipeCall pipe && pipe.To == _caller ? pipe.From : null;
        if (index == 0 && piped is not null) return Run.SpanOf(piped.Span);
        var written = (_caller as ScriptFunctionCall)?.Arguments;
        string name = _function.Parameters[index].Name;
        foreach (var argument in written ?? [])
        {
            if (argument is ScriptNamedArgument named && named.Name?.Name == name) return Run.SpanOf(argument.Span);
        }

        int position = piped is null ? index : index - 1;
        return position < written?.Count ? Run.SpanOf(written[position].Span) : Span;
    }

    public string Text(int index) => TextOrNull(index) ?? "";

    public string? TextOrNull(int index) => Run.ObjectToString(_arguments[index]);

    public int Integer(int index) => (int)_arguments[index]!;

    public bool Boolean(int index) => (bool)_arguments[index]!;

    /// <summary>An error of this call, to be thrown.</summary>
    public ScriptRuntimeException Failure(string message) => Run.Failure(Span, message);
}
