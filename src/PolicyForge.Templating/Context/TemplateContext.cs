using PolicyForge.Templating.Runtime;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating;

/// <summary>One run of templates: its variables, limits and output. Not safe for use by several threads; templates are.</summary>
public sealed partial class TemplateContext
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);

    public TemplateContext()
        : this(Templating.Builtins.BuiltinLibrary.Create())
    {
    }

    /// <summary>A run with other functions than the usual ones.</summary>
    public TemplateContext(ScriptObject builtins)
    {
        Builtins = builtins;
        Scopes = new VariableScopes(this);
        Output = new TemplateOutput(this);
        Calls = new CallEngine(this);
        Scopes.PushGlobalOnly(builtins);
    }

    /// <summary>The functions of the language; this run's own copy.</summary>
    public ScriptObject Builtins { get; }

    /// <summary>The object in which names are set.</summary>
    public ScriptObject CurrentGlobal => Scopes.CurrentGlobal;

    /// <summary>Finds included templates; without it <c>include</c> is an error.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>Escapes what expressions print; without it values are printed as they are.</summary>
    public ITextEscaper? Escaper { get; set; }

    /// <summary>Whether <see cref="Template.RenderMapped"/> and captured text keep track of where text comes from.</summary>
    public bool TracksSources { get; set; }

    /// <summary>Whether an unknown variable is an error.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether a member or item of null is null rather than an error.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>Whether a call of an unknown function gives null rather than an error.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Whether lines printed by indented code are indented like it.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Told of each failure, to say whether to pass over the statement that failed and go on, so that one run finds all that is wrong; null ends the run at the first.</summary>
    /// <remarks>Not asked about limits, which always end the run. The text printed by a run that passed over something is not to be used.</remarks>
    public Func<ScriptRuntimeException, bool>? FailureHandler { get; set; }

    /// <summary>Asked for variables that are nowhere set.</summary>
    public Func<string, TemplateSpan, (bool Found, object? Value)>? MissingVariable { get; set; }

    /// <summary>The time that <c>date.now</c> gives, set by the caller so that output does not depend on the clock.</summary>
    public DateTime? Clock { get; set; }

    /// <summary>The source of <c>math.random</c>; set by the caller.</summary>
    public Random? Random { get; set; }

    /// <summary>How included templates are parsed.</summary>
    public ParserOptions ParserOptions { get; set; } = ParserOptions.Default;

    /// <summary>The call of a host function that is being run.</summary>
    public TemplateSpan CurrentSpan { get; internal set; }

    /// <summary>What templates may keep for themselves during a run, by any key a host chooses.</summary>
    public IDictionary<object, object?> Tags { get; } = new Dictionary<object, object?>();

    internal VariableScopes Scopes { get; }

    internal TemplateOutput Output { get; }

    internal CallEngine Calls { get; }

    internal Pipes Pipes { get; } = new();

    internal Flow Flow { get; set; }

    /// <summary>Puts an object above those there are: its members are variables, and new names are set in it.</summary>
    public void PushGlobal(ScriptObject values) => Scopes.PushGlobal(values);

    public void PopGlobal()
    {
        if (Scopes.GlobalCount == 1) throw new InvalidOperationException("There is no object to remove but the builtins.");
        Scopes.PopGlobal();
    }

    /// <summary>Forgets parsed includes, cycles and counts, so that the run may be used again.</summary>
    public void Reset()
    {
        _templates.Clear();
        Tags.Clear();
        _loopCount = 0;
        _steps = 0;
        _madeText = 0;
    }

    internal object? CallIfFunction(Expression caller, object? value, bool takesPipe) =>
        value is ScriptFunction ? Calls.Invoke(caller, value, takesPipe, [], null) : value;

    /// <summary>Runs something and gives what it printed; marked as ready where values are escaped.</summary>
    internal object CaptureOutput(Action action)
    {
        bool wasEnabled = Output.IsEnabled;
        Output.IsEnabled = true;
        Output.Push();
        (string Text, SourceMap? Map) printed = default;
        try
        {
            action();
        }
        finally
        {
            printed = Output.Pop();
            Output.IsEnabled = wasEnabled;
        }

        CountText(CurrentSpan, printed.Text.Length);
        return Escaper is null && printed.Map is null ? printed.Text : new MarkdownText(printed.Text) { Map = printed.Map };
    }
}
