using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Opening;

namespace PolicyForge.Docx.Reading;

/// <summary>Reads the words of one story of a Word file, paragraph by paragraph. Reads on without recursion: the file may be hostile.</summary>
internal sealed class FiledStoryReader(FiledStory story, FiledClauses clauses, FiledLooks looks)
{
    private readonly List<FiledLine> _lines = [];
    private readonly List<(string Line, int Page)> _pages = [];
    private readonly Stack<FiledParagraph> _paragraphs = new();
    private readonly Stack<string?> _tables = new();
    private readonly Stack<(int Depth, string? ClauseId)> _controls = new();
    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private readonly FiledFields _fields = new();
    private string? _heading;
    private readonly FiledFacts _facts = new();
    private int _runDepth = -1;
    private FiledLook _direct = FiledLook.None;
    private string? _characterStyle;
    private FiledLook? _look;
    private string? _textElement;

    public IReadOnlyList<FiledLine> Lines => _lines;

    public IReadOnlyList<(string Line, int Page)> Pages => _pages;

    public int TrackedChanges { get; private set; }

    public IReadOnlyList<FiledFact> Facts => _facts.All;

    public void Read(OpenXmlPart part)
    {
        _facts.Enter(part);
        using var xml = WordPackage.Reader(part);
        bool goesOn = xml.Read();
        while (goesOn)
        {
            if (xml.NodeType == XmlNodeType.Element && IsSkipped(xml))
            {
                xml.Skip();
                goesOn = !xml.EOF;
                continue;
            }

            Take(xml);
            goesOn = xml.Read();
        }
    }

    private void Take(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when xml.NamespaceURI == Namespaces.Word: Open(xml); break;
            case XmlNodeType.Element: _facts.Take(xml); break;
            case XmlNodeType.EndElement when xml.NamespaceURI == Namespaces.Word: Close(xml); break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when _textElement is not null: Words(xml.Value); break;
        }
    }

    /// <summary>What was deleted with changes tracked, and the copy of a drawing for old programs.</summary>
    private bool IsSkipped(XmlReader xml)
    {
        if (xml.NamespaceURI == Namespaces.MarkupCompatibility) return xml.LocalName == "Fallback";
        if (xml.NamespaceURI != Namespaces.Word || xml.LocalName is not ("del" or "moveFrom")) return false;
        TrackedChanges++;
        return true;
    }

    private void Open(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when !xml.IsEmptyElement: _paragraphs.Push(new FiledParagraph { ClauseId = CurrentClause() }); break;
            case "hyperlink" when !xml.IsEmptyElement: _facts.OpenLink(xml.GetAttribute("id", Namespaces.Relationships)); break;
            case "object" or "control" or "altChunk" or "subDoc": _facts.Hold(xml.LocalName); break;
            case "pStyle" when _paragraphs.TryPeek(out var paragraph): paragraph.Style = Value(xml); break;
            case "r": (_runDepth, _direct, _characterStyle, _look) = (xml.Depth, FiledLook.None, null, null); break;
            case "rStyle" when xml.Depth == _runDepth + 2: _characterStyle = Value(xml); break;
            case "strike" or "dstrike" or "vanish" or "color" or "sz" when xml.Depth == _runDepth + 2: _direct = _direct.With(xml.LocalName, Value(xml)); break;
            case "t" or "instrText" when !xml.IsEmptyElement: _textElement = xml.LocalName; break;
            case "tab" or "br" or "cr": Words(" "); break;
            case "noBreakHyphen": Words("\u2011"); break;
            case "tbl" when !xml.IsEmptyElement: _tables.Push(null); break;
            case "tblCaption" when _tables.TryPop(out _): _tables.Push(Value(xml)); break;
            case "sdt" when !xml.IsEmptyElement: _controls.Push((xml.Depth, null)); break;
            case "id" when _controls.TryPeek(out var control) && xml.Depth == control.Depth + 2: NameControl(Value(xml)); break;
            case "bookmarkStart": StartBookmark(xml); break;
            case "bookmarkEnd": _bookmarks.Remove(Value(xml, "id") ?? ""); break;
            case "fldChar": FieldMark(Value(xml, "fldCharType")); break;
            case "fldSimple" when !xml.IsEmptyElement: _fields.BeginSimple(Value(xml, "instr") ?? ""); break;
            case "ins" or "moveTo" or "rPrChange" or "pPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "sectPrChange" or "cellIns" or "cellDel": TrackedChanges++; break;
        }
    }

    private void Close(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when _paragraphs.TryPop(out var paragraph): Add(paragraph); break;
            case "t" or "instrText": _textElement = null; break;
            case "tbl": _tables.TryPop(out _); break;
            case "sdt": _controls.TryPop(out _); break;
            case "fldSimple": EndField(); break;
            case "hyperlink": _facts.CloseLink(); break;
        }
    }

    private void Words(string text)
    {
        if (_textElement == "instrText")
        {
            _fields.Instruct(text);
            return;
        }

        if (!_fields.TakesText(text) || !_paragraphs.TryPeek(out var paragraph)) return;
        _look ??= looks.Of(_direct, _characterStyle, paragraph.Style);
        _facts.Say(text, _look);
        _fields.Say(text);
        if (_look.IsHidden != true) paragraph.Text.Append(text);
    }

    private void FieldMark(string? kind)
    {
        if (kind == "begin") _fields.Begin();
        else if (kind == "separate") _fields.Separate();
        else if (kind == "end") EndField();
    }

    private void EndField()
    {
        if (_fields.End() is not { } field) return;
        _facts.Field(field.Instruction.ToString(), field.Words.ToString());
        if (field.Page is { } page && _paragraphs.TryPeek(out var paragraph)) paragraph.Page = page;
    }

    private void Add(FiledParagraph paragraph)
    {
        _facts.EndParagraph();
        string text = FiledLine.Normalise(paragraph.Text.ToString());
        if (text.Length == 0) return;
        if (paragraph.IsHeading && story == FiledStory.Body) _heading = text;
        _lines.Add(new FiledLine(text, new FiledPlace(story, paragraph.ClauseId, _heading, _tables.TryPeek(out string? table) ? table ?? "" : null)));
        if (paragraph.Page is { } page) _pages.Add((text, page));
    }

    private void NameControl(string? id)
    {
        if (id is null || !clauses.ByControl.TryGetValue(id, out string? clause)) return;
        _controls.Push(_controls.Pop() with { ClauseId = clause });
    }

    private void StartBookmark(XmlReader xml)
    {
        if (Value(xml, "name") is not { } name || Value(xml, "id") is not { } id || !clauses.ByBookmark.TryGetValue(name, out string? clause)) return;
        _bookmarks[id] = clause;
        if (_paragraphs.TryPeek(out var paragraph)) paragraph.ClauseId ??= clause;
    }

    private string? CurrentClause() =>
        _controls.Select(control => control.ClauseId).FirstOrDefault(id => id is not null) ?? _bookmarks.Values.FirstOrDefault();

    private static string? Value(XmlReader xml, string attribute = "val") => xml.GetAttribute(attribute, Namespaces.Word);
}
