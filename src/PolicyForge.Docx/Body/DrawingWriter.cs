using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Images;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Body;

/// <summary>Writes images as inline drawings: they move with the text, and every reader meets them in order.</summary>
internal sealed class DrawingWriter(Story story)
{
    private const long EmuPerPixel = 9525; // at 96 pixels an inch
    private const long EmuPerTwip = 635;

    /// <summary>Writes an image no wider than <paramref name="width"/> and no higher than <paramref name="height"/> (twips; 0 for no limit).</summary>
    public void Write(Image image, RunContext context, int width, int height = 0)
    {
        var (cx, cy) = Extent(image.Resource, width, height);
        var orientation = image.Resource.Orientation;
        string beyond = "";
        if (orientation.IsOnItsSide)
        {
            // Sizes are those before turning; what stands out of them when turned is said apart, or the lines above and below would be written over.
            beyond = $"""<wp:effectExtent l="{Math.Max(0, (cx - cy) / 2)}" t="{Math.Max(0, (cy - cx) / 2)}" r="{Math.Max(0, (cx - cy) / 2)}" b="{Math.Max(0, (cy - cx) / 2)}"/>""";
            (cx, cy) = (cy, cx);
        }

        int id = story.Scope.NextDrawingId();
        story.Runs.OpenWith(context, "");
        var xml = story.Xml;
        xml.Write($"""<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>{new Fragment(beyond)}""");
        Description(id, image.AlternativeText);
        xml.Write($"""<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{Namespaces.Drawing}" noChangeAspect="1"/></wp:cNvGraphicFramePr>""");
        xml.Write($"""<a:graphic xmlns:a="{Namespaces.Drawing}"><a:graphicData uri="{Namespaces.Picture}"><pic:pic xmlns:pic="{Namespaces.Picture}">""");
        xml.Write($"""<pic:nvPicPr><pic:cNvPr id="{id}" name="{image.Resource.Name}" descr="{image.AlternativeText}"/><pic:cNvPicPr/></pic:nvPicPr>""");
        Blip(image.Resource);
        xml.Write($"""<pic:spPr><a:xfrm{new Fragment(Turn(orientation))}><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>""");
        xml.Raw("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }

    /// <summary>An image without alternative text is decoration, and says so: otherwise a checker takes the text for forgotten.</summary>
    private void Description(int id, string text)
    {
        story.Xml.Write($"""<wp:docPr id="{id}" name="Picture {id}" descr="{text}" """);
        if (text != "") story.Xml.Raw("/>");
        else
            story.Xml.Write($$"""><a:extLst xmlns:a="{{Namespaces.Drawing}}"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="{{Namespaces.Decorative}}" val="1"/></a:ext></a:extLst></wp:docPr>""");
    }

    /// <summary>An SVG is named beside a PNG of it, for readers that know SVG; where none can be made, it stands for itself.</summary>
    private void Blip(ImageResource resource)
    {
        bool isVector = resource.ContentType == "image/svg+xml";
        string own = story.Relationships.To(RelationshipTypes.Image, story.Scope.Media.NameOf(resource));
        string shown = isVector && (resource.Fallback ?? SvgFallback.Of(resource.Bytes)) is { } png ? story.Relationships.To(RelationshipTypes.Image, story.Scope.Media.NameOf(png, "png")) : own;
        var xml = story.Xml;
        xml.Write($"""<pic:blipFill><a:blip r:embed="{shown}">""");
        if (isVector)
            xml.Write($$"""<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="{{Namespaces.ScalableVectorGraphics}}" r:embed="{{own}}"/></a:ext></a:extLst>""");
        xml.Raw("</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>");
    }

    /// <summary>Attributes that mirror and turn, in sixty-thousandths of a degree (ECMA-376 Part 1, 20.1.7.6).</summary>
    private static string Turn(ImageOrientation orientation) =>
        (orientation.QuarterTurns == 0 ? "" : $""" rot="{(orientation.QuarterTurns * 90 * 60_000).ToString(CultureInfo.InvariantCulture)}" """.TrimEnd()) + (orientation.IsMirrored ? " flipH=\"1\"" : "");

    private static (long Width, long Height) Extent(ImageResource resource, int width, int height)
    {
        long cx = Math.Max(1, resource.Width) * EmuPerPixel;
        long cy = Math.Max(1, resource.Height) * EmuPerPixel;
        double scale = 1;
        if (width > 0) scale = Math.Min(scale, width * EmuPerTwip / (double)cx);
        if (height > 0) scale = Math.Min(scale, height * EmuPerTwip / (double)cy);
        // A picture on its side takes its height as room on the line too.
        if (width > 0 && resource.Orientation.IsOnItsSide) scale = Math.Min(scale, width * EmuPerTwip / (double)cy);
        return (Math.Max(1, (long)(cx * scale)), Math.Max(1, (long)(cy * scale)));
    }
}
