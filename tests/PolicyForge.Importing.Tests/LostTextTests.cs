using PolicyForge.Importing.Proof;
using PolicyForge.Importing.Tests.Files;

namespace PolicyForge.Importing.Tests;

/// <summary>Words in places that are easily looked past: each is built, or said to be missing. None may be lost while the proof says that all is equal.</summary>
public sealed class LostTextTests
{
    private const string Word = "wordhidden";

    public static TheoryData<string, string> Places => new()
    {
        { "hyperlink", $"<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>{Word}</w:t></w:r></w:hyperlink></w:p>" },
        { "smartTag", $"<w:p><w:smartTag w:element=\"place\"><w:smartTag w:element=\"city\"><w:r><w:t>{Word}</w:t></w:r></w:smartTag></w:smartTag></w:p>" },
        { "customXml in a paragraph", $"<w:p><w:customXml w:element=\"a\"><w:r><w:t>{Word}</w:t></w:r></w:customXml></w:p>" },
        { "customXml round paragraphs", $"<w:customXml w:element=\"a\"><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:customXml>" },
        { "direction", $"<w:p><w:dir w:val=\"ltr\"><w:bdo w:val=\"ltr\"><w:r><w:t>{Word}</w:t></w:r></w:bdo></w:dir></w:p>" },
        { "control round paragraphs", $"<w:sdt><w:sdtContent><w:sdt><w:sdtContent><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:sdtContent></w:sdt></w:sdtContent></w:sdt>" },
        { "control in a paragraph", $"<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{Word}</w:t></w:r></w:sdtContent></w:sdt></w:p>" },
        { "control round a row", $"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>" },
        { "control round a cell", $"<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>" },
        { "table in a cell", $"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>" },
        { "text box", $"<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" },
        { "text box in a text box", $"<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r><w:t>outer</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" },
        { "WordArt", $"<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textpath string=\"{Word}\"/></v:shape></w:pict></w:r></w:p>" },
        { "alternate content in a run", $"<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" },
        { "alternate content round paragraphs", $"<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Fallback><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>" },
        { "insertion round paragraphs", $"<w:ins><w:p><w:r><w:t>{Word}</w:t></w:r></w:p></w:ins>" },
        { "moved to", $"<w:p><w:moveTo w:id=\"9\"><w:r><w:t>{Word}</w:t></w:r></w:moveTo></w:p>" },
        { "ruby", $"<w:p><w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{Word}</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>" },
        { "simple field", $"<w:p><w:fldSimple w:instr=\" DOCPROPERTY x \"><w:r><w:t>{Word}</w:t></w:r></w:fldSimple></w:p>" },
        { "form that is filled in", $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{Word}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" },
        { "equation", $"<m:oMathPara xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:oMath><m:r><m:t>{Word}</m:t></m:r></m:oMath></m:oMathPara>" },
        { "one line that looks like contents", $"<w:p><w:r><w:t>{Word} ........ 5</w:t></w:r></w:p>" },
        { "style of contents without contents", $"<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>{Word}</w:t></w:r></w:p>" },
        { "macro button", $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MACROBUTTON none {Word}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" },
        { "paragraph whose end is deleted", $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>{Word}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>after</w:t></w:r></w:p>" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Words_are_built_wherever_they_stand(string place, string xml)
    {
        var result = Imports.Of(new WordFile().H(1, "First").P("Before.").Xml(xml).P("After.")).Proved();
        Assert.True(result.Edit!.Drafts.Any(draft => draft.Text.Contains(Word, StringComparison.Ordinal)), place);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:drawing><a:t xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">wordhidden</a:t></w:drawing></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:odd><w:t>wordhidden</w:t></w:odd></w:r></w:p>")]
    [InlineData("<w:altChunk r:id=\"rId9\"/>")]
    [InlineData("<w:p><w:r><w:drawing><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphic></w:drawing></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:link=\"rId8\" r:embed=\"rId8\"/></w:drawing></w:r></w:p>")]
    public void What_cannot_be_built_is_missing_in_the_proof(string xml)
    {
        var comparison = Imports.Of(new WordFile().H(1, "First").P("Before.").Xml(xml).P("After.")).Comparison!;
        Assert.Equal(DifferenceKind.Missing, Assert.Single(comparison.Differences).Kind);
    }

    [Theory]
    [InlineData("<w:p><w:del w:id=\"1\"><w:r><w:t>wordhidden</w:t></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:moveFrom w:id=\"1\"><w:r><w:t>wordhidden</w:t></w:r></w:moveFrom><w:r><w:t>kept</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>wordhidden</w:t></w:r><w:r><w:t>kept</w:t></w:r></w:p>")]
    [InlineData("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:del w:id=\"2\"><w:r><w:delText>wordhidden</w:delText></w:r></w:del></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>kept</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    public void What_is_left_out_is_said_and_is_no_difference(string xml)
    {
        var result = Imports.Of(new WordFile().H(1, "First").P("Before.").Xml(xml).P("After.")).Proved();
        Assert.DoesNotContain(result.Edit!.Drafts, draft => draft.Text.Contains("wordhidden", StringComparison.Ordinal));
        Assert.Contains(result.Findings, finding => finding.Code == "PF8727" && finding.Message.Contains("wordhidden", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_in_another_place_is_a_difference_though_its_words_are_the_same()
    {
        PrintedLine Cell(string shape) => new("", "Same words", "table 1, row 1, column 1") { Cell = shape };
        Assert.Equal(DifferenceKind.Cell, Assert.Single(Comparison.Of([Cell("1/1 1x1")], [Cell("1/1 1x2")]).Differences).Kind);
    }

    [Theory]
    [InlineData("\u00A0bold with odd blanks\u00A0", "<w:b/>")]
    [InlineData("underlined at the start", "<w:u w:val=\"single\"/>")]
    [InlineData("+", "<w:u w:val=\"single\"/>")]
    [InlineData("*", "<w:b/><w:i/>")]
    [InlineData("“quoted”", "<w:b/>")]
    [InlineData("(bracketed)", "<w:i/>")]
    public void Emphasis_never_prints_its_marks(string words, string look)
    {
        string run = WordFile.R(words, look);
        string plain = WordFile.R("text", "");
        Imports.Of(new WordFile().H(1, "First").Xml($"<w:p>{run}</w:p><w:p>{plain}{run}{plain}</w:p><w:p>{run}{plain}{run}</w:p><w:p>{WordFile.R("1 ", "")}{run}{WordFile.R(" 2", "")}</w:p>").P("After.")).Proved();
    }

    [Fact]
    public void Letters_of_a_symbol_font_are_the_signs_that_they_show() =>
        Assert.Contains("All ✓ done", Imports.Of(new WordFile().H(1, "First").Xml($"<w:p>{WordFile.R("All ", "")}{WordFile.R("ü", "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>")}{WordFile.R(" done", "")}</w:p>")).Proved().Text("clauses/came-in/first.md"), StringComparison.Ordinal);

    [Fact]
    public void Boxes_are_kept_where_no_words_stand_behind_them()
    {
        const string Box = "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>";
        string ticked = Box.Replace("w14:val=\"0\"", "w14:val=\"1\"", StringComparison.Ordinal).Replace('☐', '☒');
        var result = Imports.Of(new WordFile().H(1, "First").Xml($"<w:p>{WordFile.R("Yes ", "")}{Box}</w:p><w:p>{Box}{WordFile.R(" No [x] ", "")}{ticked}</w:p>")).Proved();
        Assert.Contains(result.Findings, finding => finding.Message.Contains("somebody ticked", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_that_reach_over_many_columns_beside_one_that_reaches_over_many_rows_are_drawn_so_that_they_are_read()
    {
        static string Cell(string text, int span, string merge = "") => $"<w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/>{merge}</w:tcPr><w:p>{WordFile.R(text, "")}</w:p></w:tc>";
        const string Begins = "<w:vMerge w:val=\"restart\"/>";
        const string GoesOn = "<w:vMerge/>";
        string table = $"<w:tbl><w:tr>{Cell("Request", 4)}{Cell("Office use", 1, Begins)}</w:tr><w:tr>{Cell("Name", 1)}{Cell("A. Person", 3)}{Cell("", 1, GoesOn)}</w:tr><w:tr>{Cell("Phone", 1)}{Cell("1", 1)}{Cell("Fax", 1)}{Cell("2", 1)}{Cell("", 1, GoesOn)}</w:tr><w:tr>{Cell("All of it", 5)}</w:tr></w:tbl>";
        Imports.Of(new WordFile().H(1, "First").Xml(table).P("After.")).Proved();
    }

    [Fact]
    public void Headers_of_other_sections_are_said_to_be_left_out()
    {
        const string Section = "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId{0}\"/></w:sectPr></w:pPr></w:p>";
        var result = Imports.Of(new WordFile().H(1, "First").P("One.").Xml(Section.Replace("{0}", "8", StringComparison.Ordinal)).P("Two.").Xml(Section.Replace("{0}", "9", StringComparison.Ordinal)).P("Three.")).Proved();
        Assert.Contains(result.Findings, finding => finding.Message.StartsWith("1 section of the file has a header or footer of its own", StringComparison.Ordinal));
    }
}
