using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes <c>[Content_Types].xml</c> for the parts that a package has.</summary>
internal static class ContentTypesPart
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly Dictionary<string, string> Pictures = new(StringComparer.Ordinal)
    {
        ["png"] = "image/png", ["jpeg"] = "image/jpeg", ["jpg"] = "image/jpeg", ["gif"] = "image/gif", ["bmp"] = "image/bmp",
        ["tif"] = "image/tiff", ["tiff"] = "image/tiff", ["emf"] = "image/x-emf", ["wmf"] = "image/x-wmf", ["svg"] = "image/svg+xml",
    };

    /// <summary>True for a picture that a package may have; the extension with its dot.</summary>
    public static bool IsPicture(string extension) => Pictures.ContainsKey(extension.TrimStart('.').ToLowerInvariant());

    public static CompressedPart Write(IReadOnlyCollection<string> names)
    {
        using var xml = new MarkupWriter(4096);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n"
            + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
            + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>""");
        foreach (string extension in names.Select(n => Path.GetExtension(n).TrimStart('.')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Pictures.TryGetValue(extension, out string? picture)) xml.Write($"""<Default Extension="{extension}" ContentType="{picture}"/>""");
        }

        foreach (string name in names)
        {
            if (TypeOf(name) is { } type) xml.Write($"""<Override PartName="/{name}" ContentType="{type}"/>""");
        }

        xml.Raw("</Types>");
        return CompressedPart.Shared(xml.Written);
    }

    /// <summary>The content type of a part; null where the one of its extension holds.</summary>
    private static string? TypeOf(string name) => name switch
    {
        "word/document.xml" => Word + "document.main+xml",
        "word/styles.xml" => Word + "styles+xml",
        "word/numbering.xml" => Word + "numbering+xml",
        "word/settings.xml" => Word + "settings+xml",
        "word/webSettings.xml" => Word + "webSettings+xml",
        "word/fontTable.xml" => Word + "fontTable+xml",
        "word/comments.xml" => Word + "comments+xml",
        "word/footnotes.xml" => Word + "footnotes+xml",
        "word/theme/theme1.xml" => "application/vnd.openxmlformats-officedocument.theme+xml",
        "docProps/core.xml" => "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml" => "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/custom.xml" => "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "customXml/itemProps1.xml" => "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        _ when name.StartsWith("word/header", StringComparison.Ordinal) => Word + "header+xml",
        _ when name.StartsWith("word/footer", StringComparison.Ordinal) => Word + "footer+xml",
        _ => null,
    };
}
