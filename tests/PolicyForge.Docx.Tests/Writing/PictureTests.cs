using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;
using static PolicyForge.Docx.Tests.Samples.Build;

namespace PolicyForge.Docx.Tests.Writing;

public sealed class PictureTests
{
    /// <summary>What is seen is 200 wide and 300 high, whatever way the camera was held.</summary>
    [Theory]
    [InlineData(1, null, null, 200, 300)]
    [InlineData(2, null, "1", 200, 300)]
    [InlineData(3, "10800000", null, 200, 300)]
    [InlineData(4, "10800000", "1", 200, 300)]
    [InlineData(5, "16200000", "1", 300, 200)]
    [InlineData(6, "5400000", null, 300, 200)]
    [InlineData(7, "5400000", "1", 300, 200)]
    [InlineData(8, "16200000", null, 300, 200)]
    public void Write_photograph_that_was_turned_stands(int exif, string? turn, string? mirrored, int width, int height)
    {
        var photo = SampleImages.Logo with { Width = 200, Height = 300, Orientation = ImageOrientation.OfExif(exif) };
        var file = Write([new Figure(new Image(photo, "A gate"), [])]);
        var transform = file.Document.Descendants().Single(e => e.Name.LocalName == "xfrm");
        Assert.Equal((turn, mirrored), ((string?)transform.Attribute("rot"), (string?)transform.Attribute("flipH")));
        var extent = file.Document.Descendants().Single(e => e.Name.LocalName == "extent");
        Assert.Equal(width * (long)extent.Attribute("cy")!, height * (long)extent.Attribute("cx")!);
        var beyond = file.Document.Descendants().SingleOrDefault(e => e.Name.LocalName == "effectExtent");
        Assert.Equal(width > height, beyond is not null);
        if (beyond is not null) Assert.Equal((long)extent.Attribute("cx")! - (long)extent.Attribute("cy")!, 2 * (long)beyond.Attribute("t")!);
    }

    [Theory]
    [InlineData(ListStyle.Bullet)]
    [InlineData(ListStyle.Decimal)]
    [InlineData(ListStyle.Check)]
    public void Write_picture_alone_in_an_item_stands_beside_its_mark(ListStyle style)
    {
        var figure = new Figure(new Image(SampleImages.Logo, "A gate"), [T("The gate")]);
        var file = Write([new ListBlock(style, [Item(P("Words")), Item(figure), Item(figure, P("More"))])]);
        XElement[] items = [.. file.Document.Descendants(W + "drawing").Select(drawing => drawing.Ancestors(W + "p").First())];
        Assert.Equal(2, items.Length);
        Assert.All(items, item => Assert.NotEqual("Figure", (string?)item.Element(W + "pPr")!.Element(W + "pStyle")!.Attribute(W + "val")));
        Assert.All(items, item => Assert.Equal("The gate", TextOf(item.ElementsAfterSelf(W + "p").First())));
        Assert.DoesNotContain(file.Document.Descendants(W + "p"), p => !p.Descendants(W + "r").Any());
    }

    private static DocxFile Write(Block[] blocks)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(new PolicyDocument(SamplePolicy.Properties(false), [.. blocks]), SampleLayouts.For(NumberingScheme.Plain), output);
        Assert.Empty(SchemaCheck.Check(output.ToArray()));
        var file = new DocxFile(output.ToArray());
        Assert.Empty(DocxLint.Check(file));
        return file;
    }
}
