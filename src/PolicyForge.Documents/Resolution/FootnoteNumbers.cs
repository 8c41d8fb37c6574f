using System.Collections.Immutable;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Resolution;

/// <summary>Numbers footnotes over the whole document, in the order in which they are first referred to.</summary>
internal sealed class FootnoteNumbers(ParsedMarkdown template)
{
    private readonly Dictionary<(Scope Scope, int Index), int> _numbers = [];
    private readonly List<(Scope Scope, int Index)> _order = [];
    private Scope _current = new(template);

    /// <summary>One placement of a source: a clause that is placed twice has its footnotes twice. Compared by reference.</summary>
    internal sealed class Scope(ParsedMarkdown content)
    {
        public ParsedMarkdown Content { get; } = content;
    }

    public int Count => _order.Count;

    /// <summary>Begins a clause; gives back what <see cref="Leave"/> needs.</summary>
    public Scope Enter(ParsedMarkdown content)
    {
        var outer = _current;
        _current = new Scope(content);
        return outer;
    }

    public void Leave(Scope outer) => _current = outer;

    /// <summary>Begins the text of a footnote, by its place in order from 0.</summary>
    public ImmutableArray<Block> Enter(int place)
    {
        var (scope, index) = _order[place];
        _current = scope;
        return scope.Content.Footnotes[index];
    }

    /// <summary>The number of a footnote of the current source.</summary>
    public int NumberOf(int index)
    {
        if (_numbers.TryGetValue((_current, index), out int number)) return number;
        _order.Add((_current, index));
        _numbers.Add((_current, index), _order.Count);
        return _order.Count;
    }
}
