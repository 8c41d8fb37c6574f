using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary><c>array.sort</c>: stable, by value or by a member; the same on every machine.</summary>
internal sealed class SortFunction() : Function(1, 2)
{
    public override ScriptParameterInfo GetParameterInfo(int index) => index == 1 ? new(typeof(string), "member", null) : new(typeof(object), "list");

    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        var span = caller?.Span ?? run.CurrentSpan;
        if (arguments[0] is null) return new ScriptRange();
        if (arguments[0] is not IEnumerable list) return new ScribanArray { arguments[0] };
        var items = run.Walk(list);
        var order = Comparer<object?>.Create((a, b) => Compare(run, span, ReadyText.Plain(a), ReadyText.Plain(b)));
        return arguments[1] is string { Length: > 0 } member
            ? new ScribanArray(items.OrderBy(item => Key(run, span, item, member), order))
            : new ScribanArray(items.Order(order));
    }

    /// <summary>A member by its whole name, or else by the path that dots in it make.</summary>
    private static object? Key(TemplateRun run, ScribanSpan span, object? item, string member) =>
        Member(run, span, item, member) ?? (member.Contains('.', StringComparison.Ordinal) ? member.Split('.').Aggregate(item, (value, part) => Member(run, span, value, part)) : null);

    private static object? Member(TemplateRun run, ScribanSpan span, object? owner, string name) =>
        owner is not null && run.GetMemberAccessor(owner).TryGetValue(run, span, owner, name, out object? value) ? value : null;

    private static int Compare(TemplateRun run, ScribanSpan span, object? left, object? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        if (left is string a && right is string b) return CompareText(a, b);
        if (left.GetType() == right.GetType() && left is IComparable comparable) return comparable.CompareTo(right);
        if (!Scriban.Functions.MathFunctions.IsNumber(left) || !Scriban.Functions.MathFunctions.IsNumber(right)) throw new ArgumentException("At least one object must implement IComparable.", "list");
        if (ScriptBinaryExpression.Evaluate(run, span, ScriptBinaryOperator.CompareLess, span, left, span, right) is true) return -1;
        return ScriptBinaryExpression.Evaluate(run, span, ScriptBinaryOperator.CompareGreater, span, left, span, right) is true ? 1 : 0;
    }

    /// <summary>Words as a reader sorts them: letters before case, lower case first.</summary>
    private static int CompareText(string left, string right)
    {
        int order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : -string.CompareOrdinal(left, right);
    }
}

/// <summary><c>array.join list delimiter function</c>: ready text stays ready.</summary>
internal sealed class JoinFunction() : Function(2, 3)
{
    public override Type ReturnType => typeof(string);

    public override ScriptParameterInfo GetParameterInfo(int index) => index switch
    {
        0 => new(typeof(IEnumerable), "list"),
        1 => new(typeof(object), "delimiter"),
        _ => new(typeof(object), "function", null),
    };

    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        if (arguments[0] is not IEnumerable list) return "";
        if (arguments[2] is not (null or IScriptCustomFunction)) throw new ArgumentException($"The parameter `{run.ObjectToString(arguments[2])}` is not a function. Maybe prefix it with @?", "function");
        var parts = new List<object?>();
        long length = 0;
        foreach (object? item in run.Walk(list))
        {
            if (parts.Count > 0) Add(arguments[1]);
            Add(arguments[2] is IScriptCustomFunction change ? ScriptFunctionCall.Call(run, run.CurrentNode, change, [item is ReadyText ? item : run.ObjectToString(item)]) : item);
        }

        return run.Join(parts);

        void Add(object? part)
        {
            part = part is ReadyText ? part : run.ObjectToString(part);
            length += part?.ToString()?.Length ?? 0;
            if (run.LimitToString > 0 && length > run.LimitToString) throw run.Limit($"Exceeding the string limit LimitToString `{run.LimitToString}`.");
            parts.Add(part);
        }
    }
}
