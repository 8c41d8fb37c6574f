using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>What goes wrong, and where.</summary>
internal sealed partial class TemplateRun
{
    private (Exception? Error, ScriptRuntimeException? Failure) _failing;

    /// <summary>An error at a place of a template; it carries the includes that led there.</summary>
    public ScriptRuntimeException Failure(TemplateSpan span, string message, string? suggestion = null) =>
        new(span, message) { Includes = IncludeChain, Suggestion = suggestion };

    public TemplateFailure Fail(ScriptNode? at, string message) => new(Failure(SpanOf(at?.Span ?? CurrentSpan), message));

    /// <summary>Asked while the failing calls are still on the stack. Throwing from a handler instead would keep the stack of each, and small ones overflow.</summary>
    private bool MayPass(ScribanFailure error, ScriptStatement statement)
    {
        if (_failing.Error != error) _failing = (error, Translate(error));
        var failure = _failing.Failure!;
        return Context.FailureHandler is { } handler && !failure.IsLimit && statement is not ScriptExpressionStatement { Expression: ScriptAssignExpression } && handler(failure);
    }

    private ScriptRuntimeException ToFailure(ScribanFailure error) => _failing.Error == error ? _failing.Failure! : Translate(error);

    private ScriptRuntimeException Translate(ScribanFailure error)
    {
        var failure = error is TemplateFailure carrier ? carrier.Failure : new ScriptRuntimeException(SpanOf(error.Span), error.OriginalMessage, error.InnerException)
        {
            Includes = IncludeChain,
            IsLimit = IsLimit(error),
        };
        if (_madeCode.Count == 0) return failure;

        // Code made by a template stands in no file: the finding is where the file has it evaluated.
        return new ScriptRuntimeException(_madeCode[0], failure.Message, failure) { Includes = IncludeChain, IsLimit = failure.IsLimit, Suggestion = failure.Suggestion, KnownNames = failure.KnownNames };
    }

    /// <summary>Scriban has no type for it; LimitTests hold each message to this.</summary>
    private static bool IsLimit(ScribanFailure error) =>
        error is ScriptAbortException || error.InnerException is RegexMatchTimeoutException || error.OriginalMessage.Contains("xceed", StringComparison.Ordinal);

    private bool FindMember(Scriban.TemplateContext context, ScribanSpan span, object target, string member, out object? value)
    {
        value = target is ReadyText text && member == "size" ? text.Value.Length : null;
        if (value is not null) return true;
        string? owner = target is Table table ? table.ClosedAs : BuiltinLibrary.NameOf(BuiltinObject, target);
        if (owner is null) return false;
        var known = ((IScriptObject)target).GetMembers().Order(StringComparer.Ordinal);
        throw new TemplateFailure(new ScriptRuntimeException(SpanOf(span), $"`{owner}` has no member `{member}`")
        {
            Includes = IncludeChain,
            Suggestion = Suggestion.Nearest(member, known),
            KnownNames = target is Table ? [.. known] : [],
        });
    }

    private bool FindVariable(Scriban.TemplateContext context, ScribanSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        if (!StrictVariables) return false;
        throw new TemplateFailure(Failure(
            SpanOf(span), $"The variable or function `{variable}` was not found", Suggestion.Nearest(variable.Name, _globals.SelectMany(names => names.GetMembers()))));
    }
}
