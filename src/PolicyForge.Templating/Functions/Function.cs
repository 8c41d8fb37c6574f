using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>A function of ours among Scriban's. None is a delegate: Scriban throws again what comes out of those, which overflows small stacks where calls nest.</summary>
internal abstract class Function(int required, int count, ScriptVarParamKind kind = ScriptVarParamKind.None) : IScriptCustomFunction
{
    public int RequiredParameterCount => required;

    public int ParameterCount => count;

    public ScriptVarParamKind VarParamKind => kind;

    public virtual Type ReturnType => typeof(object);

    /// <summary>Scriban asks about an argument too many, too, before it says that it is one.</summary>
    public virtual ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), $"argument{index}");

    public abstract object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments);

    public object? Invoke(Scriban.TemplateContext context, ScriptNode? callerContext, ScribanArray arguments, ScriptBlockStatement? blockStatement) =>
        Invoke((TemplateRun)context, callerContext, arguments);

    public ValueTask<object?> InvokeAsync(Scriban.TemplateContext context, ScriptNode? callerContext, ScribanArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke((TemplateRun)context, callerContext, arguments));
}
