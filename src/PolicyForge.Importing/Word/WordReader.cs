using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyForge.Docx.Opening;
using PolicyForge.Importing.Source;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>Reads a Word file as its reader sees it: numbers counted, insertions taken, deletions and hidden words left out.</summary>
/// <remarks>Depth is bounded by <see cref="WordParts"/>; what is not known is looked through, never a fault.</remarks>
internal sealed class WordReader
{
    private readonly WordParts _parts;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly RemarkCounter _remarks = new();
    private readonly FieldState _fields = new();
    private readonly TextAccount _account = new();
    private readonly List<SourceLoss> _losses = [];
    private readonly ImmutableArray<SourceBlock>.Builder _blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private ImmutableArray<SourceRun> _carried = [];
    private bool _startsPage;
    private int _index;

    private WordReader(WordParts parts)
    {
        _parts = parts;
        _styles = new WordStyles(parts.Styles);
        _numbering = new WordNumbering(parts.Numbering, _styles);
    }

    public static SourceDocument Read(WordParts parts) => new WordReader(parts).Read();

    private SourceDocument Read()
    {
        ReadBlocks(_parts.Body, _blocks, isContents: false);
        var notes = ImmutableDictionary.CreateBuilder<string, ImmutableArray<SourceParagraph>>(StringComparer.Ordinal);
        ReadNotes("footnotes:", _parts.Footnotes, "footnote", notes);
        ReadNotes("endnotes:", _parts.Endnotes, "endnote", notes);
        _losses.AddRange(_account.Lost(_parts.Body, "the text"));
        _losses.AddRange(_account.Lost(_parts.Footnotes, "a footnote"));
        _losses.AddRange(_account.Lost(_parts.Endnotes, "an endnote"));
        AddOtherHeaders();
        foreach (var comment in _parts.Comments?.Elements(W + "comment") ?? []) _remarks.Add(SourceRemark.Comment, string.Concat(comment.Descendants(W + "t").Select(text => text.Value)));
        return new SourceDocument(_blocks.ToImmutable())
        {
            Title = _parts.Title,
            Notes = notes.ToImmutable(),
            Pictures = _parts.Pictures.ToImmutableDictionary(pair => pair.Key, pair => new SourcePicture(pair.Value.ContentType, pair.Value.Bytes)),
            RunningText = [.. _parts.Headers.Concat(_parts.Footers).Select(part => string.Join(' ', part.Descendants(W + "p").Select(WordsOf).Where(text => text.Length > 0))).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)],
            Losses = [.. _losses],
            HasMacros = _parts.HasMacros,
            Remarks = _remarks.ToImmutable(),
        };
    }

    /// <summary>The house style has the headers and footers of one section: those of others are said to be left out.</summary>
    private void AddOtherHeaders()
    {
        string[] sets = [.. _parts.Body.Descendants(W + "sectPr").Select(section => string.Join(' ', section.Elements().Where(child => child.Name == W + "headerReference" || child.Name == W + "footerReference").Select(child => (string?)child.Attribute(R + "id")))).Where(ids => ids.Length > 0)];
        foreach (string _ in sets.SkipLast(1).Where(ids => ids != sets[^1])) _remarks.Add(SourceRemark.OtherHeaders, "");
    }

    private static string WordsOf(XElement paragraph) => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)).Trim();

    private void ReadNotes(string prefix, XElement? part, string element, ImmutableDictionary<string, ImmutableArray<SourceParagraph>>.Builder notes)
    {
        foreach (var note in part?.Elements(W + element) ?? [])
        {
            if ((string?)note.Attribute(W + "type") is "separator" or "continuationSeparator" or "continuationNotice")
            {
                _account.Leave(note);
                continue;
            }

            var blocks = ImmutableArray.CreateBuilder<SourceBlock>();
            ReadBlocks(note, blocks, isContents: false, prefix);
            notes[prefix + (string?)note.Attribute(W + "id")] = [.. Flat(blocks.ToImmutable()).OfType<SourceParagraph>().Where(paragraph => !paragraph.IsEmpty)];
        }
    }

    private void ReadBlocks(XElement container, ImmutableArray<SourceBlock>.Builder output, bool isContents, string part = "")
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W + "p") ReadParagraph(element, output, isContents, part);
            else if (element.Name == W + "tbl") ReadTable(element, output, part);
            else if (element.Name == W + "sdt") ReadControl(element, output, isContents, part);
            else if (element.Name == W + "ins" || element.Name == W + "moveTo" || element.Name == W + "customXml" || element.Name == W + "smartTag") ReadBlocks(element, output, isContents, part);
            else if (element.Name == Mc + "AlternateContent") ReadBlocks(element.Element(Mc + "Choice") ?? element.Element(Mc + "Fallback") ?? element, output, isContents, part);
            else if (element.Name == W + "del" || element.Name == W + "moveFrom")
            {
                _account.Leave(element);
                _remarks.Add(SourceRemark.DeletedText, string.Concat(element.Descendants(W + "delText").Concat(element.Descendants(W + "t")).Select(text => text.Value)));
            }
            else if (element.Name == W + "altChunk" || element.Name == W + "subDoc") _losses.Add(new SourceLoss("the text", "(a document within the document)"));
            else if (element.Name == M + "oMathPara" || element.Name == M + "oMath" || element.Name == W + "r" || element.Name == W + "hyperlink") ReadParagraph(new XElement(W + "p", element), output, isContents, part, element);
            else if (element.Name != W + "sectPr" && element.Name != W + "tcPr" && element.Elements().Any()) ReadBlocks(element, output, isContents, part);
        }
    }

    private void ReadControl(XElement control, ImmutableArray<SourceBlock>.Builder output, bool isContents, string part)
    {
        var properties = control.Element(W + "sdtPr");
        bool isList = properties?.Descendants(W + "docPartGallery").Any(gallery => gallery.Val() == "Table of Contents") == true;
        if (control.Element(W + "sdtContent") is not { } content) return;
        if (!isContents && !isList && ControlField.Of(properties, content) is { } field)
        {
            _account.Leave(content);
            output.Add(new SourceParagraph(++_index, [new SourceRun("") { Field = field }]));
            return;
        }

        ReadBlocks(content, output, isContents || isList, part);
    }

    /// <param name="loose">What stands where only paragraphs may, and is read as one; null for a paragraph.</param>
    private void ReadParagraph(XElement paragraph, ImmutableArray<SourceBlock>.Builder output, bool isContents, string part, XElement? loose = null)
    {
        _index++;
        var properties = paragraph.Element(W + "pPr");
        string? styleId = properties.ValOf("pStyle");
        string style = _styles.NameOf(styleId);
        bool wasInContents = _fields.IsInContents;
        var runs = new RunReader(_parts, _styles, _fields, _remarks, _account, styleId, part);
        runs.ReadAll(paragraph);
        if (loose is not null) _account.Leave(loose);
        var words = _carried.AddRange(runs.Runs);
        _carried = [];
        if (properties?.Element(W + "rPr") is { } end && (end.Element(W + "del") is not null || end.Element(W + "moveFrom") is not null) && paragraph.ElementsAfterSelf().FirstOrDefault(next => !IsMark(next)) is { } next && next.Name == W + "p")
        {
            // Its end is deleted: what follows runs on in the same paragraph.
            _carried = words;
            return;
        }

        if (_fields.IsInOtherList || style is "table of figures" or "table of authorities" || style.StartsWith("index ", StringComparison.Ordinal)) _remarks.Add(SourceRemark.FigureList, string.Concat(words.Select(run => run.Text)));
        bool isInField = isContents || wasInContents || _fields.IsInContents;
        bool isList = isInField || style.StartsWith("toc ", StringComparison.Ordinal) || style is "toc heading" or "table of figures";
        var found = _numbering.Find(properties, styleId);
        bool isBlank = words.All(run => string.IsNullOrWhiteSpace(run.Text) && run.Picture is null && run.Field is null);
        bool isHidden = isBlank && _styles.IsOn(styleId, "vanish");
        var label = found is var (list, level) && !isHidden ? _numbering.Next(list, level) : null;
        if (label is { IsBullet: true } && isBlank)
        {
            _remarks.Add(SourceRemark.EmptyItem, "");
            label = null;
        }

        var read = new SourceParagraph(_index, words)
        {
            Label = label,
            StyleName = style,
            OutlineLevel = LevelOf(properties, styleId, style),
            Size = runs.Size,
            IsCentred = (properties?.Element(W + "jc") ?? _styles.ParagraphProperty(styleId, "jc")).Val() == "center",
            Indent = WordNumbering.Indent(properties?.Element(W + "ind")) ?? (found is var (of, at) ? _numbering.IndentOf(of, at) : null) ?? WordNumbering.Indent(_styles.ParagraphProperty(styleId, "ind")) ?? 0,
            IsContents = isList,
            IsInContentsField = isInField,
            StartsPage = runs.StartsPage || _startsPage || (properties.Flag("pageBreakBefore") ?? _styles.ParagraphProperty(styleId, "pageBreakBefore") is { } breaks && breaks.Val() is not ("0" or "false")),
            IsBoxed = (properties?.Element(W + "pBdr") ?? _styles.ParagraphProperty(styleId, "pBdr")) is { } border && border.Elements().Count(side => side.Val() is not (null or "none" or "nil")) >= 3,
            HasLeader = runs.HasTab && (properties?.Element(W + "tabs") ?? _styles.ParagraphProperty(styleId, "tabs"))?.Elements(W + "tab").Any(tab => (string?)tab.Attribute(W + "leader") is { } leader && leader != "none") == true,
            Anchors = runs.Anchors,
        };
        _startsPage = (read.IsEmpty && read.StartsPage) || runs.EndsPage || (properties?.Element(W + "sectPr") is { } section && section.ValOf("type") is null or "nextPage" or "oddPage" or "evenPage");
        output.Add(read);
        foreach (string drawn in runs.DrawnWords)
        {
            _remarks.Add(SourceRemark.TextBox, drawn);
            output.Add(new SourceParagraph(++_index, [new SourceRun(Symbols.Clean(drawn))]) { Size = runs.Size });
        }

        foreach (var box in runs.TextBoxes)
        {
            int before = output.Count;
            ReadBlocks(box, output, isContents: false, part);
            if (output.Count > before) _remarks.Add(SourceRemark.TextBox, string.Join(' ', output.Skip(before).OfType<SourceParagraph>().Select(inner => inner.Text)));
        }
    }

    /// <summary>True for what stands between paragraphs and prints nothing.</summary>
    private static bool IsMark(XElement element) => element.Name != W + "p" && element.Name != W + "tbl" && element.Name != W + "sdt" && !element.Elements().Any();

    private int? LevelOf(XElement? properties, string? styleId, string style)
    {
        if (Number((properties?.Element(W + "outlineLvl") ?? _styles.ParagraphProperty(styleId, "outlineLvl")).Val()) is { } level) return level is >= 0 and <= 8 ? level + 1 : null;
        return style.StartsWith("heading ", StringComparison.Ordinal) && Number(style["heading ".Length..]) is >= 1 and <= 9 and var named ? named : null;
    }

    private void ReadTable(XElement table, ImmutableArray<SourceBlock>.Builder output, string part)
    {
        int index = ++_index;
        var rows = new TableReader(element =>
        {
            var blocks = ImmutableArray.CreateBuilder<SourceBlock>();
            ReadBlocks(element, blocks, isContents: false, part);
            return Flat(blocks.ToImmutable());
        }).Read(table, _remarks, _account, out int headers);
        if (!rows.IsEmpty) output.Add(new SourceTable(index, rows, headers));
    }

    /// <summary>A table in a cell becomes its paragraphs: no table of ours holds another.</summary>
    private ImmutableArray<SourceBlock> Flat(ImmutableArray<SourceBlock> blocks)
    {
        if (!blocks.Any(block => block is SourceTable)) return blocks;
        _remarks.Add(SourceRemark.NestedTable, blocks.OfType<SourceTable>().First().Rows[0].Cells.Select(cell => cell.Text).FirstOrDefault() ?? "");
        return [.. blocks.SelectMany(block => block is SourceTable table ? table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks) : [block])];
    }
}
