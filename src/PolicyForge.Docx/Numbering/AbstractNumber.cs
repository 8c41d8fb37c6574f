using System.Globalization;
using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Numbering;

/// <summary>Opens a <c>w:abstractNum</c>.</summary>
internal static class AbstractNumber
{
    /// <summary>
    /// <c>w:nsid</c> tells definitions apart when text is pasted between documents; lists with one nsid would be run together.
    /// It is made from the id, so that it is distinct within a document and the same in every build.
    /// </summary>
    public static void Open(MarkupWriter xml, int id, string? name)
    {
        uint nsid = 0x2B000000u + ((uint)id * 0x9E3779u);
        uint template = nsid ^ 0x00A50000u;
        xml.Write($"""<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="{Hexadecimal(nsid)}"/><w:multiLevelType w:val="multilevel"/>""");
        xml.Write($"""<w:tmpl w:val="{Hexadecimal(template)}"/>""");
        if (name is not null) xml.Write($"""<w:name w:val="{name}"/>""");
    }

    private static string Hexadecimal(uint value) => value.ToString("X8", CultureInfo.InvariantCulture);
}
