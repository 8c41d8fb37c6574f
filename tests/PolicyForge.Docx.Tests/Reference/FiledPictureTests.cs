using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Reading;
using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests.Reference;

public sealed class FiledPictureTests
{
    [Fact]
    public void Read_file_whose_logo_was_replaced_has_another_picture_of_the_same_name()
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(SamplePolicy.For(NumberingScheme.Decimal), SampleLayouts.For(NumberingScheme.Decimal), output);
        var issued = PicturesOf(output.ToArray());
        Assert.NotEmpty(issued);
        var other = SampleImages.Png("other.png", 240, 90, (x, _) => (byte)x);
        var file = new ReferenceFile(output.ToArray());
        foreach (string name in file.Names.Where(name => name.StartsWith("word/media/", StringComparison.Ordinal)).ToArray()) file.With(name, [.. other.Bytes]);
        var replaced = PicturesOf(file.ToBytes());
        Assert.Equal(issued.Select(fact => fact.Words), replaced.Select(fact => fact.Words));
        Assert.NotEqual(issued.Select(fact => fact.Value), replaced.Select(fact => fact.Value));
    }

    private static FiledFact[] PicturesOf(byte[] bytes) =>
        [.. new FiledDocxReader().Read(bytes, SourceLocation.OfFile("a.docx")).Value!.Facts.Where(fact => fact.Kind == FiledFactKind.Picture)];
}
