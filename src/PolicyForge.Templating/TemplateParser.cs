using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using Scriban.Parsing;

namespace PolicyForge.Templating;

/// <summary>Parses by Scriban what Scriban's parser survives.</summary>
internal static partial class TemplateParser
{
    public static Template Parse(SourceText source, TemplateMode mode)
    {
        var options = new LexerOptions
        {
            Mode = mode switch { TemplateMode.ScriptOnly => ScriptMode.ScriptOnly, TemplateMode.FrontMatterAndContent => ScriptMode.FrontMatterAndContent, _ => ScriptMode.Default },
        };
        if (Refuse(source, options) is { } refused) return new Template(source, Scriban.Template.Parse("", source.Path), [refused]);
        var parsed = Scriban.Template.Parse(source.Text, source.Path, lexerOptions: options);
        return new Template(source, parsed, [.. parsed.Messages.Where(m => m.Type == ParserMessageType.Error).Select(m => new LogMessage(TemplateSpan.Of(source, m.Span), m.Message))]);
    }

    /// <summary>Scriban's lexer drops NUL, and its parser works out whole numbers such as 1e999999999 digit by digit, for minutes.</summary>
    private static LogMessage? Refuse(SourceText source, LexerOptions options)
    {
        int nul = source.Text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0) return new LogMessage(new TemplateSpan(source, nul, nul), "The text holds a NUL character.");
        if (!HugeNumber().IsMatch(source.Text)) return null;
        foreach (var token in new Lexer(source.Text, source.Path, options))
        {
            if (token.Type is not (TokenType.Integer or TokenType.Float or TokenType.BinaryInteger)) continue;
            var span = new TemplateSpan(source, token.Start.Offset, token.End.Offset);
            if (HugeNumber().IsMatch(source.Text.AsSpan(span.Start, span.End - span.Start + 1))) return new LogMessage(span, "The number is too large.");
        }

        return null;
    }

    /// <summary>An exponent of four digits, or four thousand digits.</summary>
    [GeneratedRegex("[0-9_.][eE][+-]?[0-9_]{4,}|[0-9_]{4000,}", RegexOptions.CultureInvariant)]
    private static partial Regex HugeNumber();
}
