using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Numbering;

/// <summary>Writes <c>word/numbering.xml</c>: the scheme's multi-level lists, then what the document's own lists need.</summary>
internal sealed class NumberingPart(Layout layout, Measures measures, NumberingDesign design)
{
    public const string Name = "word/numbering.xml";

    public CompressedPart Write(DocumentLists lists)
    {
        using var xml = new MarkupWriter(16 * 1024);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + $"""<w:numbering xmlns:w="{Namespaces.Word}">""");
        WriteContent(xml, lists);
        xml.Raw("</w:numbering>");
        return CompressedPart.Shared(xml.Written);
    }

    /// <summary>All abstract definitions stand before all instances, as the schema asks.</summary>
    private void WriteContent(MarkupWriter xml, DocumentLists lists)
    {
        var listLevels = new ListLevels(measures);
        foreach (int id in SchemeIds(design)) Scheme(xml, id, design, isFormer: false);
        var former = lists.FormerScheme is { } scheme ? new NumberingDesign(scheme) : null;
        if (former is not null)
        {
            foreach (int id in SchemeIds(former)) Scheme(xml, id, former, isFormer: true);
        }

        int defaultIndent = ListLevels.DefaultIndent(measures);
        listLevels.Write(xml, NumberIds.Bullets, new ListKey(ListStyle.Bullet, 0, defaultIndent), StyleIds.ListBullet);
        listLevels.Write(xml, NumberIds.Numbers, new ListKey(ListStyle.Decimal, 0, defaultIndent), StyleIds.ListNumber);
        foreach (var (key, id) in lists.AbstractLists) listLevels.Write(xml, id, key, null);
        FixedInstances(xml, former);
        foreach (var instance in lists.Instances) Instance(xml, instance);
    }

    private static int[] SchemeIds(NumberingDesign scheme) =>
    [
        .. scheme.HasBody ? (int[])[NumberIds.Body] : [], NumberIds.Appendix,
        .. scheme.Scheme == NumberingScheme.Continuous ? (int[])[NumberIds.Continuous] : [],
    ];

    private void FixedInstances(MarkupWriter xml, NumberingDesign? former)
    {
        int[] ids = [.. SchemeIds(design), NumberIds.Bullets, NumberIds.Numbers, .. former is null ? [] : SchemeIds(former).Select(id => id + NumberIds.Former)];
        foreach (int id in ids) xml.Write($"""<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>""");
    }

    private static void Instance(MarkupWriter xml, ListInstance instance)
    {
        xml.Write($"""<w:num w:numId="{instance.Id}"><w:abstractNumId w:val="{instance.AbstractId}"/>""");
        if (instance.Start is { } start)
            xml.Write($"""<w:lvlOverride w:ilvl="{instance.Level}"><w:startOverride w:val="{start}"/></w:lvlOverride>""");
        xml.Raw("</w:num>");
    }

    /// <summary>One of the lists of a scheme. The former scheme's are named by no style: its paragraphs say their numbers themselves.</summary>
    private void Scheme(MarkupWriter xml, int id, NumberingDesign scheme, bool isFormer)
    {
        int own = id + (isFormer ? NumberIds.Former : 0);
        if (id == NumberIds.Continuous)
        {
            ContinuousList(xml, own, isFormer);
            return;
        }

        bool isAppendix = id == NumberIds.Appendix;
        AbstractNumber.Open(xml, own, (isFormer ? "Former " : "") + (isAppendix ? "Appendices" : "Sections"));
        for (int level = 0; level < NumberingDesign.Levels; level++) SchemeLevel(xml, scheme, isFormer, isAppendix, level);
        xml.Raw("</w:abstractNum>");
    }

    private void SchemeLevel(MarkupWriter xml, NumberingDesign scheme, bool isFormer, bool isAppendix, int level)
    {
        bool isAppendixTitle = isAppendix && level == 0;
        string format = isAppendixTitle && scheme.Scheme != NumberingScheme.Continuous ? "upperLetter" : "decimal";
        xml.Write($"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>""");
        if (!isFormer && scheme.LinkedStyle(isAppendix, level) is { } style) xml.Write($"""<w:pStyle w:val="{style}"/>""");
        int indent = isAppendixTitle ? measures.AppendixLabelWidth(layout.CapitalHeadings) : measures.NumberIndent(level);
        int hanging = isAppendixTitle ? indent : measures.NumberWidth(level);
        xml.Write($"""<w:suff w:val="tab"/><w:lvlText w:val="{LabelText(scheme, isAppendix, level)}"/><w:lvlJc w:val="left"/>""");
        xml.Write($"""<w:pPr><w:tabs><w:tab w:val="num" w:pos="{indent}"/></w:tabs><w:ind w:left="{indent}" w:hanging="{hanging}"/></w:pPr></w:lvl>""");
    }

    private static string LabelText(NumberingDesign scheme, bool isAppendix, int level) => (isAppendix, level, scheme.Scheme) switch
    {
        (true, 0, _) => "Appendix %1",
        (false, 0, NumberingScheme.DecimalZero) => "%1.0",
        (false, 0, _) => "%1.",
        _ => string.Join('.', Enumerable.Range(1, level + 1).Select(n => $"%{n}")),
    };

    /// <summary>One counter for the paragraphs of the whole body. No heading stands in the list, so nothing restarts it.</summary>
    private void ContinuousList(MarkupWriter xml, int id, bool isFormer)
    {
        AbstractNumber.Open(xml, id, isFormer ? "Former Paragraphs" : "Paragraphs");
        for (int level = 0; level < NumberingDesign.Levels; level++)
        {
            xml.Write($"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{ContinuousFormat(level)}"/>""");
            if (level == 0 && !isFormer) xml.Write($"""<w:pStyle w:val="{StyleIds.ContinuousParagraph}"/>""");
            int indent = measures.ContinuousIndent(level);
            string text = level == 0 ? "%1." : $"(%{level + 1})";
            xml.Write($"""<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>""");
            xml.Write($"""<w:pPr><w:tabs><w:tab w:val="num" w:pos="{indent}"/></w:tabs><w:ind w:left="{indent}" w:hanging="{(level == 0 ? indent : measures.ListStep)}"/></w:pPr></w:lvl>""");
        }

        xml.Raw("</w:abstractNum>");
    }

    private static string ContinuousFormat(int level) => level switch { 0 => "decimal", 1 => "lowerLetter", _ => "lowerRoman" };
}
