using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Typesetting;
using WordNumbering = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace PolicyForge.Docx.Numbering;

/// <summary>Writes <c>word/numbering.xml</c>: the scheme's multi-level lists, then what the document's own lists need.</summary>
internal sealed class NumberingPart(Layout layout, Measures measures, NumberingDesign design)
{
    public const string Name = "word/numbering.xml";

    public CompressedPart Write(DocumentLists lists)
    {
        var former = lists.FormerScheme is { } scheme ? new NumberingDesign(scheme) : null;
        using var xml = new MarkupWriter(16 * 1024);
        ElementMarkup.WritePart(xml, new WordNumbering([.. Definitions(lists, former), .. FixedInstances(former), .. lists.Instances.Select(Instance)]), [("w", Namespaces.Word)]);
        return CompressedPart.Shared(xml.Written);
    }

    /// <summary>All abstract definitions stand before all instances, as the schema asks.</summary>
    private IEnumerable<AbstractNum> Definitions(DocumentLists lists, NumberingDesign? former)
    {
        var listLevels = new ListLevels(measures);
        foreach (int id in SchemeIds(design)) yield return Scheme(id, design, isFormer: false);
        foreach (int id in former is null ? [] : SchemeIds(former)) yield return Scheme(id, former!, isFormer: true);
        int defaultIndent = ListLevels.DefaultIndent(measures);
        yield return listLevels.Of(NumberIds.Bullets, new ListKey(ListStyle.Bullet, 0, defaultIndent), StyleIds.ListBullet);
        yield return listLevels.Of(NumberIds.Numbers, new ListKey(ListStyle.Decimal, 0, defaultIndent), StyleIds.ListNumber);
        foreach (var (key, id) in lists.AbstractLists) yield return listLevels.Of(id, key, null);
    }

    private static int[] SchemeIds(NumberingDesign scheme) =>
    [
        .. scheme.HasBody ? (int[])[NumberIds.Body] : [], NumberIds.Appendix,
        .. scheme.Scheme == NumberingScheme.Continuous ? (int[])[NumberIds.Continuous] : [],
    ];

    private IEnumerable<NumberingInstance> FixedInstances(NumberingDesign? former)
    {
        int[] ids = [.. SchemeIds(design), NumberIds.Bullets, NumberIds.Numbers, .. former is null ? [] : SchemeIds(former).Select(id => id + NumberIds.Former)];
        return ids.Select(id => new NumberingInstance { NumberID = id, AbstractNumId = new AbstractNumId { Val = id } });
    }

    private static NumberingInstance Instance(ListInstance instance)
    {
        var number = new NumberingInstance { NumberID = instance.Id, AbstractNumId = new AbstractNumId { Val = instance.AbstractId } };
        if (instance.Start is { } start)
            number.Append(new LevelOverride { LevelIndex = instance.Level, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = start } });
        return number;
    }

    /// <summary>One of the lists of a scheme. The former scheme's are named by no style: its paragraphs say their numbers themselves.</summary>
    private AbstractNum Scheme(int id, NumberingDesign scheme, bool isFormer)
    {
        string name = (isFormer ? "Former " : "") + id switch { NumberIds.Continuous => "Paragraphs", NumberIds.Appendix => "Appendices", _ => "Sections" };
        return AbstractNumber.Of(id + (isFormer ? NumberIds.Former : 0), name, Enumerable.Range(0, NumberingDesign.Levels).Select(level =>
            id == NumberIds.Continuous ? ContinuousLevel(level, isFormer) : SchemeLevel(scheme, isFormer, id == NumberIds.Appendix, level)));
    }

    private Level SchemeLevel(NumberingDesign scheme, bool isFormer, bool isAppendix, int level)
    {
        bool isAppendixTitle = isAppendix && level == 0;
        var marks = isFormer ? NumberMarks.Usual : layout.NumberMarks;
        var format = isAppendixTitle && marks.HasLetters(scheme.Scheme) ? NumberFormatValues.UpperLetter : NumberFormatValues.Decimal;
        string text = LabelText(scheme, marks, isAppendix, level);
        int indent = isAppendixTitle ? measures.AppendixLabelWidth(layout.CapitalHeadings, text.Length) : measures.NumberIndent(level);
        int hanging = isAppendixTitle ? indent : measures.NumberWidth(level);
        bool isAbove = isAppendixTitle && marks.TitleBelow;
        var made = AbstractNumber.LevelOf(level, format, isFormer ? null : scheme.LinkedStyle(isAppendix, level), text, isAbove ? 0 : indent, isAbove ? 0 : hanging);
        if (isAbove) made.LevelSuffix = new LevelSuffix { Val = LevelSuffixValues.Nothing };
        return made;
    }

    private static string LabelText(NumberingDesign scheme, NumberMarks marks, bool isAppendix, int level) => (isAppendix, level) switch
    {
        (true, 0) => marks.AppendixPattern(scheme.Scheme),
        (false, 0) => marks.SectionPattern(scheme.Scheme),
        _ => string.Join('.', Enumerable.Range(1, level + 1).Select(n => $"%{n}")) + marks.BelowEnd,
    };

    /// <summary>One counter for the paragraphs of the whole body. No heading stands in the list, so nothing restarts it.</summary>
    private Level ContinuousLevel(int level, bool isFormer)
    {
        int indent = measures.ContinuousIndent(level);
        string? style = level == 0 && !isFormer ? StyleIds.ContinuousParagraph : null;
        return AbstractNumber.LevelOf(level, ContinuousFormat(level), style, level == 0 ? (isFormer ? NumberMarks.Usual : layout.NumberMarks).ParagraphPattern : $"(%{level + 1})", indent, level == 0 ? indent : measures.ListStep);
    }

    private static NumberFormatValues ContinuousFormat(int level) => level switch
    {
        0 => NumberFormatValues.Decimal,
        1 => NumberFormatValues.LowerLetter,
        _ => NumberFormatValues.LowerRoman,
    };
}
