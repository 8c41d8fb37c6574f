using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Writing;

public sealed class ContentsTests
{
    [Fact]
    public void Write_contents_is_a_filled_field_whose_entries_lead_to_headings()
    {
        var file = new DocxFile(SampleFiles.Bytes(NumberingScheme.Decimal));
        var control = Control(file);
        Assert.Equal(@"TOC \o ""1-2"" \h \z \u", control.Descendants(W + "instrText").First().Value.Trim());
        var links = control.Descendants(W + "hyperlink").ToList();
        Assert.Equal(12, links.Count);
        Assert.Equal("3.1\tContact with pupils", TextOf(links[3]));
        foreach (var link in links)
        {
            var bookmark = file.Document.Descendants(W + "bookmarkStart").Single(b => (string?)b.Attribute(W + "name") == (string?)link.Attribute(W + "anchor"));
            Assert.EndsWith(TextOf(bookmark.Parent!), TextOf(link), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_contents_without_measured_pages_has_no_page_numbers_and_never_asks_to_update()
    {
        var file = new DocxFile(SampleFiles.Bytes(NumberingScheme.Decimal));
        Assert.DoesNotContain("PAGEREF", Control(file).Value, StringComparison.Ordinal);
        Assert.Empty(file.Xml("word/settings.xml").Descendants(W + "updateFields"));
        Assert.Empty(file.Document.Descendants().Attributes(W + "dirty"));
    }

    /// <summary>LibreOffice draws nothing that stands behind an indent on the right: no PDF had a page number.</summary>
    [Fact]
    public void Write_contents_has_room_for_page_numbers_to_the_margin()
    {
        var styles = new DocxFile(SampleFiles.Bytes(NumberingScheme.Headings)).Xml("word/styles.xml").Descendants(W + "style")
            .Where(s => ((string)s.Attribute(W + "styleId")!).StartsWith("TOC", StringComparison.Ordinal) && s.Descendants(W + "tab").Any()).ToList();
        Assert.Equal(6, styles.Count);
        Assert.All(styles, s => Assert.Equal("0", (string?)s.Descendants(W + "ind").Single().Attribute(W + "right")));
    }

    [Fact]
    public void Write_contents_with_measured_pages_has_those_and_no_others()
    {
        var options = new DocxWriterOptions { PageNumbers = new Dictionary<string, int> { ["introduction"] = 3, ["approval-form"] = 12 } };
        var entries = Control(new DocxFile(SampleFiles.Bytes(NumberingScheme.Headings, options: options))).Elements(W + "sdtContent").Elements(W + "p").Skip(1).Select(TextOf).ToList();
        Assert.Equal("1.\tIntroduction\t3", entries[0]);
        Assert.Equal("2.\tScope", entries[1]);
        Assert.Equal("Appendix B\tApproval form\t12", entries[^1]);
    }

    [Fact]
    public void Write_section_kept_out_of_the_contents_stays_out_when_word_updates_them_and_is_a_heading_still()
    {
        var document = SamplePolicy.For(NumberingScheme.Decimal);
        document = document with { Blocks = [.. document.Blocks.Select(block => block is Section { Anchor: "scope" } scope ? scope with { InContents = false } : block)] };
        using var output = new MemoryStream();
        new DocxWriter().Write(document, SampleLayouts.For(NumberingScheme.Decimal), output);
        Assert.Empty(SchemaCheck.Check(output.ToArray()));
        var file = new DocxFile(output.ToArray());
        var heading = file.Document.Descendants(W + "p").Single(p => TextOf(p) == "Scope" && p.Element(W + "pPr")?.Element(W + "pStyle") is not null && !p.Ancestors(W + "sdt").Any(s => s == Control(file)));
        Assert.Equal("UnlistedHeading1", (string?)heading.Element(W + "pPr")!.Element(W + "pStyle")!.Attribute(W + "val"));
        Assert.Equal("2.", new NumberingEvaluator(file, file.Document).Paragraphs().Single(p => p.Text == "Scope").Label);
        Assert.Equal(@"TOC \h \z \t ""Heading 1,1,Appendix Heading 1,1,Heading 2,2,Appendix Heading 2,2""", Control(file).Descendants(W + "instrText").First().Value.Trim());
        var style = file.Xml("word/styles.xml").Descendants(W + "style").Single(s => (string?)s.Attribute(W + "styleId") == "UnlistedHeading1");
        Assert.Equal("Heading1", (string?)style.Element(W + "basedOn")!.Attribute(W + "val"));
        Assert.Empty(style.Descendants(W + "outlineLvl"));
    }

    private static XElement Control(DocxFile file) =>
        file.Document.Descendants(W + "docPartGallery").Single(g => (string?)g.Attribute(W + "val") == "Table of Contents").Ancestors(W + "sdt").Single();
}
