using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>docProps/app.xml</c>.</summary>
internal static class ExtendedPropertiesPart
{
    public const string Name = "docProps/app.xml";

    public static CompressedPart Write(string company)
    {
        using var xml = new MarkupWriter(512);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n"
            + """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>PolicyForge</Application><DocSecurity>0</DocSecurity>""");
        xml.Write($"<Company>{company}</Company></Properties>");
        return CompressedPart.Of(xml.Written);
    }
}
