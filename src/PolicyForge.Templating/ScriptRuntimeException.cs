using System.Collections.Immutable;

namespace PolicyForge.Templating;

/// <summary>A template failed while it ran. The message reads <c>source(line,col) : error : text</c>.</summary>
public class ScriptRuntimeException(TemplateSpan span, string message, Exception? inner = null) : Exception(message, inner)
{
    public TemplateSpan Span { get; } = span;

    public string OriginalMessage => base.Message;

    public override string Message => $"{Span} : error : {base.Message}";

    /// <summary>The include calls that led to the failing template, the innermost first; empty in the outermost template.</summary>
    public ImmutableArray<IncludeFrame> Includes { get; init; } = [];

    /// <summary>Whether a limit of the run was reached, so that nothing more may run.</summary>
    public bool IsLimit { get; init; }

    /// <summary>The known name nearest to one that was not found.</summary>
    public string? Suggestion { get; init; }

    /// <summary>All names that would have been right there; empty where they are not known.</summary>
    public ImmutableArray<string> KnownNames { get; init; } = [];
}

/// <summary>A step from one template into another.</summary>
/// <param name="Path">The template that was included.</param>
/// <param name="CallSpan">The call that included it.</param>
public sealed record IncludeFrame(string Path, TemplateSpan CallSpan);

/// <summary>An included template does not parse.</summary>
public sealed class ScriptParserRuntimeException(TemplateSpan span, string message, ImmutableArray<LogMessage> parserMessages)
    : ScriptRuntimeException(span, message)
{
    public ImmutableArray<LogMessage> ParserMessages { get; } = parserMessages;

    public override string Message => $"{base.Message} Parser messages:\n {string.Join('\n', ParserMessages)}";
}
