using System.IO.Compression;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Reference;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests.Reference;

/// <summary>What comes from outside may be anything: each gets a finding, and none an exception.</summary>
public sealed class BadReferenceTests
{
    private static readonly Layout Decimal = SampleLayouts.For(NumberingScheme.Decimal);

    [Theory]
    [InlineData("")]
    [InlineData("not a zip at all")]
    [InlineData("PK\u0003\u0004 damaged")]
    public void Read_something_else_is_refused(string content) => Expect("PF4201", Encoding.Latin1.GetBytes(content));

    [Fact]
    public void Read_password_protected_or_old_document_is_refused() => Expect("PF4202", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]);

    [Fact]
    public void Read_zip_bomb_is_refused()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/media/image1.png", CompressionLevel.Fastest).Open();
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 101; i++) entry.Write(zeros);
        }

        Expect("PF4203", output.ToArray());
    }

    [Fact]
    public void Read_zip_of_thousands_of_parts_is_refused()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < 2001; i++) zip.CreateEntry($"word/{i}.xml");
        }

        Expect("PF4203", output.ToArray());
    }

    [Fact]
    public void Read_zip_without_a_document_is_refused() => Expect("PF4201", new ReferenceFile(Decimal).Without("_rels/.rels").ToBytes());

    [Fact]
    public void Read_spreadsheet_is_refused() =>
        Expect("PF4201", new ReferenceFile(Decimal).With("word/document.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"u8.ToArray()).ToBytes());

    [Fact]
    public void Read_strict_document_is_refused() =>
        Expect("PF4204", new ReferenceFile(Decimal).With("word/document.xml", "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body/></w:document>"u8.ToArray()).ToBytes());

    [Theory]
    [InlineData("<w:styles")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>")]
    public void Read_damaged_or_hostile_part_is_refused(string styles) => Expect("PF4201", new ReferenceFile(Decimal).With("word/styles.xml", Encoding.UTF8.GetBytes(styles)).ToBytes());

    [Fact]
    public void Read_part_nested_without_end_is_refused()
    {
        string nest = string.Concat(Enumerable.Repeat("<w:p>", 100_000)) + string.Concat(Enumerable.Repeat("</w:p>", 100_000));
        Expect("PF4201", new ReferenceFile(Decimal).With("word/header1.xml", Encoding.UTF8.GetBytes($"<w:hdr xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>{nest}</w:hdr>")).ToBytes());
    }

    [Fact]
    public void Read_document_with_macros_warns_and_leaves_them()
    {
        var file = new ReferenceFile(Decimal).With("word/vbaProject.bin", [1, 2, 3]);
        Assert.Contains(ReferenceDocx.Read(file.ToBytes(), Decimal, null).Diagnostics, d => d is { Code: "PF4205", Severity: Severity.Warning });
        Assert.DoesNotContain(file.Dress(NumberingScheme.Decimal, false, out _).Names, n => n.Contains("vba", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_document_without_styles_warns_and_ours_stand_in()
    {
        var file = new ReferenceFile(Decimal).Without("word/styles.xml").Change("word/_rels/document.xml.rels", """<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml" />""", "");
        Assert.Contains(ReferenceDocx.Read(file.ToBytes(), Decimal, null).Diagnostics, d => d.Code == "PF4206");
        var dressed = file.Dress(NumberingScheme.Decimal, false, out byte[] bytes);
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Empty(DocxLint.Check(dressed));
    }

    [Fact]
    public void Read_document_that_refers_to_a_part_it_lacks_is_refused() => Expect("PF4201", new ReferenceFile(Decimal).Without("word/styles.xml").ToBytes());

    [Fact]
    public void Read_part_that_expands_beyond_measure_is_refused() => Expect("PF4203", new ReferenceFile(Decimal).With("word/media/image9.png", new byte[5_000_000]).ToBytes());

    [Fact]
    public void Read_OpenDocument_text_is_called_that()
    {
        var read = ReferenceDocx.Read(new ReferenceFile(Decimal).With("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()).ToBytes(), Decimal, null);
        Assert.Contains("it is an OpenDocument text (.odt)", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:fldSimple w:instr=' INCLUDEPICTURE \"https://tracker.example/p.png\" \\d '><w:r><w:t>Old</w:t></w:r></w:fldSimple>")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> INCLUDEPICTURE \"https://tracker.example/p.png\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>Old</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>")]
    public void Read_field_that_fetches_warns_and_is_left_out(string field)
    {
        var file = new ReferenceFile(Decimal).Change("word/header1.xml", "</w:p></w:hdr>", field + "</w:p></w:hdr>");
        var finding = Assert.Single(ReferenceDocx.Read(file.ToBytes(), Decimal, null).Diagnostics, d => d.Code == "PF4209");
        Assert.Contains("INCLUDEPICTURE \"https://tracker.example/p.png\"", finding.Message, StringComparison.Ordinal);
        var dressed = file.Dress(NumberingScheme.Decimal, false, out byte[] bytes);
        Assert.DoesNotContain(dressed.XmlParts(), p => p.Xml.ToString().Contains("tracker", StringComparison.Ordinal));
        Assert.DoesNotContain(">Old<", dressed.Xml("word/header1.xml").ToString(), StringComparison.Ordinal);
        Assert.Empty(DocxLint.Check(dressed));
        Assert.Empty(SchemaCheck.Check(bytes));
    }

    [Fact]
    public void Read_linked_picture_in_header_warns_and_is_left_out()
    {
        const string Relationships = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://tracker.example/p.png" TargetMode="External"/></Relationships>""";
        var file = new ReferenceFile(Decimal).With("word/_rels/header1.xml.rels", Encoding.UTF8.GetBytes(Relationships))
            .Change("word/header1.xml", "</w:p></w:hdr>", """<w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r></w:p></w:hdr>""");
        Assert.Contains(ReferenceDocx.Read(file.ToBytes(), Decimal, null).Diagnostics, d => d.Code == "PF4208");
        var dressed = file.Dress(NumberingScheme.Decimal, false, out _);
        Assert.DoesNotContain(dressed.XmlParts(), p => p.Xml.ToString().Contains("tracker", StringComparison.Ordinal));
        Assert.Empty(DocxLint.Check(dressed));
    }

    private static void Expect(string code, byte[] bytes)
    {
        var read = ReferenceDocx.Read(bytes, Decimal, SourceLocation.OfFile("templates/_layouts/a/reference.docx"));
        var finding = Assert.Single(read.Diagnostics);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.StartsWith("reference.docx ", finding.Message, StringComparison.Ordinal);
        Assert.Null(read.Value);
    }
}
