using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Reference;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Reference;

public sealed class ReferenceDocxTests
{
    private static readonly Layout Decimal = SampleLayouts.For(NumberingScheme.Decimal);

    public static TheoryData<NumberingScheme> Schemes { get; } = [.. SampleLayouts.Schemes];

    [Theory, MemberData(nameof(Schemes))]
    public void CreateStarting_shows_every_style_validly_and_reads_back_whole(NumberingScheme scheme)
    {
        var layout = SampleLayouts.For(scheme);
        byte[] bytes = [.. StartingDocument.Write(layout)];
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Empty(DocxLint.Check(new DocxFile(bytes)));
        var read = ReferenceDocx.Read(bytes, layout, null);
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity != Severity.Information);
        Assert.Empty(read.Value!.Report.Missing);
    }

    [Theory, MemberData(nameof(Schemes))]
    public void Write_in_a_house_style_is_valid_and_keeps_the_scheme_s_numbers(NumberingScheme scheme)
    {
        var file = new ReferenceFile(SampleLayouts.For(scheme)).Dress(scheme, isDraft: true, out byte[] bytes);
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Empty(DocxLint.Check(file));
        Assert.Equal(ExpectedLabels.Of(SamplePolicy.For(scheme)), new NumberingEvaluator(file).Paragraphs().Select(p => p.Label).Where(l => l is not (null or "•" or "–")));
    }

    public static TheoryData<NumberingScheme, string> Bases { get; } = [.. from scheme in SampleLayouts.Schemes from style in (string[])["TOCHeading", "Title", "Heading2", "Subtitle", "Normal2"] select new TheoryDataRow<NumberingScheme, string>(scheme, style)];

    /// <summary>Word bases TOC Heading on Heading 1 itself.</summary>
    [Theory, MemberData(nameof(Bases))]
    public void Write_style_based_on_a_numbered_heading_takes_no_number_from_it(NumberingScheme scheme, string style)
    {
        var reference = new ReferenceFile(SampleLayouts.For(scheme));
        reference = style == "Normal2"
            ? reference.Change("word/styles.xml", "</w:styles>", """<w:style w:type="paragraph" w:styleId="Normal2"><w:name w:val="House heading"/><w:basedOn w:val="Heading1"/></w:style></w:styles>""").Change("word/header1.xml", "<w:pStyle w:val=\"Header\"/>", "<w:pStyle w:val=\"Normal2\"/>")
            : reference.Rebase(style, "Heading1");
        var file = reference.Dress(scheme, isDraft: false, out byte[] bytes);
        Assert.Equal(ExpectedLabels.Of(SamplePolicy.For(scheme)), new NumberingEvaluator(file).Paragraphs().Select(p => p.Label).Where(l => l is not (null or "•" or "–")));
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Empty(DocxLint.Check(file));
        var rebased = file.Xml("word/styles.xml").Descendants(W + "style").Single(s => (string?)s.Attribute(W + "styleId") == style);
        bool isNumbered = scheme is NumberingScheme.Decimal or NumberingScheme.DecimalZero or NumberingScheme.Headings;
        Assert.Equal(isNumbered ? "0" : null, (string?)rebased.Descendants(W + "numId").SingleOrDefault()?.Attribute(W + "val"));
    }

    [Fact]
    public void Write_takes_looks_from_the_house_style_and_structure_from_ours()
    {
        var reference = new ReferenceFile(Decimal).Change("word/styles.xml", "w:styleId=\"Heading1\"", "w:styleId=\"berschrift1\"")
            .Change("word/styles.xml", "w:val=\"Heading1\"", "w:val=\"berschrift1\"").Change("word/document.xml", "w:val=\"Heading1\"", "w:val=\"berschrift1\"")
            .Change("word/styles.xml", "<w:name w:val=\"heading 1\"/>", "<w:name w:val=\"Heading 1\"/>")
            .Change("word/styles.xml", "<w:keepNext/><w:keepLines/><w:numPr><w:numId w:val=\"1\"/></w:numPr>", "<w:ind w:left=\"99\"/>");
        var file = reference.Dress(NumberingScheme.Decimal, isDraft: false, out byte[] bytes);
        var heading = file.Xml("word/styles.xml").Descendants(W + "style").Single(s => (string?)s.Attribute(W + "styleId") == "Heading1");
        Assert.Equal("Heading 1", (string?)heading.Element(W + "name")!.Attribute(W + "val"));
        Assert.Equal("1", (string?)heading.Descendants(W + "numId").Single().Attribute(W + "val"));
        Assert.Single(heading.Descendants(W + "keepNext"));
        Assert.Empty(heading.Descendants(W + "ind"));
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Empty(DocxLint.Check(file));
    }

    [Fact]
    public void Write_takes_page_set_up_and_theme_from_the_house_style()
    {
        var file = new ReferenceFile(Decimal).Change("word/document.xml", "w:left=\"1417\"", "w:left=\"2000\"").Change("word/theme/theme1.xml", "typeface=\"Arial\"", "typeface=\"Gill Sans MT\"")
            .Dress(NumberingScheme.Decimal, isDraft: false, out _);
        Assert.Equal("2000", (string?)file.Document.Descendants(W + "pgMar").Single().Attribute(W + "left"));
        int table = file.Document.Descendants(W + "tblW").Select(w => (int)w.Attribute(W + "w")!).Max();
        Assert.Equal(11906 - 2000 - 1417, table);
        Assert.Contains("Gill Sans MT", Encoding.UTF8.GetString(file.Part("word/theme/theme1.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_styles_that_the_house_style_lacks_fit_its_paper()
    {
        var file = new ReferenceFile(Decimal).Change("word/document.xml", "w:left=\"1417\"", "w:left=\"2000\"").Change("word/document.xml", "w:val=\"SignatureLine\"", "w:val=\"Normal\"")
            .Change("word/styles.xml", "<w:name w:val=\"Signature Line\"/>", "<w:name w:val=\"Other\"/>").Change("word/styles.xml", "w:styleId=\"SignatureLine\"", "w:styleId=\"Other\"")
            .Dress(NumberingScheme.Decimal, isDraft: false, out _);
        var style = file.Xml("word/styles.xml").Descendants(W + "style").Single(s => (string?)s.Attribute(W + "styleId") == "SignatureLine");
        Assert.Equal(11906 - 2000 - 1417, style.Descendants(W + "tab").Max(t => (int)t.Attribute(W + "pos")!));
    }

    [Fact]
    public void Write_fills_fields_and_placeholders_of_header_and_footer()
    {
        var file = new ReferenceFile(Decimal).Change("word/footer1.xml", ">Page <", ">{organisation} in {trust}, next {next_review} {unknown} page <".Replace(" <", "<", StringComparison.Ordinal))
            .Dress(NumberingScheme.Decimal, isDraft: false, out _);
        Assert.Contains("Larkfield Infant School", TextOf(file.Xml("word/header1.xml").Root!), StringComparison.Ordinal);
        string footer = TextOf(file.Xml("word/footer1.xml").Root!);
        Assert.Contains("Social Media Policy, version 2.1", footer, StringComparison.Ordinal);
        Assert.Contains("Larkfield Infant School in Harbour & Vale Learning Trust, next 1 March 2027 {unknown} page", footer, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_draft_says_so_in_a_house_style_too()
    {
        var file = new ReferenceFile(Decimal).Dress(NumberingScheme.Decimal, isDraft: true, out _);
        string[] headers = [.. file.Names.Where(n => n.StartsWith("word/header", StringComparison.Ordinal))];
        Assert.Equal(2, headers.Length);
        Assert.All(headers, h => Assert.StartsWith("DRAFT", TextOf(file.Xml(h).Root!), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_British_words_are_British_whatever_the_house_style_says()
    {
        var file = new ReferenceFile(Decimal).Change("word/styles.xml", "<w:lang w:val=\"en-GB\"", "<w:lang w:val=\"en-US\"").Dress(NumberingScheme.Decimal, isDraft: false, out _);
        Assert.Equal("en-GB", (string?)file.Xml("word/styles.xml").Descendants(W + "lang").Single().Attribute(W + "val"));
    }

    [Fact]
    public void Read_document_without_a_style_names_it()
    {
        byte[] bytes = new ReferenceFile(Decimal).Change("word/styles.xml", "<w:name w:val=\"Quote\"/>", "<w:name w:val=\"Zitat\"/>").Change("word/styles.xml", "w:styleId=\"Quote\"", "w:styleId=\"Zitat\"").Change("word/document.xml", "w:val=\"Quote\"", "w:val=\"Zitat\"").ToBytes();
        var read = ReferenceDocx.Read(bytes, Decimal, null);
        Assert.Equal("PF4206", Assert.Single(read.Diagnostics, d => d.Severity == Severity.Warning).Code);
        Assert.Contains("Quote", read.Diagnostics.Single(d => d.Code == "PF4206").Message, StringComparison.Ordinal);
        Assert.Equal(["Quote"], read.Value!.Report.Missing);
    }
}
