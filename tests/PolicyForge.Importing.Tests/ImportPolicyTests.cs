using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Importing.Proof;
using PolicyForge.Importing.Tests.Files;

namespace PolicyForge.Importing.Tests;

/// <summary>Whole files, of the kinds that come in.</summary>
public sealed class ImportPolicyTests
{
    [Fact]
    public void Typed_numbers_under_bold_headings_become_the_decimal_scheme()
    {
        var result = Imports.Of(new WordFile().P("DOGS ON SITE POLICY", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"40\"/>")
            .Bold("1. Introduction").P("1.1\tDogs are welcome at the gate.").P("1.2\tThe head keeps a list of:")
            .P("•\tguide dogs").P("•\ttherapy dogs").Bold("2. Visits").P("2.1 Every visit is booked.").P("2.2 Nobody feeds a dog.")).Proved();
        Assert.Equal(NumberingScheme.Decimal, result.Scheme);
        Assert.Contains("Dogs are welcome at the gate.\n", result.Text("clauses/came-in/introduction.md"), StringComparison.Ordinal);
        Assert.Contains("# Visits {#visits}", result.Text("templates/came-in/template.sbn.md"), StringComparison.Ordinal);
        Assert.Contains(result.Findings, finding => finding.Code == "PF8722");
    }

    [Fact]
    public void Real_numbering_of_styles_and_paragraphs_is_counted_as_Word_does()
    {
        string numbering = $"""<w:abstractNum w:abstractNumId="0">{WordFile.Level(0, "decimal", "%1.0")}{WordFile.Level(1, "decimal", "%1.%2")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""";
        var file = new WordFile { Numbering = numbering };
        foreach (string title in (string[])["Purpose", "Scope"])
        {
            file.P(title, """<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>""");
            file.Item(1, 1, $"The {title} is this.").Item(1, 1, "And that.");
        }

        Assert.Equal(NumberingScheme.DecimalZero, Imports.Of(file).Proved().Scheme);
    }

    [Fact]
    public void Paragraphs_counted_right_through_are_the_continuous_scheme()
    {
        var file = new WordFile();
        int number = 0;
        for (int section = 1; section <= 3; section++)
        {
            file.H(1, $"Part {section}");
            for (int paragraph = 0; paragraph < 4; paragraph++) file.P($"{++number}. A paragraph of part {section}.");
        }

        Assert.Equal(NumberingScheme.Continuous, Imports.Of(file).Proved().Scheme);
    }

    [Fact]
    public void A_history_table_becomes_rows_and_nothing_is_invented()
    {
        var result = Imports.Of(new WordFile().P("Kites Policy", "<w:pStyle w:val=\"Title\"/>")
            .Table(["Version", "Date", "Changes"], ["1.0", "4 May 2020", "First version"], ["2.0", "12 June 2022", "Approved by governors\nWind limits added"])
            .H(1, "Kites").P("Kites fly on Fridays.")).Proved();
        Assert.Equal(2, result.Versions);
        string history = result.Text("templates/came-in/history.yaml");
        Assert.Contains("imported: true", history, StringComparison.Ordinal);
        Assert.DoesNotContain("approval", history, StringComparison.Ordinal);
        Assert.Contains("::: history", result.Text("templates/came-in/template.sbn.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_keeps_its_words_before_the_version_and_its_form_of_dates()
    {
        var result = Imports.Of(new WordFile().Table(["Version", "Document History", "Date"], ["Version 1.0", "First", "01/07/2014"], ["Version 2.0", "Approved", "17/05/2016"]).H(1, "Kites").P("Kites fly on Fridays.")).Proved();
        Assert.Contains("version_prefix: \"Version\"", result.Text("templates/_layouts/came-in/layout.yaml"), StringComparison.Ordinal);
        Assert.Contains("2014-07-01", result.Text("templates/came-in/history.yaml"), StringComparison.Ordinal);
        Assert.Contains(result.Findings, finding => finding.Code == "PF8726");
    }

    [Theory]
    [InlineData("APPENDIX 1 – CHECK LISTS")]
    [InlineData("Appendix A")]
    public void Appendices_with_their_title_on_the_line_or_below_are_appendices(string label)
    {
        var result = Imports.Of(new WordFile().H(1, "Kites").P("Kites fly.").P(label, "<w:jc w:val=\"center\"/>", "<w:b/>").Bold("Check lists for kites").P("String."));
        Assert.Contains(".appendix}", result.Text("templates/came-in/template.sbn.md"), StringComparison.Ordinal);
        Assert.All(result.Comparison!.Differences, difference => Assert.True(difference.Kind is DifferenceKind.Lines or DifferenceKind.NumberMark));
    }

    [Fact]
    public void Characters_that_no_file_may_hold_are_left_out() =>
        Imports.Of(new WordFile().H(1, "Right \u202E to \uE123 left").P("Words \u202E and \uF0B7 more \uDB40 and ﬁ 😀.")).Proved();

    [Fact]
    public void Lists_of_letters_and_of_roman_numbers_beside_each_other_are_two() =>
        Assert.All(Imports.Of(new WordFile().H(1, "Rules").P("(a) one").P("(b) two").P("(i) first").P("(ii) second")).Comparison!.Differences, difference => Assert.Equal(DifferenceKind.NumberMark, difference.Kind));

    [Fact]
    public void A_history_table_that_lacks_a_date_stays_a_table()
    {
        var result = Imports.Of(new WordFile().Table(["Version", "Date", "Changes"], ["one", "", "First version"], ["2.0", "", "Second"]).H(1, "Kites").P("Kites fly on Fridays.")).Proved();
        Assert.Null(result.Versions);
        Assert.Contains(result.Findings, finding => finding.Code == "PF8724");
    }

    [Theory]
    [InlineData("embed", 1)]
    [InlineData("link", 0)]
    public void A_picture_is_called_lost_only_where_it_was_shown(string attribute, int lost)
    {
        // As Word writes an SVG: what is shown is another picture, and the SVG stands beside it.
        string drawing = $"""<w:p><w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:blip r:{attribute}="rId9"/></w:drawing></w:r></w:p>""";
        var file = new WordFile { MoreRelations = """<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.svg"/>""" }
            .With("word/media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").H(1, "Kites").P("Kites fly.").Xml(drawing);
        Assert.Equal(lost, Imports.Of(file).Findings.Count(finding => finding.Code == "PF8727" && finding.Message.Contains("format that no policy can hold", StringComparison.Ordinal)));
    }

    [Fact]
    public void Insertions_are_taken_and_deletions_and_hidden_words_left_out_and_said()
    {
        var result = Imports.Of(new WordFile().H(1, "Rain").Xml("""<w:p><w:r><w:t xml:space="preserve">Rain is </w:t></w:r><w:del w:id="1"><w:r><w:delText>bad</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>good</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r></w:p>""")).Proved();
        Assert.Contains("Rain is good\n", result.Text("clauses/came-in/rain.md"), StringComparison.Ordinal);
        Assert.Equal(3, result.Findings.Count(finding => finding.Code == "PF8727"));
    }

    [Fact]
    public void Joined_cells_and_cells_of_several_paragraphs_are_a_grid()
    {
        Imports.Of(new WordFile().H(1, "Who").Xml("""
            <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Both</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Left</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>Two | three</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>Last</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """)).Proved();
    }

    [Theory]
    [InlineData("A * star, an _underscore_ and {{ braces }} [brackets](x) <b> & &amp; `code` ~~~ | bar")]
    [InlineData("# no heading")]
    [InlineData("1998. The Act begins the line")]
    [InlineData("::: notice")]
    [InlineData("Table: is no caption")]
    [InlineData("odd + plus ++ and == equals == and :text[none]")]
    [InlineData("C:\\folder\\file and 10:30 and a!")]
    [InlineData("Ends in {#anchor}")]
    [InlineData("=====")]
    [InlineData("+ plus")]
    [InlineData("> quote")]
    [InlineData("![picture](x.png) [^1] ***")]
    public void Words_that_Markdown_would_read_otherwise_print_as_they_stand(string words) =>
        Imports.Of(new WordFile().H(1, "Words").P(words).P("Between.").P(words).Table(["a", words], ["b", words])).Proved();

    [Fact]
    public void Lists_keep_their_depth_their_marks_and_their_start()
    {
        string numbering = $"""
            <w:abstractNum w:abstractNumId="0">{WordFile.Level(0, "decimal", "%1.")}{WordFile.Level(1, "lowerLetter", "(%2)")}{WordFile.Level(2, "lowerRoman", "(%3)")}</w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
            """;
        Imports.Of(new WordFile { Numbering = numbering }.H(1, "Steps").P("Do this:").Item(1, 0, "one").Item(1, 1, "letter a").Item(1, 2, "roman i").Item(1, 2, "roman ii").Item(1, 1, "letter b").Item(1, 0, "two")
            .P("Then:").Item(2, 0, "four").Item(2, 0, "five")).Proved();
    }

    [Fact]
    public void A_number_that_no_scheme_gives_stays_as_words_and_is_said()
    {
        var result = Imports.Of(new WordFile().Bold("1. One").P("1.1 First.").P("1.2 Second.").P("1.2.1 Third and deeper.").P("1.3 Fourth.")).Proved();
        Assert.Contains(result.Findings, finding => finding.Code == "PF8723" && finding.Message.Contains("1.2.1", StringComparison.Ordinal));
    }

    [Fact]
    public void Contents_are_made_anew()
    {
        var result = Imports.Of(new WordFile().P("Contents").P("Bells\t2", "<w:pStyle w:val=\"TOC1\"/>").P("Whistles ........ 3").H(1, "Bells").P("Ring.").H(1, "Whistles").P("Blow.")).Proved();
        Assert.Contains("::: contents", result.Text("templates/came-in/template.sbn.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_is_said_and_counted()
    {
        var one = new PrintedLine("1.1", "The same words.", "paragraph 1");
        var comparison = Comparison.Of([one, new("", "Lost.", "paragraph 2"), new("2.", "Changed here.", "paragraph 3")], [one, new("2.", "Changed there.", "paragraph 2")]);
        Assert.Equal(1, comparison.Equal);
        Assert.Equal([DifferenceKind.Missing, DifferenceKind.Words], comparison.Differences.Select(difference => difference.Kind));
    }

    [Theory]
    [InlineData("PF8702", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 })]
    [InlineData("PF8701", new byte[] { 0x50, 0x4B, 3, 4, 0, 0 })]
    [InlineData("PF8701", new byte[] { })]
    public void What_is_no_Word_file_is_refused(string code, byte[] content) =>
        Assert.Equal([code], Imports.Of(content).Findings.Select(finding => finding.Code));

    [Fact]
    public void A_file_that_is_cut_off_is_refused_wherever_it_is_cut()
    {
        byte[] whole = new WordFile().H(1, "Whole").P("Words.").ToBytes();
        for (int length = 0; length < whole.Length; length += 97)
        {
            var result = Imports.Of(whole[..length]);
            Assert.True(result.Edit is null && result.Findings.Any(finding => finding.Severity == Severity.Error), $"cut at {length}");
        }
    }

    [Fact]
    public void A_file_without_words_is_refused() => Assert.Equal("PF8706", Imports.Of(new WordFile().P("").P("   ")).Findings.Single().Code);
}
