using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Images;

public sealed class SvgImageTests
{
    [Fact]
    public void Write_SVG_with_lines_without_end_stands_for_itself()
    {
        string lines = string.Concat(Enumerable.Repeat("M0 0L99 99", 50_000));
        var file = Write($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' width='100' height='100'><path d='{lines}'/></svg>");
        Assert.EndsWith(".svg", TargetOf(file, "blip"), StringComparison.Ordinal);
    }

    [Theory]
    // Shapes, and what paints them.
    [InlineData("<rect width='50' height='100' fill='#f00'/>", "0.25,0.5=ff0000ff 0.75,0.5=00000000")]
    [InlineData("<circle cx='50' cy='50' r='40' fill='none' stroke='rgb(0,0,255)' stroke-width='10'/>", "0.5,0.5=00000000 0.5,0.1=0000ffff 0.1,0.5=0000ffff")]
    [InlineData("<polygon points='0,0 100,0 100,100' style='fill: lime; opacity: 0.5'/>", "0.75,0.25=00ff0080 0.25,0.75=00000000")]
    [InlineData("<g fill='navy' transform='translate(50 0) scale(0.5)'><ellipse cx='50' cy='50' rx='50' ry='50'/></g>", "0.75,0.25=000080ff 0.25,0.25=00000000")]
    [InlineData("<line x1='20' y1='50' x2='80' y2='50' stroke='black' stroke-width='20' stroke-linecap='round'/>", "0.12,0.5=000000ff 0.05,0.5=00000000 0.5,0.45=000000ff")]
    // Paths: relative and absolute, every kind of curve.
    [InlineData("<path d='M0 0h100v100H0z'/>", "0.5,0.5=000000ff 0.99,0.99=000000ff")]
    [InlineData("<path d='M10 50 A40 40 0 0 1 90 50 Z'/>", "0.5,0.3=000000ff 0.5,0.7=00000000")]
    [InlineData("<path d='M0 100 Q50 -100 100 100z'/>", "0.5,0.5=000000ff 0.05,0.2=00000000")]
    [InlineData("<path d='M0 50 C0 0 50 0 50 50 S100 100 100 50 V100 H0z'/>", "0.25,0.3=000000ff 0.75,0.6=00000000 0.25,0.9=000000ff")]
    [InlineData("<path d='M0 0H100V100H0Z M25 25H75V75H25Z' fill-rule='evenodd'/>", "0.5,0.5=00000000 0.1,0.1=000000ff")]
    [InlineData("<rect width='100' height='100' rx='50'/>", "0.02,0.02=00000000 0.5,0.5=000000ff")]
    // Later shapes cover earlier ones; a stroke's corners are filled.
    [InlineData("<rect width='100' height='100' fill='red'/><rect x='25' y='25' width='50' height='50' fill='white'/>", "0.5,0.5=ffffffff 0.1,0.1=ff0000ff")]
    [InlineData("<path d='M20 80 V20 H80' fill='none' stroke='black' stroke-width='20'/>", "0.11,0.11=000000ff 0.5,0.2=000000ff 0.5,0.5=00000000")]
    public void Write_SVG_has_a_PNG_of_it_beside_it(string shapes, string expected)
    {
        var file = Write($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' width='100' height='100'>{shapes}</svg>");
        Assert.EndsWith(".png", TargetOf(file, "blip"), StringComparison.Ordinal);
        Assert.EndsWith(".svg", TargetOf(file, "svgBlip"), StringComparison.Ordinal);
        var png = new PngPixels(file.Part("word/" + TargetOf(file, "blip")));
        foreach (string pixel in expected.Split(' '))
        {
            double[] place = [.. pixel.Split('=')[0].Split(',').Select(double.Parse)];
            Assert.Equal(pixel, pixel.Split('=')[0] + "=" + png.At(place[0], place[1]));
        }
    }

    [Theory]
    [InlineData("<text x='0' y='20'>Larkfield</text>")]
    [InlineData("<rect width='9' height='9' fill='url(#gradient)'/>")]
    [InlineData("<rect width='9' height='9' filter='url(#blur)'/>")]
    [InlineData("<rect width='9mm' height='9'/>")]
    public void Write_SVG_that_cannot_be_drawn_whole_stands_for_itself(string shapes)
    {
        var file = Write($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{shapes}</svg>");
        Assert.EndsWith(".svg", TargetOf(file, "blip"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SVG_with_a_PNG_given_shows_that_PNG_to_readers_without_SVG()
    {
        var file = Write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><text>A</text></svg>", SampleImages.Logo.Bytes);
        Assert.Equal(SampleImages.Logo.Bytes.ToArray(), file.Part("word/" + TargetOf(file, "blip")));
        Assert.EndsWith(".svg", TargetOf(file, "svgBlip"), StringComparison.Ordinal);
    }

    private static DocxFile Write(string svg, ImmutableArray<byte>? fallback = null)
    {
        var resource = new ImageResource("logo.svg", "image/svg+xml", [.. Encoding.UTF8.GetBytes(svg)], 100, 100) { Fallback = fallback };
        using var output = new MemoryStream();
        new DocxWriter().Write(new PolicyDocument(SamplePolicy.Properties(false), [new Paragraph([new Image(resource, "A logo")])]), SampleLayouts.For(NumberingScheme.Plain), output);
        Assert.Empty(SchemaCheck.Check(output.ToArray()));
        var file = new DocxFile(output.ToArray());
        Assert.Empty(DocxLint.Check(file));
        return file;
    }

    private static string TargetOf(DocxFile file, string element)
    {
        string id = (string)file.Document.Descendants().Single(e => e.Name.LocalName == element).Attribute(R + "embed")!;
        return (string)file.Xml("word/_rels/document.xml.rels").Root!.Elements().Single(r => (string?)r.Attribute("Id") == id).Attribute("Target")!;
    }
}
