using PolicyForge.Diagnostics;

namespace PolicyForge.Templating.Lexing;

/// <summary>Cuts a template into tokens. Blanks and comments yield none.</summary>
internal sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly LexerOptions _options;
    private readonly List<Token> _tokens = [];
    private readonly List<LexicalError> _errors = [];
    private readonly Stack<char> _interpolations = new();
    private int _position;
    private int _openBraces;
    private int _escapeLevel;
    private bool _inCode;
    private bool _inFrontMatter;
    private bool _finished;

    public Lexer(SourceText source, LexerOptions options)
    {
        _source = source;
        _text = source.Text;
        _options = options;
    }

    public IReadOnlyList<Token> Tokens => _tokens;

    public IReadOnlyList<LexicalError> Errors => _errors;

    public Lexer Run()
    {
        _inCode = _options.Mode == TemplateMode.ScriptOnly;
        if (_options.Mode is TemplateMode.FrontMatterOnly or TemplateMode.FrontMatterAndContent) OpenFrontMatter();
        while (!_finished && _position < _text.Length) Step();
        _tokens.Add(Token.Eof);
        return this;
    }

    private void Step()
    {
        if (_inFrontMatter && TryCloseFrontMatter()) return;
        if (!_inCode)
        {
            if (_escapeLevel > 0 ? !TryCloseEscape() : !TryEnterCode()) ReadRaw();
        }
        else if (_options.Mode == TemplateMode.ScriptOnly || _inFrontMatter || !TryExitCode())
        {
            ReadCodeToken();
        }
    }

    private char At(int offset) => offset < _text.Length ? _text[offset] : '\0';

    private void Add(TokenType type, int start, int end) => _tokens.Add(new Token(type, start, end));

    /// <summary>Adds a token of the given length at the position and moves behind it.</summary>
    private void Take(TokenType type, int length)
    {
        Add(type, _position, _position + length - 1);
        _position += length;
    }

    private void Error(string message, int start, int end) =>
        _errors.Add(new LexicalError(_tokens.Count, new LogMessage(new TemplateSpan(_source, start, end), message)));

    private void OpenFrontMatter()
    {
        int end = MarkerLineEnd(0);
        if (end < 0) return;
        Add(TokenType.FrontMatterMarker, 0, _options.FrontMatterMarker.Length - 1);
        _position = end;
        _inFrontMatter = true;
        _inCode = true;
    }

    private bool TryCloseFrontMatter()
    {
        int end = MarkerLineEnd(_position);
        if (end < 0) return false;
        Add(TokenType.FrontMatterMarker, _position, _position + _options.FrontMatterMarker.Length - 1);
        _position = end;
        _inFrontMatter = false;
        _inCode = false;
        _finished = _options.Mode == TemplateMode.FrontMatterOnly;
        return true;
    }

    /// <summary>The offset behind the marker line at an offset, or -1 where no marker line is.</summary>
    private int MarkerLineEnd(int offset)
    {
        string marker = _options.FrontMatterMarker;
        if (string.CompareOrdinal(_text, offset, marker, 0, marker.Length) != 0) return -1;
        int end = offset + marker.Length;
        while (At(end) is ' ' or '\t') end++;
        if (end >= _text.Length) return end;
        if (_text[end] == '\n') return end + 1;
        if (_text[end] != '\r') return -1;
        return At(end + 1) == '\n' ? end + 2 : end + 1;
    }
}
