using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Html.Reading;

/// <summary>Takes the words of a page line by line: the banner is its header, what follows the policy its footer. The navigation repeats headings and is left out.</summary>
internal sealed class FiledPageReader
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "caption", "div", "summary", "dt", "dd", "section", "article", "header", "footer", "main", "nav",
        "table", "ul", "ol", "dl", "figure", "figcaption", "blockquote", "fieldset", "legend", "form", "label", "pre", "hr", "br", "aside", "details", "body",
    };

    private readonly ImmutableArray<FiledLine>.Builder _lines = ImmutableArray.CreateBuilder<FiledLine>();
    private readonly StringBuilder _text = new();
    private readonly Stack<string?> _divisions = new();
    private FiledStory _story = FiledStory.Header;
    private string? _heading;
    private string? _table;
    private int _unread;
    private bool _isInBody;

    public ImmutableArray<FiledLine> Lines => _lines.ToImmutable();

    /// <summary>Insertions and deletions that a redline marks.</summary>
    public int Changes { get; private set; }

    public void Take(HtmlToken token)
    {
        if (token.Name == "body") _isInBody = !token.IsEnd;
        if (!_isInBody) return;
        if (token.IsText)
        {
            if (_unread == 0) _text.Append(token.Text);
            return;
        }

        if (Blocks.Contains(token.Name)) Flush(token);
        switch (token.Name)
        {
            case "nav" or "template" or "del": _unread = Math.Max(0, _unread + (token.IsEnd ? -1 : 1)); break;
            case "main": _story = token.IsEnd ? FiledStory.Footer : FiledStory.Body; break;
            case "div" when token.IsEnd: _divisions.TryPop(out _); break;
            case "div": _divisions.Push(token["data-clause"]); break;
            case "table": _table = token.IsEnd ? null : ""; break;
        }

        if (token is { Name: "ins" or "del", IsEnd: false }) Changes++;
    }

    private void Flush(HtmlToken token)
    {
        string text = FiledLine.Normalise(_text.ToString());
        _text.Clear();
        if (text.Length == 0) return;
        if (token.IsEnd && _story == FiledStory.Body && token.Name is ['h', >= '1' and <= '6']) _heading = text;
        if (token is { Name: "caption", IsEnd: true }) _table = text;
        _lines.Add(new FiledLine(text, new FiledPlace(_story, _divisions.FirstOrDefault(clause => clause is not null), _heading, _table)));
    }
}
