using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using PolicyForge.Docx.Opening;
using PolicyForge.Importing.Source;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>Reads what stands in one paragraph.</summary>
internal sealed class RunReader(WordParts parts, WordStyles styles, FieldState fields, RemarkCounter remarks, string? styleId, string part)
{
    private readonly List<SourceRun> _runs = [];
    private readonly List<string> _anchors = [];
    private readonly List<XElement> _boxes = [];

    public ImmutableArray<SourceRun> Runs => [.. _runs];

    public ImmutableArray<string> Anchors => [.. _anchors];

    public IReadOnlyList<XElement> TextBoxes => _boxes;

    public bool StartsPage { get; private set; }

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
        else if (element.Name == W + "del" || element.Name == W + "moveFrom") remarks.Add(SourceRemark.DeletedText, string.Concat(element.Descendants(W + "delText").Select(text => text.Value)));
        else if (element.Name == Mc + "AlternateContent") ReadAll(element.Element(Mc + "Choice") ?? element.Element(Mc + "Fallback") ?? new XElement("none"), link);
        else if (element.Name == M + "oMath" || element.Name == M + "oMathPara") ReadEquation(element);
        else if (element.Name == W + "ins" || element.Name == W + "moveTo")
        {
            remarks.Add(SourceRemark.InsertedText, string.Concat(element.Descendants(W + "t").Select(text => text.Value)));
            ReadAll(element, link);
        }
        else if (element.Name != W + "pPr") ReadAll(element, link);
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
        if (ControlField.Of(control.Element(W + "sdtPr"), content) is { } field) _runs.Add(new SourceRun("") { Field = field });
        else ReadAll(content, link);
    }

    private void ReadSimpleField(XElement field, string? link)
    {
        if (((string?)field.Attribute(W + "instr"))?.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase) != true) ReadAll(field, link);
    }

    private void ReadEquation(XElement equation)
    {
        string words = string.Concat(equation.Descendants(M + "t").Select(text => text.Value));
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
                if (fields.Mark(child) is { } field && !look.IsHidden) _runs.Add(new SourceRun("") { Field = field });
            }
            else if (child.Name == W + "instrText") fields.Instruct(child.Value);
            else if (fields.IsInstruction || fields.IsForm || look.IsHidden)
            {
                if (look.IsHidden && child.Name == W + "t") remarks.Add(SourceRemark.HiddenText, child.Value);
            }
            else if (Character(child) is { } character) text.Append(character);
            else if (child.Name == W + "footnoteReference" || child.Name == W + "endnoteReference")
            {
                Flush();
                _runs.Add(new SourceRun("") { Note = (child.Name == W + "footnoteReference" ? "footnotes:" : "endnotes:") + (string?)child.Attribute(W + "id") });
            }
            else
            {
                Flush();
                ReadObject(child);
            }
        }

        Flush();
    }

    /// <summary>What an element of a run prints; null where it prints no character.</summary>
    private string? Character(XElement child)
    {
        if (child.Name == W + "t") return child.Value.ReplaceLineEndings(" ");
        if (child.Name == W + "tab" || child.Name == W + "ptab")
        {
            HasTab = true;
            return "\t";
        }

        if (child.Name == W + "cr") return "\n";
        if (child.Name == W + "noBreakHyphen") return "-";
        if (child.Name == W + "softHyphen") return "";
        if (child.Name == W + "sym") return Symbols.Read((string?)child.Attribute(W + "font"), (string?)child.Attribute(W + "char"));
        if (child.Name != W + "br") return null;
        if ((string?)child.Attribute(W + "type") is not ("page" or "column")) return "\n";
        StartsPage = true;
        return "";
    }

    private (SourceRun Look, bool IsHidden) LookOf(XElement? properties, string? link)
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
        return (new SourceRun("") { IsBold = On("b"), IsItalic = On("i"), IsUnderlined = isUnderlined && link is null, IsCapitals = On("caps"), Link = link }, isHidden);
    }

    private void ReadObject(XElement child)
    {
        if (child.Name == Mc + "AlternateContent") child = child.Element(Mc + "Choice") ?? child.Element(Mc + "Fallback") ?? child;
        foreach (var box in child.DescendantsAndSelf(W + "txbxContent").Where(box => !box.Ancestors(Mc + "Fallback").Any(fallback => fallback.Ancestors().Contains(child)) && !box.Ancestors(W + "txbxContent").Any())) _boxes.Add(box);
        foreach (string id in PictureIds(child)) AddPicture(child, id);
        if (child.Name == W + "object") remarks.Add(SourceRemark.EmbeddedObject, "");
    }

    private static IEnumerable<string> PictureIds(XElement child) =>
        child.Descendants(A + "blip").Where(IsOutsideBox).Select(blip => (string?)blip.Attribute(R + "embed"))
            .Concat(child.Descendants(V + "imagedata").Where(IsOutsideBox).Select(image => (string?)image.Attribute(R + "id"))).OfType<string>().Distinct(StringComparer.Ordinal);

    private static bool IsOutsideBox(XElement element) => !element.Ancestors(W + "txbxContent").Any();

    private void AddPicture(XElement child, string id)
    {
        var properties = child.Descendants(Wp + "docPr").FirstOrDefault();
        if (part.Length == 0 && parts.Pictures.ContainsKey(id)) _runs.Add(new SourceRun("") { Picture = id, AlternativeText = ((string?)properties?.Attribute("descr") ?? (string?)child.Descendants(V + "shape").FirstOrDefault()?.Attribute("alt") ?? "").Trim() });
        else remarks.Add(SourceRemark.LostPicture, (string?)properties?.Attribute("descr") ?? "");
    }

    private void AddAnchor(string? name)
    {
        if (name is not (null or "_GoBack")) _anchors.Add(name);
    }
}
