using PolicyForge.Diagnostics;
using YamlDotNet.Core;

namespace PolicyForge.Yaml;

/// <summary>Says in plain words what the YAML parser stumbled over.</summary>
internal static class YamlSyntaxError
{
    /// <summary>Parts of the parser's messages, the words for them, and what usually mends it.</summary>
    private static readonly (string Part, string Message, string? Hint)[] Known =
    [
        ("apping values are not allowed", "a colon stands where no key can begin", "Words that hold a colon and a space stand in quotes. Check the indentation of this line too."),
        ("found invalid mapping", "a colon stands where no key can begin", "Words that hold a colon and a space stand in quotes. Check the indentation of this line too."),
        ("found wrong indentation", "the quotation that begins here is not closed before the next key", "Close the quotation mark, or indent its further lines."),
        ("could not find expected ':'", "a key without its colon", "Write \"key: value\", with a space after the colon. Check the indentation of this line too."),
        ("did not find expected key", "this line is not in step with the keys around it", "Indent all keys of one level alike, and close every quotation mark."),
        ("did not find expected '-'", "this line is not in step with the list around it", "Begin every item of a list with a hyphen in the same column."),
        ("did not find expected ',' or ']'", "a list in square brackets is not closed, or a comma is missing", null),
        ("did not find expected ',' or '}'", "braces are not closed, or a comma is missing", null),
        ("found unexpected end of stream", "the file ends inside a quotation or a bracket", "Close the quotation mark or bracket that begins here."),
        ("unexpected end of", "the file ends inside a quotation or a bracket", "Close the quotation mark or bracket that begins here."),
        ("cannot start any token", "a word begins with a character that YAML keeps for itself", "Put the words in quotes."),
        ("unknown escape", "a backslash in double quotes is followed by a letter that means nothing", "Use single quotes, or write the backslash twice."),
    ];

    /// <summary>For input on which the parser gives up without saying why: a bracket that is never closed, most often.</summary>
    public static Diagnostic Describe(YamlSource source, SourceSpan span, int offset) => FindTab(source.Text, span) is { } tab
        ? YamlDiagnostics.Tab.At(source.Locate(tab))
        : YamlDiagnostics.NotYaml.At(source.Locate(new SourceSpan(offset, 0)), "what begins here does not end") with { Hint = "Close the bracket, brace or quotation mark." };

    public static Diagnostic Describe(YamlSource source, SourceSpan span, YamlException exception)
    {
        if (FindTab(source.Text, span) is { } tab) return YamlDiagnostics.Tab.At(source.Locate(tab));
        int offset = Math.Min(span.Start + (int)exception.Start.Index, span.End);
        var location = source.Locate(new SourceSpan(offset, 0));
        string raw = exception.InnerException is YamlException inner ? inner.Message : exception.Message;
        foreach (var (part, message, hint) in Known)
        {
            if (raw.Contains(part, StringComparison.OrdinalIgnoreCase)) return YamlDiagnostics.NotYaml.At(location, message) with { Hint = hint };
        }

        return YamlDiagnostics.NotYaml.At(location, raw.TrimEnd('.', ' '));
    }

    /// <summary>The first tab among the spaces that begin a line.</summary>
    private static SourceSpan? FindTab(SourceText text, SourceSpan span)
    {
        bool inIndentation = true;
        for (int i = span.Start; i < span.End; i++)
        {
            char character = text.Text[i];
            if (inIndentation && character == '\t') return new SourceSpan(i, 1);
            inIndentation = character is '\n' or '\r' || (inIndentation && character == ' ');
        }

        return null;
    }
}
