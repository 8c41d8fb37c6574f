using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyForge.Docx.Numbering;

/// <summary>Makes a <c>w:abstractNum</c> and its levels.</summary>
internal static class AbstractNumber
{
    /// <summary>
    /// <c>w:nsid</c> tells definitions apart when text is pasted between documents; lists with one nsid would be run together.
    /// It is made from the id, so that it is distinct within a document and the same in every build.
    /// </summary>
    public static AbstractNum Of(int id, string? name, IEnumerable<Level> levels)
    {
        uint nsid = 0x2B000000u + ((uint)id * 0x9E3779u);
        uint template = nsid ^ 0x00A50000u;
        var number = new AbstractNum
        {
            AbstractNumberId = id, Nsid = new Nsid { Val = Hexadecimal(nsid) }, MultiLevelType = new MultiLevelType { Val = MultiLevelValues.Multilevel },
            TemplateCode = new TemplateCode { Val = Hexadecimal(template) },
        };
        if (name is not null) number.AbstractNumDefinitionName = new AbstractNumDefinitionName { Val = name };
        number.Append(levels);
        return number;
    }

    /// <param name="style">The style that the level belongs to; null for none.</param>
    /// <param name="indent">Twips from the margin to the text.</param>
    /// <param name="hanging">Twips of it that the mark takes.</param>
    public static Level LevelOf(int level, NumberFormatValues format, string? style, string text, int indent, int hanging) => new(
        new PreviousParagraphProperties(
            new Tabs(new TabStop { Val = TabStopValues.Number, Position = indent }),
            new Indentation { Left = indent.ToString(CultureInfo.InvariantCulture), Hanging = hanging.ToString(CultureInfo.InvariantCulture) }))
    {
        LevelIndex = level,
        StartNumberingValue = new StartNumberingValue { Val = 1 },
        NumberingFormat = new NumberingFormat { Val = format },
        ParagraphStyleIdInLevel = style is null ? null : new ParagraphStyleIdInLevel { Val = style },
        LevelSuffix = new LevelSuffix { Val = LevelSuffixValues.Tab },
        LevelText = new LevelText { Val = text },
        LevelJustification = new LevelJustification { Val = LevelJustificationValues.Left },
    };

    private static string Hexadecimal(uint value) => value.ToString("X8", CultureInfo.InvariantCulture);
}
