using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using PolicyForge.Docx.Opening;
using PolicyForge.Importing.Source;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>Reads what stands in one paragraph.</summary>
internal sealed class RunReader(WordParts parts, WordStyles styles, FieldState fields, RemarkCounter remarks, TextAccount account, string? styleId, string part)
{
    /// <summary>The key of a picture that there is none of.</summary>
    private const string LostDrawing = "a drawing";

    private readonly List<SourceRun> _runs = [];
    private readonly List<string> _anchors = [];
    private readonly List<XElement> _boxes = [];
    private readonly List<string> _drawnWords = [];

    public ImmutableArray<SourceRun> Runs => [.. _runs];

    public ImmutableArray<string> Anchors => [.. _anchors];

    public IReadOnlyList<XElement> TextBoxes => _boxes;

    /// <summary>Words of drawings that stand in no box of text: WordArt and diagrams.</summary>
    public IReadOnlyList<string> DrawnWords => _drawnWords;

    public bool StartsPage { get; private set; }

    /// <summary>True where a page ends behind its words.</summary>
    public bool EndsPage { get; private set; }

    public bool HasTab { get; private set; }

    public int Size { get; private set; }

    public void ReadAll(XElement container, string? link = null)
    {
        foreach (var element in container.Elements()) Read(element, link);
        if (Size == 0) Size = styles.SizeOf(styleId);
    }

    private void Read(XElement element, string? link)
    {
        if (element.Name == W + "r") ReadRun(element, link);
        else if (element.Name == W + "hyperlink") ReadAll(element, LinkOf(element) ?? link);
        else if (element.Name == W + "sdt") ReadControl(element, link);
        else if (element.Name == W + "fldSimple") ReadSimpleField(element, link);
        else if (element.Name == W + "bookmarkStart") AddAnchor((string?)element.Attribute(W + "name"));
        else if (element.Name == W + "del" || element.Name == W + "moveFrom") Delete(element);
        else if (element.Name == Mc + "AlternateContent") ReadAll(element.Element(Mc + "Choice") ?? element.Element(Mc + "Fallback") ?? new XElement("none"), link);
        else if (element.Name == M + "oMath" || element.Name == M + "oMathPara") ReadEquation(element);
        else if (element.Name == W + "ins" || element.Name == W + "moveTo")
        {
            remarks.Add(SourceRemark.InsertedText, string.Concat(element.Descendants(W + "t").Select(text => text.Value)));
            ReadAll(element, link);
        }
        else if (element.Name != W + "pPr") ReadAll(element, link);
    }

    /// <summary>Leaves out what was deleted, and says so. Marks of fields in it open and close them all the same.</summary>
    private void Delete(XElement element)
    {
        account.Leave(element);
        string words = string.Concat(element.Descendants(W + "delText").Concat(element.Descendants(W + "t")).Select(text => text.Value));
        if (words.Length > 0) remarks.Add(SourceRemark.DeletedText, words);
        foreach (var mark in element.Descendants(W + "fldChar")) fields.Mark(mark);
    }

    private string? LinkOf(XElement hyperlink)
    {
        if ((string?)hyperlink.Attribute(R + "id") is { } id && parts.Links.TryGetValue(part + id, out string? target))
            return (string?)hyperlink.Attribute(W + "anchor") is { Length: > 0 } within && !target.Contains('#', StringComparison.Ordinal) ? $"{target}#{within}" : target;
        return (string?)hyperlink.Attribute(W + "anchor") is { Length: > 0 } anchor ? "#" + anchor : null;
    }

    private void ReadControl(XElement control, string? link)
    {
        if (control.Element(W + "sdtContent") is not { } content) return;
        if (ControlField.Of(control.Element(W + "sdtPr"), content) is { } field)
        {
            account.Leave(content);
            _runs.Add(new SourceRun("") { Field = field });
        }
        else if (ControlField.IsTicked(control.Element(W + "sdtPr"), content))
        {
            account.Leave(content);
            remarks.Add(SourceRemark.TickedBox, "");
            _runs.Add(new SourceRun("☒"));
        }
        else ReadAll(content, link);
    }

    private void ReadSimpleField(XElement field, string? link)
    {
        string instruction = (string?)field.Attribute(W + "instr") ?? "";
        if (instruction.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase))
        {
            account.Leave(field);
            return;
        }

        if (field.Elements().Any(child => child.Name != W + "fldData")) ReadAll(field, link);
        else AddUnprinted(FieldWords.Of(instruction), instruction);
    }

    /// <summary>A field for which the file holds no words: what it shows is in its instruction, or is said to be left out.</summary>
    private void AddUnprinted(string? words, string instruction)
    {
        if (words is { Length: > 0 }) _runs.Add(new SourceRun(Symbols.Clean(words)));
        else if (words is null) remarks.Add(SourceRemark.EmptyField, instruction.Trim());
    }

    private void ReadEquation(XElement equation)
    {
        account.Leave(equation);
        string words = string.Concat(equation.Descendants(M + "t").Concat(equation.Descendants(W + "t")).Select(text => text.Value));
        remarks.Add(SourceRemark.Equation, words);
        if (words.Length > 0) _runs.Add(new SourceRun(words));
    }

    private void ReadRun(XElement run, string? link)
    {
        var look = LookOf(run.Element(W + "rPr"), link ?? fields.Link);
        var text = new StringBuilder();
        void Flush()
        {
            if (text.Length > 0) _runs.Add(look.Look with { Text = Symbols.Clean(text.ToString()) });
            text.Clear();
        }

        foreach (var child in run.Elements())
        {
            if (child.Name == W + "fldChar")
            {
                Flush();
                var ended = fields.Mark(child);
                if (ended is { IsEmpty: true } && !look.IsHidden && !fields.IsInstruction) AddUnprinted(FieldWords.Of(ended.Instruction), ended.Instruction);
                if (ended is { Form: { } field } && !look.IsHidden) AddFormField(field, ended);
            }
            else if (child.Name == W + "instrText") fields.Instruct(child.Value);
            else if (fields.IsInstruction || fields.IsForm || look.IsHidden)
            {
                account.Leave(child);
                if (fields.IsForm && child.Name == W + "t") fields.Fill(child.Value);
                if (look.IsHidden && child.Name == W + "t") remarks.Add(SourceRemark.HiddenText, child.Value);
            }
            else if (Character(child, look.Font) is { } character)
            {
                account.Leave(child);
                text.Append(character);
                fields.Show();
            }
            else if (child.Name == W + "ruby")
            {
                Flush();
                ReadRuby(child, link);
            }
            else if (child.Name == W + "footnoteReference" || child.Name == W + "endnoteReference")
            {
                Flush();
                _runs.Add(new SourceRun("") { Note = (child.Name == W + "footnoteReference" ? "footnotes:" : "endnotes:") + (string?)child.Attribute(W + "id") });
            }
            else
            {
                Flush();
                fields.Show();
                ReadObject(child);
            }
        }

        Flush();
    }

    /// <summary>Words that say how others are spoken stand behind them in brackets.</summary>
    private void ReadRuby(XElement ruby, string? link)
    {
        remarks.Add(SourceRemark.Ruby, ruby.Value);
        if (ruby.Element(W + "rubyBase") is { } spoken) ReadAll(spoken, link);
        if (ruby.Element(W + "rt") is not { Value.Length: > 0 } above) return;
        _runs.Add(new SourceRun(" ("));
        ReadAll(above, link);
        _runs.Add(new SourceRun(")"));
    }

    /// <summary>A field of an old form: what was filled in is text, what waits is a place to fill in.</summary>
    private void AddFormField(SourceField field, EndedField ended)
    {
        if (ended.IsTicked)
        {
            remarks.Add(SourceRemark.TickedBox, "");
            _runs.Add(new SourceRun("☒"));
        }
        else if (ended.Filled is { } words) _runs.Add(new SourceRun(Symbols.Clean(words)));
        else _runs.Add(new SourceRun("") { Field = field });
    }

    /// <summary>What an element of a run prints; null where it prints no character.</summary>
    /// <param name="font">A font of signs; null for one of letters.</param>
    private string? Character(XElement child, string? font)
    {
        if (child.Name == W + "t" && font is not null) return SymbolFont.Read(font, child.Value);
        if (child.Name == W + "t") return child.Value.ReplaceLineEndings(" ");
        if (child.Name == W + "tab" || child.Name == W + "ptab")
        {
            HasTab = true;
            return "\t";
        }

        if (child.Name == W + "cr") return "\n";
        if (child.Name == W + "noBreakHyphen") return "-";
        if (child.Name == W + "softHyphen") return "";
        if (child.Name == W + "sym") return SymbolOf(child);
        if (child.Name != W + "br") return null;
        if ((string?)child.Attribute(W + "type") is not ("page" or "column")) return "\n";
        if (_runs.Any(run => run.Text.Trim().Length > 0 || run.Picture is not null)) EndsPage = true;
        else StartsPage = true;
        return "";
    }

    private string SymbolOf(XElement symbol)
    {
        string? font = (string?)symbol.Attribute(W + "font");
        string? code = (string?)symbol.Attribute(W + "char");
        if (Symbols.IsGuess(font, code)) remarks.Add(SourceRemark.GuessedSymbol, $"{font} {code}");
        return Symbols.Read(font, code);
    }

    private (SourceRun Look, bool IsHidden, string? Font) LookOf(XElement? properties, string? link)
    {
        string? character = properties.ValOf("rStyle");
        bool On(string name) => properties.Flag(name) ?? styles.CharacterFlag(character, name) ?? styles.IsOn(styleId, name);
        if (Number(properties.ValOf("sz")) is { } size) Size = Math.Max(Size, size);
        else Size = Math.Max(Size, styles.SizeOf(styleId));
        bool isHidden = On("vanish") || On("webHidden");
        string? underline = properties.ValOf("u");
        bool isUnderlined = underline is not null ? underline != "none" : styles.IsUnderlined(styleId);
        if (!isHidden && On("strike")) remarks.Add(SourceRemark.StruckText, "");
        if (!isHidden && properties.ValOf("vertAlign") is "superscript" or "subscript") remarks.Add(SourceRemark.RaisedText, "");
        string? font = (string?)properties?.Element(W + "rFonts")?.Attribute(W + "ascii") ?? (string?)properties?.Element(W + "rFonts")?.Attribute(W + "hAnsi") ?? styles.CharacterFont(character);
        return (new SourceRun("") { IsBold = On("b"), IsItalic = On("i"), IsUnderlined = isUnderlined && link is null, IsCapitals = On("caps"), Link = link }, isHidden, SymbolFont.Is(font) ? font : null);
    }

    private void ReadObject(XElement child)
    {
        if (child.Name == Mc + "AlternateContent") child = child.Element(Mc + "Choice") ?? child.Element(Mc + "Fallback") ?? child;
        foreach (var box in child.DescendantsAndSelf(W + "txbxContent").Where(box => !box.Ancestors(Mc + "Fallback").Any(fallback => fallback.Ancestors().Contains(child)) && IsOutsideBox(box, child))) _boxes.Add(box);
        foreach (string id in PictureIds(child)) AddPicture(child, id);
        if (child.Name == W + "object") remarks.Add(SourceRemark.EmbeddedObject, "");
        foreach (var path in child.DescendantsAndSelf(V + "textpath").Where(path => IsOutsideBox(path, child)))
        {
            account.Know(path);
            if ((string?)path.Attribute("string") is { } words && words.Trim().Length > 0) _drawnWords.Add(words.Trim());
        }

        foreach (var data in child.Descendants(A + "graphicData").Where(data => IsOutsideBox(data, child))) ReadGraphic(data);
    }

    /// <summary>Diagrams give their words; of a chart nothing can be built, so that a picture is missed in its place.</summary>
    private void ReadGraphic(XElement data)
    {
        string kind = (string?)data.Attribute("uri") ?? "";
        if (kind.EndsWith("/diagram", StringComparison.Ordinal))
        {
            string? id = data.Elements().Attributes().FirstOrDefault(attribute => attribute.Name == R + "dm")?.Value;
            var words = id is null ? [] : parts.Diagrams.GetValueOrDefault(part + id, []);
            remarks.Add(SourceRemark.SmartArt, words.IsDefaultOrEmpty ? "" : words[0]);
            if (words.IsDefaultOrEmpty) _runs.Add(new SourceRun("") { Picture = LostDrawing });
            else _drawnWords.AddRange(words);
        }
        else if (kind.EndsWith("/chart", StringComparison.Ordinal) || kind.EndsWith("/chartex", StringComparison.Ordinal))
        {
            remarks.Add(SourceRemark.Drawing, "");
            _runs.Add(new SourceRun("") { Picture = LostDrawing });
        }
    }

    private static IEnumerable<string> PictureIds(XElement child) =>
        child.Descendants(A + "blip").Where(blip => IsOutsideBox(blip, child)).Select(blip => (string?)blip.Attribute(R + "embed"))
            .Concat(child.Descendants(V + "imagedata").Where(image => IsOutsideBox(image, child)).Select(image => (string?)image.Attribute(R + "id"))).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>True for what is the drawing's own: what stands in a box of text in it is read with that.</summary>
    private static bool IsOutsideBox(XElement element, XElement drawing) => !element.Ancestors().TakeWhile(above => above != drawing).Any(above => above.Name == W + "txbxContent");

    private void AddPicture(XElement child, string id)
    {
        var properties = child.Descendants(Wp + "docPr").FirstOrDefault();
        if (part.Length == 0 && parts.Pictures.ContainsKey(id)) _runs.Add(new SourceRun("") { Picture = id, AlternativeText = ((string?)properties?.Attribute("descr") ?? (string?)child.Descendants(V + "shape").FirstOrDefault()?.Attribute("alt") ?? "").Trim() });
        else
        {
            remarks.Add(SourceRemark.LostPicture, (string?)properties?.Attribute("descr") ?? "");
            _runs.Add(new SourceRun("") { Picture = LostDrawing });
        }
    }

    private void AddAnchor(string? name)
    {
        if (name is not (null or "_GoBack")) _anchors.Add(name);
    }
}
