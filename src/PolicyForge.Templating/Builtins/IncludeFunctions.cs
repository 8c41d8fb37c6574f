using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary><c>include name arguments…</c></summary>
internal sealed class IncludeFunction() : Function(1, 1, ScriptVarParamKind.Direct)
{
    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        if (arguments.Count == 0) throw run.Fail(caller, "Expecting at least the name of the template to include for the <include> function");
        return run.Include(caller ?? run.CurrentNode, run.ObjectToString(arguments[0]), arguments);
    }
}

/// <summary><c>include_join names separator begin end</c></summary>
internal sealed class IncludeJoinFunction() : Function(2, 4, ScriptVarParamKind.Direct)
{
    private const string TemplatePrefix = "tpl:";

    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        caller ??= run.CurrentNode;
        if (arguments.Count < 2) throw run.Fail(caller, "Expecting at least the separator and components to include for the <include_join> function.");
        var parts = new List<object?>();
        foreach (object? item in run.ToList(run.CurrentSpan, arguments[0]) ?? Array.Empty<object>())
        {
            if (run.ObjectToString(item) is not { Length: > 0 } name) continue;
            if (parts.Count > 0) parts.Add(Part(arguments[1]));
            parts.Add(run.Include(caller, name, arguments));
        }

        return run.Join([Part(arguments.ElementAtOrDefault(2)), .. parts, Part(arguments.ElementAtOrDefault(3))]);

        object? Part(object? part) => part is string text && text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? run.Include(caller, text[TemplatePrefix.Length..], arguments)
            : part;
    }
}

/// <summary><c>markdown value</c>: the value is not escaped where it is printed.</summary>
internal sealed class MarkdownFunction() : Function(1, 1)
{
    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments) =>
        arguments[0] as ReadyText ?? new ReadyText(run.ObjectToString(arguments[0]) ?? "");
}

/// <summary><c>object.eval</c> and <c>object.eval_template</c></summary>
internal sealed class EvalFunction(TemplateMode mode) : Function(1, 1)
{
    private const int LongestText = 1 << 16;

    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        if (ReadyText.Plain(arguments[0]) is not string text) return arguments[0];
        return text.Length <= LongestText ? run.RunMade(caller, text, mode) : throw run.Limit($"Exceeding the `{LongestText}` characters of a text that may be evaluated.");
    }
}
