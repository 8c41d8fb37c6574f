using System.Globalization;
using System.Numerics;
using System.Xml.Linq;

namespace PolicyForge.Docx.Images;

/// <summary>Makes lines of shapes.</summary>
internal static class SvgShape
{
    public static List<SubPath> Of(XElement element)
    {
        double Number(string name) => SvgNumbers.Length(element, name, 0);
        return element.Name.LocalName switch
        {
            "path" => SvgPath.Flatten((string?)element.Attribute("d") ?? ""),
            "rect" => Rectangle(element),
            "circle" => [Ellipse(Number("cx"), Number("cy"), Number("r"), Number("r"))],
            "ellipse" => [Ellipse(Number("cx"), Number("cy"), Number("rx"), Number("ry"))],
            "line" => [new SubPath([Point(Number("x1"), Number("y1")), Point(Number("x2"), Number("y2"))], false)],
            "polyline" => [Points(element, false)],
            "polygon" => [Points(element, true)],
            var other => throw new NotSupportedException(other),
        };
    }

    private static List<SubPath> Rectangle(XElement element)
    {
        double x = SvgNumbers.Length(element, "x", 0);
        double y = SvgNumbers.Length(element, "y", 0);
        double width = SvgNumbers.Length(element, "width", 0);
        double height = SvgNumbers.Length(element, "height", 0);
        double rx = SvgNumbers.Length(element, "rx", double.NaN);
        double ry = SvgNumbers.Length(element, "ry", rx);
        if (double.IsNaN(rx)) rx = double.IsNaN(ry) ? 0 : ry;
        if (double.IsNaN(ry)) ry = 0;
        rx = Math.Min(rx, width / 2);
        ry = Math.Min(ry, height / 2);
        string path = rx > 0 && ry > 0
            ? string.Create(CultureInfo.InvariantCulture, $"M{x + rx} {y}H{x + width - rx}A{rx} {ry} 0 0 1 {x + width} {y + ry}V{y + height - ry}A{rx} {ry} 0 0 1 {x + width - rx} {y + height}H{x + rx}A{rx} {ry} 0 0 1 {x} {y + height - ry}V{y + ry}A{rx} {ry} 0 0 1 {x + rx} {y}Z")
            : string.Create(CultureInfo.InvariantCulture, $"M{x} {y}H{x + width}V{y + height}H{x}Z");
        return SvgPath.Flatten(path);
    }

    private static SubPath Ellipse(double cx, double cy, double rx, double ry)
    {
        const int Steps = 96;
        var points = new List<Vector2>(Steps);
        for (int i = 0; i < Steps; i++)
        {
            double angle = i * 2 * Math.PI / Steps;
            points.Add(Point(cx + (rx * Math.Cos(angle)), cy + (ry * Math.Sin(angle))));
        }

        return new SubPath(points, true);
    }

    private static SubPath Points(XElement element, bool isClosed)
    {
        double[] numbers = SvgNumbers.Of((string?)element.Attribute("points"));
        var points = new List<Vector2>();
        for (int i = 0; i + 1 < numbers.Length; i += 2) points.Add(Point(numbers[i], numbers[i + 1]));
        return new SubPath(points, isClosed);
    }

    private static Vector2 Point(double x, double y) => new((float)x, (float)y);
}
