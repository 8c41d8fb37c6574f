using System.Numerics;
using System.Xml;
using System.Xml.Linq;

namespace PolicyForge.Docx.Images;

/// <summary>The part of SVG that logos are made of: shapes and paths, filled and stroked with plain colours.</summary>
internal sealed class SvgDrawing
{
    /// <summary>Pixels, enough for 300 to the inch at the size at which a logo is printed.</summary>
    private const double MostWidth = 840;
    private const double MostHeight = 336;

    private static readonly HashSet<string> Silent = ["title", "desc", "metadata", "defs"];
    private static readonly HashSet<string> Effects = ["filter", "mask", "clip-path", "mix-blend-mode"];

    private readonly Canvas _canvas;

    private SvgDrawing(Canvas canvas) => _canvas = canvas;

    /// <summary>Draws an SVG; null where it has something in it that is not drawn here, since a picture with a part missing is worse than none.</summary>
    public static SvgDrawing? TryRead(byte[] svg)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(svg), settings);
            return XDocument.Load(reader).Root is { Name.LocalName: "svg" } root ? Draw(root) : null;
        }
        catch (Exception unreadable) when (unreadable is XmlException or FormatException or NotSupportedException)
        {
            return null;
        }
    }

    public byte[] ToPng() => PngEncoder.Encode(_canvas.Width, _canvas.Height, _canvas.ToPixels());

    private static SvgDrawing? Draw(XElement root)
    {
        var box = SvgNumbers.Of((string?)root.Attribute("viewBox"));
        if (box.Length != 4) box = [0, 0, SvgNumbers.Length(root, "width", 0), SvgNumbers.Length(root, "height", 0)];
        if (box[2] <= 0 || box[3] <= 0) return null;
        double scale = Math.Min(MostWidth / box[2], MostHeight / box[3]);
        var canvas = new Canvas(Math.Max(1, (int)Math.Round(box[2] * scale)), Math.Max(1, (int)Math.Round(box[3] * scale)));
        var toPixels = Matrix3x2.CreateTranslation((float)-box[0], (float)-box[1]) * Matrix3x2.CreateScale((float)scale);
        var drawing = new SvgDrawing(canvas);
        drawing.DrawChildren(root, SvgPaint.Initial.With(root), toPixels);
        return drawing;
    }

    private void DrawChildren(XElement parent, SvgPaint paint, Matrix3x2 transform)
    {
        foreach (var element in parent.Elements())
        {
            if (Silent.Contains(element.Name.LocalName) || element.Name.Namespace != parent.Name.Namespace) continue;
            if (element.Attributes().Any(a => Effects.Contains(a.Name.LocalName))) throw new NotSupportedException(element.Name.LocalName);
            var own = paint.With(element);
            var inside = SvgTransform.Of((string?)element.Attribute("transform")) * transform;
            if (element.Name.LocalName == "g") DrawChildren(element, own, inside);
            else Draw(SvgShape.Of(element), own, inside);
        }
    }

    private void Draw(List<SubPath> shape, SvgPaint paint, Matrix3x2 transform)
    {
        if (paint.Fill is { } fill)
            _canvas.Fill([.. shape.Select(s => s.Transformed(transform).Points)], fill, paint.FillOpacity * paint.Opacity, paint.IsEvenOdd);
        if (paint.Stroke is { } stroke && paint.StrokeWidth > 0)
            _canvas.Fill([.. Stroker.Outline(shape, paint).Select(s => s.Transformed(transform).Points)], stroke, paint.StrokeOpacity * paint.Opacity, isEvenOdd: false);
    }
}
