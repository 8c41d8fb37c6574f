using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Gathers inlines, joining neighbouring stretches of text and folding white space.</summary>
internal sealed class InlineBuilder(ConversionContext conversion)
{
    private readonly ImmutableArray<Inline>.Builder _items = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder _text = new();
    private int _start = -1;
    private int _end;

    /// <summary>Appends text that stands from <paramref name="start"/> up to <paramref name="end"/> in the source.</summary>
    public void AppendText(ReadOnlySpan<char> text, int start, int end)
    {
        if (_start < 0) _start = start;
        _end = Math.Max(_end, end);
        foreach (char c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r')) _text.Append(c);
            else if (_text.Length == 0 || _text[^1] != ' ') _text.Append(' ');
        }
    }

    public void Append(Inline inline)
    {
        Flush();
        _items.Add(inline);
    }

    /// <summary>Ends a line; white space before it goes.</summary>
    public void AppendBreak(Origin origin)
    {
        TrimEnd();
        Append(new LineBreak { Origin = origin });
    }

    /// <summary>The inlines; <paramref name="trim"/> takes white space off both ends and after line breaks.</summary>
    public ImmutableArray<Inline> ToImmutable(bool trim)
    {
        if (trim) TrimEnd();
        Flush();
        if (!trim) return _items.DrainToImmutable();
        for (int i = _items.Count - 1; i >= 0; i--)
        {
            if (_items[i] is not Text { Value: [' ', ..] } text || (i > 0 && _items[i - 1] is not LineBreak)) continue;
            if (text.Value.Length == 1) _items.RemoveAt(i);
            else _items[i] = text with { Value = text.Value[1..] };
        }

        while (_items.Count > 0 && _items[^1] is LineBreak) _items.RemoveAt(_items.Count - 1);
        return _items.DrainToImmutable();
    }

    private void TrimEnd()
    {
        if (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
    }

    private void Flush()
    {
        if (_text.Length > 0) _items.Add(new Text(ClauseMarkers.Strip(_text.ToString())) { Origin = conversion.OriginOf(_start, _end) });
        _text.Clear();
        _start = -1;
        _end = 0;
    }
}
