using System.Text;

namespace PolicyForge.Templating;

/// <summary>Joins values to a text. Once one of them is ready for the output the whole is, and the others are escaped.</summary>
internal struct MarkedTextBuilder(TemplateContext context)
{
    private readonly StringBuilder _text = new();
    private bool _marked;

    public readonly int Length => _text.Length;

    public void Append(TemplateSpan span, object? value)
    {
        if (value is MarkdownText { Value: var ready })
        {
            Mark();
            _text.Append(ready);
            return;
        }

        AppendLiteral(context.ToText(span, value));
    }

    public readonly void AppendLiteral(string text) => _text.Append(_marked && context.Escaper is { } escaper ? escaper.Escape(text) : text);

    public readonly object ToValue() => _marked ? new MarkdownText(_text.ToString()) : _text.ToString();

    private void Mark()
    {
        if (_marked) return;
        _marked = true;
        if (context.Escaper is null) return;
        string before = context.Escaper.Escape(_text.ToString());
        _text.Clear().Append(before);
    }
}
