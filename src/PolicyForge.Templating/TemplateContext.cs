using System.Collections.Immutable;
using System.Diagnostics;

namespace PolicyForge.Templating;

/// <summary>One run of templates: its variables, limits and settings. Not safe for use by several threads; templates are.</summary>
public sealed class TemplateContext
{
    public TemplateContext()
        : this(BuiltinLibrary.Create())
    {
    }

    /// <summary>A run on functions that it may share with others.</summary>
    public TemplateContext(BuiltinLibrary builtins) => Run = new TemplateRun(this, builtins.Members);

    /// <summary>Finds included templates; without it <c>include</c> is an error.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>Escapes what expressions print; without it values are printed as they are.</summary>
    public ITextEscaper? Escaper { get; set; }

    /// <summary>Whether <see cref="Template.RenderMapped"/> and captured text keep track of where text comes from.</summary>
    public bool TracksSources { get; set; }

    /// <summary>Whether an unknown variable is an error.</summary>
    public bool StrictVariables
    {
        get => Run.StrictVariables;
        set => Run.StrictVariables = value;
    }

    /// <summary>Told of each failure, to say whether to pass over the statement that failed and go on, so that one run finds all that is wrong; null ends the run at the first.</summary>
    /// <remarks>Not asked about limits, which always end the run. The text printed by a run that passed over something is not to be used.</remarks>
    public Func<ScriptRuntimeException, bool>? FailureHandler { get; set; }

    /// <summary>The time that <c>date.now</c> gives, set by the caller so that output does not depend on the clock.</summary>
    public DateTime? Clock { get; set; }

    /// <summary>The source of <c>math.random</c>; set by the caller.</summary>
    public Random? Random { get; set; }

    /// <summary>How many rounds nested loops, or the walk of a list by a builtin, may take; 0 for no limit.</summary>
    public int LoopLimit
    {
        get => Run.LoopLimit;
        set => Run.LoopLimit = value;
    }

    /// <summary>How many nodes of templates (statements, calls, values) a run may evaluate in all; 0 for no limit. Large numbers that are printed count as many.</summary>
    public long StepLimit { get; set; } = 2_000_000;

    /// <summary>How many bytes the rendering of one text may take from memory, whether or not it keeps them; 0 for no limit.</summary>
    public long MemoryLimit { get; set; } = 100_000_000;

    /// <summary>How long regular expressions may take in all.</summary>
    public TimeSpan RegexTimeLimit { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>When the run must be over, by <see cref="Stopwatch.GetTimestamp"/>; null for no such limit.</summary>
    public long? Deadline { get; set; }

    public CancellationToken CancellationToken
    {
        get => Run.CancellationToken;
        set => Run.CancellationToken = value;
    }

    /// <summary>What the host may keep for its functions, by any key it chooses.</summary>
    public IDictionary<object, object?> Tags { get; } = new Dictionary<object, object?>();

    /// <summary>The includes that are running, the innermost first.</summary>
    public ImmutableArray<IncludeFrame> IncludeChain => Run.IncludeChain;

    internal TemplateRun Run { get; }

    /// <summary>Gives a run from now on this long.</summary>
    public void SetTimeLimit(TimeSpan limit) => Deadline = Stopwatch.GetTimestamp() + (long)(limit.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Puts an object above those there are: its members are variables, and new names are set in it.</summary>
    public void PushGlobal(ScriptObject values) => Run.PushGlobal(values.Members);

    public void PopGlobal() => Run.PopGlobal();

    /// <summary>Runs a template by name, as <c>include</c> does, for a function of the host. What it fails with passes through that function.</summary>
    public MarkdownText Include(TemplateSpan span, string name) => Run.IncludeForHost(span, name);

    /// <summary>An error at a place of a template, to be thrown; it carries the includes that led there.</summary>
    public ScriptRuntimeException Failure(TemplateSpan span, string message, string? suggestion = null) => Run.Failure(span, message, suggestion);
}
