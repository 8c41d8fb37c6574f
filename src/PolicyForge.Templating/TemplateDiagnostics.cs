using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Templating;

/// <summary>The findings of the template engine.</summary>
public static class TemplateDiagnostics
{
    public static DiagnosticDescriptor SyntaxError { get; } = new("PF2001", Severity.Error, "A template does not parse", "{0}");

    public static DiagnosticDescriptor RuntimeError { get; } = new("PF2002", Severity.Error, "A template failed while it ran", "{0}");

    /// <summary>A failed run as findings: the errors of the included template where that is what failed.</summary>
    public static ImmutableArray<Diagnostic> From(ScriptRuntimeException error)
    {
        ImmutableArray<TraceFrame> trace =
            [.. error.Includes.Select(i => new TraceFrame($"included from here as `{i.Path}`", i.CallSpan.ToLocation()))];
        if (error is ScriptParserRuntimeException parsing)
        {
            var including = new TraceFrame(error.OriginalMessage, error.Span.ToLocation());
            return [.. parsing.ParserMessages.Select(m => SyntaxError.At(m.Span.ToLocation(), m.Message) with { Trace = trace.Insert(0, including) })];
        }

        string? hint = error.Suggestion is null ? null : $"Did you mean `{error.Suggestion}`?";
        return [RuntimeError.At(error.Span.ToLocation(), error.OriginalMessage) with { Trace = trace, Hint = hint }];
    }
}
