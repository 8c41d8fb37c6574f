using System.Globalization;
using System.Xml;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Layouts;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Checks that an SVG is a still picture that needs nothing from elsewhere, and finds its size.</summary>
internal static class SvgInspection
{
    private const int DepthLimit = 64;

    private static readonly HashSet<string> Refused = new(
        ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "canvas", "handler", "listener", "animate", "animateMotion", "animateTransform", "animateColor", "set", "a"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Width and height in pixels; null with a finding where the picture is refused.</summary>
    public static (int Width, int Height)? Inspect(SourceText source, string? revision, DiagnosticBag diagnostics)
    {
        string name = source.Path[(source.Path.LastIndexOf('/') + 1)..];
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            (int Width, int Height)? size = null;
            string element = "";
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element) element = reader.LocalName;
                if (FindActive(reader, element) is { } active)
                {
                    diagnostics.Report(LayoutDiagnostics.PictureActive, LocationOf(reader, source, revision), name, active);
                    return null;
                }

                if (reader is { NodeType: XmlNodeType.Element, Depth: 0 }) size = SizeOf(reader);
            }

            if (size is null) diagnostics.Report(LayoutDiagnostics.PictureDamaged, new SourceLocation(source, default, revision), name, "SVG", "its size is missing (width and height, or viewBox)");
            return size;
        }
        catch (XmlException exception)
        {
            var location = new SourceLocation(source, new SourceSpan(source.OffsetOf(exception.LineNumber, exception.LinePosition), 0), revision);
            bool hasDoctype = source.Text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
            if (hasDoctype) diagnostics.Report(LayoutDiagnostics.PictureActive, location, name, "a document type (DOCTYPE)");
            else diagnostics.Report(LayoutDiagnostics.PictureDamaged, location, name, "SVG", "its XML is not well formed");
            return null;
        }
    }

    /// <summary>What a picture may not have, in words; null where the node is harmless.</summary>
    private static string? FindActive(XmlReader reader, string element)
    {
        if (reader.NodeType == XmlNodeType.ProcessingInstruction) return "a processing instruction";
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && element == "style") return CssReference.FindExternal(reader.Value) is { } css ? $"\"{css}\"" : null;
        if (reader.NodeType != XmlNodeType.Element) return null;
        if (Refused.Contains(reader.LocalName)) return $"an element <{reader.LocalName}>";
        if (reader.Depth > DepthLimit) return "elements nested too deeply";
        while (reader.MoveToNextAttribute())
        {
            if (FindActiveAttribute(reader) is { } active) return active;
        }

        reader.MoveToElement();
        return null;
    }

    private static string? FindActiveAttribute(XmlReader reader)
    {
        string value = reader.Value.Trim();
        if (reader.Prefix == "xmlns" || reader.Name == "xmlns") return null;
        if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return $"the event {reader.LocalName}";
        bool isAddress = reader.LocalName.ToLowerInvariant() is "href" or "src" or "base";
        if (isAddress) return value.StartsWith('#') || CssReference.IsEmbeddedPicture(value) ? null : "a reference to something outside it";
        return reader.Prefix.Length == 0 && CssReference.FindExternal(value) is { } css ? $"\"{css}\"" : null;
    }

    private static SourceLocation LocationOf(XmlReader reader, SourceText source, string? revision)
    {
        var position = (IXmlLineInfo)reader;
        return new SourceLocation(source, new SourceSpan(source.OffsetOf(position.LineNumber, position.LinePosition), 0), revision);
    }

    private static (int Width, int Height)? SizeOf(XmlReader reader)
    {
        var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        double? width = Length(reader.GetAttribute("width")) ?? (box.Length == 4 ? Length(box[2]) : null);
        double? height = Length(reader.GetAttribute("height")) ?? (box.Length == 4 ? Length(box[3]) : null);
        return width is > 0 and < int.MaxValue && height is > 0 and < int.MaxValue ? ((int)Math.Ceiling(width.Value), (int)Math.Ceiling(height.Value)) : null;
    }

    /// <summary>CSS pixels of a length in px or without a unit, in mm, cm, in, pt or pc; null for percentages and anything else.</summary>
    private static double? Length(string? text)
    {
        if (text is null) return null;
        (string Unit, double Pixels)[] units = [("px", 1), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("pt", 96 / 72.0), ("pc", 16), ("", 1)];
        var (unit, pixels) = units.First(candidate => text.EndsWith(candidate.Unit, StringComparison.Ordinal));
        return double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number * pixels : null;
    }
}
