using PolicyForge.Documents.Fitting;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Tests.Resolution;

namespace PolicyForge.Documents.Tests.Fitting;

public sealed class TableFitTests
{
    [Fact]
    public void Of_few_columns_fits() => Assert.Equal(new TableFit(false, null, null), Fit("Role", "Headteacher", "Administration"));

    [Fact]
    public void Of_six_columns_of_ordinary_words_fits_in_smaller_type() =>
        Assert.Equal(new TableFit(true, null, null), Fit("Attendance", "Wednesday", "Registration", "Administration", "Thursday", "Communication"));

    [Fact]
    public void Of_long_words_in_eight_columns_names_the_longest() =>
        Assert.Equal(new TableFit(true, 6, "Acknowledgement"), Fit("Responsibility", "Headteacher", "Safeguarding", "Communications", "Administration", "Representative", "Acknowledgement", "Documentation"));

    [Fact]
    public void Of_a_turned_page_has_more_room() =>
        Assert.Null(TableFit.Of(Table("Responsibility", "Headteacher", "Safeguarding", "Communications", "Administration", "Representative", "Acknowledgement", "Documentation") with { IsLandscape = true }, Layout("Arial")).CutColumn);

    [Fact]
    public void Of_a_wider_font_has_less_room()
    {
        string[] words = ["Attendance", "Administration", "Registration", "Communication", "Thursday"];
        Assert.False(TableFit.Of(Table(words), Layout("Arial")).IsSmall);
        Assert.True(TableFit.Of(Table(words), Layout("Verdana")).IsSmall);
    }

    [Fact]
    public void Of_addresses_and_hyphenated_words_may_break() =>
        Assert.Equal(new TableFit(false, null, null), Fit("a", "b", "https-www-example-org-a-very-long-address-that-nobody-reads-aloud", "averyveryverylongwordofmorethantwenty"));

    [Fact]
    public void Findings_name_word_column_and_heading()
    {
        var document = new PolicyDocument(Properties, [Table("Responsibility", "Headteacher", "Safeguarding", "Communications", "Administration", "Representative", "Name", "Documentation") is var table
            ? table with { Rows = [table.Rows[0], Row("x", "x", "x", "x", "x", "x", "Acknowledgement", "x")] } : table]);
        var finding = Assert.Single(TableFindings.Of(document, Layout("Arial")));
        Assert.Equal(["Acknowledgement", 8, 7, " (\"Name\")"], finding.Arguments);
    }

    private static TableFit Fit(params string[] words) => TableFit.Of(Table(words), Layout("Arial"));

    private static Table Table(params string[] words) => new([.. words.Select(_ => new TableColumn(1.0 / words.Length))], [Row(words)]);

    private static TableRow Row(params string[] words) => new([.. words.Select(word => new TableCell([new Paragraph([new Text(word)])]))]);

    private static DocumentProperties Properties => Composition.Properties;

    private static Layout Layout(string font) => new() { Id = "x", Numbering = NumberingScheme.Plain, Typography = new Typography { BodyFont = font } };
}
