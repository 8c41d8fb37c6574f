using System.Numerics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>A function of Scriban's with something before and after it.</summary>
internal abstract class DecoratedFunction(IScriptCustomFunction inner) : Function(inner.RequiredParameterCount, inner.ParameterCount, inner.VarParamKind)
{
    protected IScriptCustomFunction Inner => inner;

    public override Type ReturnType => inner.ReturnType;

    public override ScriptParameterInfo GetParameterInfo(int index) => index < inner.ParameterCount ? inner.GetParameterInfo(index) : base.GetParameterInfo(index);

    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments) => inner.Invoke(run, caller, arguments, null);
}

/// <summary>A function that matches regular expressions.</summary>
internal sealed class TimedFunction(IScriptCustomFunction inner) : DecoratedFunction(inner)
{
    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments) => run.InRegexTime(() => base.Invoke(run, caller, arguments));
}

/// <summary>A function <c>value format culture</c>: the cultures are ours, and large numbers count as many steps.</summary>
internal sealed class FormatFunction(IScriptCustomFunction inner) : DecoratedFunction(inner)
{
    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        if (arguments[0] is BigInteger number) run.CountPrinted(number);
        if (run.ObjectToString(arguments[2]) is not { Length: > 0 } name) return base.Invoke(run, caller, arguments);
        run.PushCulture(Cultures.Find(name, "culture"));
        arguments[2] = null;
        try
        {
            return base.Invoke(run, caller, arguments);
        }
        finally
        {
            run.PopCulture();
        }
    }
}

/// <summary>A function to which ready text is a text as any other.</summary>
internal sealed class PlainFunction(IScriptCustomFunction inner) : DecoratedFunction(inner)
{
    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        object? first = arguments.Count > 0 ? arguments[0] : null;
        if (first is not ReadyText text) return base.Invoke(run, caller, arguments);
        arguments[0] = text.Value;
        object? result = base.Invoke(run, caller, arguments);
        return ReferenceEquals(result, text.Value) ? text : result;
    }
}

/// <summary>A function of texts whose result is ready for the output where an argument was.</summary>
internal sealed class MarkedFunction(IScriptCustomFunction inner, string name) : DecoratedFunction(inner)
{
    private readonly bool _addsLast = name is "append" or "prepend" or "replace" or "replace_first";

    /// <summary>Texts come as they are, so that it shows which are ready.</summary>
    public override ScriptParameterInfo GetParameterInfo(int index)
    {
        var info = base.GetParameterInfo(index);
        if (info.ParameterType != typeof(string)) return info;
        return info.HasDefaultValue ? new(typeof(object), info.Name, info.DefaultValue) : new(typeof(object), info.Name);
    }

    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        bool isReady = arguments.Any(argument => argument is ReadyText);
        if (isReady)
        {
            if (_addsLast && arguments[^1] is string added) arguments[arguments.Count - 1] = run.Escape(added);
            for (int i = 0; i < arguments.Count; i++) arguments[i] = ReadyText.Plain(arguments[i]);
        }

        object? result = base.Invoke(run, caller, arguments);
        return isReady && result is string text ? new ReadyText(text) : result;
    }
}
