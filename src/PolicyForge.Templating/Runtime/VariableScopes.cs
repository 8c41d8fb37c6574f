using PolicyForge.Diagnostics;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Runtime;

/// <summary>The objects in which names are looked up: one stack for names, one for locals, both with the scopes of running loops.</summary>
internal sealed class VariableScopes(TemplateContext context)
{
    private readonly List<GlobalFrame> _globals = [];
    private readonly List<LocalFrame> _locals = [new LocalFrame()];
    private readonly Stack<(LoopFrames Globals, LoopFrames Locals)> _loops = new();
    private readonly Stack<ScriptObject> _spareLoopScopes = new();

    public bool InLoop => _loops.Count > 0;

    public int GlobalCount => _globals.Count;

    public ScriptObject CurrentGlobal => _globals[^1].Values;

    public BlockStatement? CurrentBlock => _locals[^1].Block;

    public void PushGlobal(ScriptObject values)
    {
        PushGlobalOnly(values);
        _locals.Add(new LocalFrame());
    }

    public void PopGlobal()
    {
        PopGlobalOnly();
        _locals.RemoveAt(_locals.Count - 1);
    }

    public void PushGlobalOnly(ScriptObject values) => _globals.Add(new GlobalFrame(values, false));

    public void PopGlobalOnly() => _globals.RemoveAt(_globals.Count - 1);

    /// <summary>Enters a function. <paramref name="parameters"/> is null where it names none and shares the caller's names.</summary>
    public void PushFunction(ScriptObject? parameters, ScriptArray arguments, BlockStatement? block)
    {
        if (parameters is not null) _globals.Add(new GlobalFrame(parameters, true));
        var frame = new LocalFrame { Block = block };
        frame.Values[""] = arguments;
        frame.Values.SetReadOnly("");
        _locals.Add(frame);
    }

    public void PopFunction(ScriptObject? parameters)
    {
        if (parameters is not null) PopGlobalOnly();
        _locals.RemoveAt(_locals.Count - 1);
    }

    public void SetLocal(string name, object? value) => _locals[^1].Values[name] = value;

    public object? Read(GlobalVariable variable)
    {
        for (int i = _globals.Count - 1; i >= 0; i--)
        {
            if (_globals[i].TryGet(variable.Name, out object? value)) return value;
        }

        if (context.MissingVariable is { } fallback && fallback(variable.Name, variable.Span) is (true, var found)) return ScriptValue.From(found);
        if (!context.StrictVariables) return null;
        throw context.Failure(variable.Span, $"The variable or function `{variable}` was not found", SuggestionFor(variable));
    }

    public object? Read(LocalVariable variable)
    {
        if (_locals[^1].TryGet(variable.Name, out object? value)) return value;
        if (!context.StrictVariables) return null;
        throw context.Failure(variable.Span, $"The variable or function `{variable}` was not found");
    }

    public void Write(GlobalVariable variable, object? value)
    {
        var target = TargetOf(variable.Name);
        if (target.TrySet(variable.Name, value)) return;
        string kind = target == context.Builtins ? "builtin " : "";
        throw context.Failure(variable.Span, $"Cannot set the {kind}readonly variable `{variable}`");
    }

    public void Write(LocalVariable variable, object? value)
    {
        if (_locals[^1].Values.TrySet(variable.Name, value)) return;
        throw context.Failure(variable.Span, $"Cannot set value on the readonly variable `{variable}`");
    }

    public void SetReadOnly(PathExpression variable)
    {
        if (variable is GlobalVariable global) TargetOf(global.Name).SetReadOnly(global.Name);
        else if (variable is LocalVariable local) _locals[^1].Values.SetReadOnly(local.Name);
    }

    public void EnterLoop()
    {
        var pair = ((LoopFrames)_globals[^1], (LoopFrames)_locals[^1]);
        pair.Item1.PushLoop(TakeLoopScope());
        pair.Item2.PushLoop(TakeLoopScope());
        _loops.Push(pair);
    }

    public void ExitLoop()
    {
        var (globals, locals) = _loops.Pop();
        GiveBack(globals.PopLoop());
        GiveBack(locals.PopLoop());
        if (_loops.Count == 0) context.ResetLoopCount();
    }

    public void SetLoopName(string name, object? value) => _globals[^1].SetLoopValue(name, value);

    public void SetLocalLoopName(string name, object? value) => _locals[^1].SetLoopValue(name, value);

    /// <summary>The known name nearest to one that was not found, or null.</summary>
    public string? SuggestionFor(Expression missing)
    {
        if (missing is MemberExpression { Target: PathExpression owner, Member: var member } && owner.Get(context) is ScriptObject holder)
        {
            return Suggestion.Nearest(member, holder.Keys);
        }

        return missing is GlobalVariable variable ? Suggestion.Nearest(variable.Name, _globals.SelectMany(g => g.Values.Keys).Distinct()) : null;
    }

    /// <summary>Where a name is set: the current object, save that a function with parameters updates names that exist outside it.</summary>
    private ScriptObject TargetOf(string name)
    {
        int index = _globals.Count - 1;
        while (_globals[index].IsFunction && !_globals[index].Values.Contains(name)) index--;
        bool found = _globals[index].Values.Contains(name) && _globals[index].Values != context.Builtins;
        return found ? _globals[index].Values : CurrentGlobal;
    }

    private ScriptObject TakeLoopScope() => _spareLoopScopes.TryPop(out var scope) ? scope : [];

    private void GiveBack(ScriptObject scope)
    {
        scope.Clear();
        _spareLoopScopes.Push(scope);
    }

    /// <summary>A frame with the scopes of the loops that run in it, the innermost last.</summary>
    private abstract class LoopFrames
    {
        private readonly List<ScriptObject> _loops = [];

        public void PushLoop(ScriptObject scope) => _loops.Add(scope);

        public ScriptObject PopLoop()
        {
            var scope = _loops[^1];
            _loops.RemoveAt(_loops.Count - 1);
            return scope;
        }

        public void SetLoopValue(string name, object? value) => _loops[^1].TrySet(name, value);

        protected bool TryGetLoopValue(string name, out object? value)
        {
            for (int i = _loops.Count - 1; i >= 0; i--)
            {
                if (_loops[i].TryGetValue(name, out value)) return true;
            }

            value = null;
            return false;
        }
    }

    private sealed class GlobalFrame(ScriptObject values, bool isFunction) : LoopFrames
    {
        public ScriptObject Values { get; } = values;

        public bool IsFunction { get; } = isFunction;

        public bool TryGet(string name, out object? value) => TryGetLoopValue(name, out value) || Values.TryGetValue(name, out value);
    }

    private sealed class LocalFrame : LoopFrames
    {
        public ScriptObject Values { get; } = [];

        public BlockStatement? Block { get; init; }

        public bool TryGet(string name, out object? value) => TryGetLoopValue(name, out value) || Values.TryGetValue(name, out value);
    }
}
