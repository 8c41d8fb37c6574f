using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

/// <summary>Builds the tree of a template by recursive descent. Several errors are collected; some stop the parser.</summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly ParserOptions _options;
    private readonly TemplateMode _mode;
    private readonly Lexer _lexer;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<LogMessage> _messages = [];
    private int _index;
    private int _furthest;
    private int _newLineFreedom;
    private int _depth;
    private int _blockLevel;
    private int _expressionLevel;
    private bool _inCode;
    private bool _inFrontMatter;

    public Parser(SourceText source, ParserOptions options, LexerOptions lexerOptions)
    {
        _source = source;
        _text = source.Text;
        _options = options;
        _mode = lexerOptions.Mode;
        _lexer = new Lexer(source, lexerOptions).Run();
        _tokens = _lexer.Tokens;
        Marker = lexerOptions.FrontMatterMarker;
    }

    private string Marker { get; }

    private Token Current => _tokens[_index];

    private Token Previous { get; set; }

    private TemplateSpan CurrentSpan => SpanOf(Current);

    public ParsedPage Run()
    {
        BlockStatement? frontMatter = null;
        BlockStatement? body = null;
        try
        {
            frontMatter = ParseFrontMatter();
            body = ParsePage();
        }
        catch (ParseStoppedException)
        {
            // The reason is among the messages.
        }

        var lexical = _lexer.Errors.Where(e => e.TokenIndex <= _furthest).Select(e => e.Message);
        return new ParsedPage(frontMatter, body, [.. _messages, .. lexical]);
    }

    private BlockStatement ParsePage()
    {
        _inCode = _mode == TemplateMode.ScriptOnly;
        var page = ParseBlock(new BlockOwner(SyntaxForm.Page, SpanOf(Current)), out bool ended);
        if (ended) Log(SyntaxForm.Page, EndOf(Previous), "Found <end> statement without a corresponding beginning of a block");
        return page;
    }

    private BlockStatement? ParseFrontMatter()
    {
        if (_mode is not (TemplateMode.FrontMatterOnly or TemplateMode.FrontMatterAndContent)) return null;
        if (Current.Type != TokenType.FrontMatterMarker)
        {
            Log(CurrentSpan, $"When `{_mode}` is enabled, expecting a `{Marker}` at the beginning of the text instead of `{TextOf(Current)}`");
            return null;
        }

        Next();
        _inFrontMatter = true;
        _inCode = true;
        var block = ParseBlock(new BlockOwner(SyntaxForm.Page, SpanOf(Current)), out _);
        if (_inFrontMatter) Log(CurrentSpan, $"End of frontmatter `{Marker}` not found");
        return block;
    }

    private TemplateSpan SpanOf(Token token) => new(_source, token.Start, token.End);

    private TemplateSpan EndOf(Token token) => new(_source, token.End, token.End);

    private TemplateSpan From(Token first) => new(_source, first.Start, Previous.End);

    private string TextOf(Token token) => Escape(token.TextIn(_text));

    private static string Escape(string text) => text
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal);

    private bool IsHidden(Token token) => token.Type == TokenType.NewLine && _newLineFreedom > 0;

    private void Next()
    {
        if (Current.Type == TokenType.Eof) return;
        Previous = Current;
        do _index++;
        while (IsHidden(_tokens[_index]));
        _furthest = Math.Max(_furthest, _index);
    }

    private Token Peek()
    {
        int index = Math.Min(_index + 1, _tokens.Count - 1);
        while (IsHidden(_tokens[index])) index++;
        _furthest = Math.Max(_furthest, index);
        return _tokens[index];
    }

    private void Log(TemplateSpan span, string message) => _messages.Add(new LogMessage(span, message));

    private void Log(SyntaxForm form, TemplateSpan span, string message) =>
        Log(span, $"Error while parsing {form.Name}: {message} in: {form.Example}");

    private ParseStoppedException Stop(TemplateSpan span, string message)
    {
        Log(span, message);
        return new ParseStoppedException();
    }

    /// <summary>Goes one level deeper; the caller gives back the level it came from.</summary>
    private void Deepen()
    {
        _depth++;
        bool tooDeep = _options.ExpressionDepthLimit > 0 && _depth > _options.ExpressionDepthLimit;
        if (tooDeep || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            int limit = tooDeep ? _options.ExpressionDepthLimit : _depth;
            throw Stop(SpanOf(Previous), $"The statement depth limit `{limit}` was reached when parsing this statement");
        }
    }
}

/// <summary>What a text was parsed into.</summary>
internal sealed record ParsedPage(BlockStatement? FrontMatter, BlockStatement? Body, ImmutableArray<LogMessage> Messages);
