namespace PolicyForge.Templating;

/// <summary>What a function of the host does. An <see cref="ArgumentException"/> that names a parameter is reported at that argument.</summary>
public delegate object? HostFunctionBody(TemplateCall call);

/// <summary>One call of a host function: its arguments, converted as the signature says, and where it was made.</summary>
public readonly struct TemplateCall
{
    private readonly BoundArguments _bound;

    internal TemplateCall(TemplateContext context, BoundArguments bound)
    {
        Context = context;
        _bound = bound;
    }

    public TemplateContext Context { get; }

    /// <summary>The call as written in the template.</summary>
    public TemplateSpan Span => _bound.Caller.Span;

    /// <summary>The arguments behind the named parameters; empty where the function takes none.</summary>
    public ScriptArray Rest => _bound.Rest ?? [];

    public object? this[int index] => _bound.Values[index];

    /// <summary>Whether the argument was written, rather than filled in with its default.</summary>
    public bool IsGiven(int index) => _bound.IsGiven(index);

    /// <summary>Where an argument was written; the whole call where it was left out.</summary>
    public TemplateSpan SpanOf(int index) => _bound.SpanOf(index);

    public string Text(int index) => this[index] as string ?? this[index]?.ToString() ?? "";

    public string? TextOrNull(int index) => this[index] is { } value ? value as string ?? value.ToString() : null;

    public int Integer(int index) => (int)this[index]!;

    public int? IntegerOrNull(int index) => (int?)this[index];

    public long Long(int index) => this[index] is int number ? number : (long)this[index]!;

    public double Double(int index) => this[index] is int number ? number : (double)this[index]!;

    public bool Boolean(int index) => (bool)this[index]!;

    public DateTime Date(int index) => (DateTime)this[index]!;

    public TimeSpan TimeSpan(int index) => (TimeSpan)this[index]!;

    public ScriptArray? List(int index) => (ScriptArray?)this[index];

    public IEnumerable<object?>? Sequence(int index) => (IEnumerable<object?>?)this[index];

    /// <summary>An error of this call, to be thrown.</summary>
    public ScriptRuntimeException Failure(string message) => Context.Failure(Span, message);
}
