using System.Text;

namespace PolicyForge.Templating;

/// <summary>Collects what a template prints: indents it, escapes values, cuts it at the limit and notes where it came from.</summary>
internal sealed class TemplateOutput(TemplateContext context)
{
    private const int LargestSpareBuffer = 1 << 16;
    private readonly Stack<StringBuilder> _spare = new();
    private readonly Stack<(StringBuilder Text, SourceMap? Map, bool Cut)> _outer = new();
    private StringBuilder _text = new();
    private SourceMap? _map;
    private bool _cut;
    private bool _afterNewLine;

    /// <summary>What is written before each line; null where nothing is.</summary>
    public string? Indent { get; set; }

    public bool IsEnabled { get; set; } = true;

    /// <summary>Opens a new buffer; <see cref="Pop"/> gives its text.</summary>
    public void Push()
    {
        _outer.Push((_text, _map, _cut));
        _text = _spare.TryPop(out var buffer) ? buffer : new StringBuilder();
        _map = context.TracksSources ? new SourceMap() : null;
        _cut = false;
    }

    public (string Text, SourceMap? Map) Pop()
    {
        var result = (_text.ToString(), _map);
        if (_text.Capacity <= LargestSpareBuffer) _spare.Push(_text.Clear());
        (_text, _map, _cut) = _outer.Pop();
        return result;
    }

    public void ForgetNewLine() => _afterNewLine = false;

    public void WriteLiteral(TemplateSpan span)
    {
        if (IsEnabled) Write(span.Source.Text.AsSpan(span.Start, span.End - span.Start + 1), span, verbatim: true, null);
    }

    /// <summary>Writes text of the engine's own, which needs no escaping.</summary>
    public void WriteMarkup(TemplateSpan span, string text)
    {
        if (IsEnabled) Write(text, span, verbatim: false, null);
    }

    public void WriteValue(TemplateSpan span, object value)
    {
        if (!IsEnabled) return;
        if (value is MarkdownText marked)
        {
            Write(marked.Value, span, verbatim: false, marked.Map);
            return;
        }

        string text = context.ToText(span, value);
        Write(context.Escaper?.Escape(text) ?? text, span, verbatim: false, null);
    }

    private void Write(ReadOnlySpan<char> text, TemplateSpan span, bool verbatim, SourceMap? inner)
    {
        if (text.IsEmpty) return;
        if (Indent is null)
        {
            _afterNewLine = text[^1] == '\n';
            Append(text, 0, span, verbatim, inner);
            return;
        }

        int start = 0;
        while (start < text.Length)
        {
            if (_afterNewLine) AppendPlain(Indent);
            int newLine = text[start..].IndexOf('\n');
            int length = newLine < 0 ? text.Length - start : newLine + 1;
            Append(text.Slice(start, length), start, span, verbatim, inner);
            _afterNewLine = newLine >= 0;
            start += length;
        }
    }

    private void Append(ReadOnlySpan<char> text, int offset, TemplateSpan span, bool verbatim, SourceMap? inner)
    {
        int at = _text.Length;
        AppendPlain(text);
        if (_map is null) return;
        int length = Math.Min(text.Length, _text.Length - at);
        if (inner is not null) _map.AddFrom(inner, offset, length, at);
        else _map.Add(at, length, verbatim ? span with { Start = span.Start + offset } : span, verbatim);
    }

    private void AppendPlain(ReadOnlySpan<char> text)
    {
        if (_cut) return;
        int limit = context.LimitToString;
        if (limit > 0 && _text.Length + text.Length > limit)
        {
            _text.Append(text[..(limit - _text.Length)]).Append("...");
            _cut = true;
            return;
        }

        _text.Append(text);
    }
}
