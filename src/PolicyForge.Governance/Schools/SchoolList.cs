using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Yaml;

namespace PolicyForge.Governance.Schools;

/// <summary>The list of schools in the text of policyforge.yaml; what stands round it stays as it is.</summary>
internal sealed class SchoolList
{
    private readonly string _text;
    private readonly ImmutableArray<YamlScalar> _items;

    private SchoolList(string text, ImmutableArray<YamlScalar> items) => (_text, _items) = (text, items);

    public ImmutableArray<string> Ids => [.. _items.Select(item => item.Value)];

    /// <summary>Empty where the text is not what policyforge.yaml is.</summary>
    public static SchoolList Of(string settings)
    {
        var source = new YamlSource(new SourceText("policyforge.yaml", settings), null, new DiagnosticBag());
        var list = source.ReadNodes(new SourceSpan(0, settings.Length)) is YamlMapping root ? root.Entries.FirstOrDefault(entry => entry.Key.Value == "schools")?.Value as YamlSequence : null;
        return new SchoolList(settings, [.. list?.Items.OfType<YamlScalar>() ?? []]);
    }

    public string With(string id)
    {
        if (_items.IsEmpty) return _text;
        var last = _items[^1].Span;
        return IsBlock(last) ? _text.Insert(EndOfLine(last.End), $"{NewlineBefore(last)}{Indent(last)}- {id}") : _text.Insert(last.End, $", {id}");
    }

    public string Without(string id)
    {
        int index = Ids.IndexOf(id);
        if (index < 0) return _text;
        var span = _items[index].Span;
        if (IsBlock(span))
        {
            int start = StartOfLine(span.Start), end = EndOfLine(span.End);
            return _text.Remove(start, Math.Min(_text.Length, end + (_text.AsSpan(end).StartsWith("\r\n") ? 2 : 1)) - start);
        }

        return index > 0 ? _text.Remove(_items[index - 1].Span.End, span.End - _items[index - 1].Span.End) : _text.Remove(span.Start, _items[1].Span.Start - span.Start);
    }

    /// <summary>True for an item behind a hyphen on a line of its own.</summary>
    private bool IsBlock(SourceSpan item) => _text.AsSpan(StartOfLine(item.Start), item.Start - StartOfLine(item.Start)).Trim() is "-";

    private string Indent(SourceSpan item) => _text[StartOfLine(item.Start).._text.LastIndexOf('-', item.Start)];

    private string NewlineBefore(SourceSpan item) => StartOfLine(item.Start) is > 1 and var start && _text[start - 2] == '\r' ? "\r\n" : "\n";

    private int StartOfLine(int at) => at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;

    private int EndOfLine(int at) => _text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var length ? at + length : _text.Length;
}
