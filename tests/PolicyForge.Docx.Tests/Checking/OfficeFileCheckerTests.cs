using PolicyForge.Diagnostics;
using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Checking;
using PolicyForge.Docx.Tests.Reference;
using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests.Checking;

public sealed class OfficeFileCheckerTests
{
    private static readonly SourceLocation File = SourceLocation.OfFile("output/a/b.docx");

    public static TheoryData<NumberingScheme> Schemes { get; } = [.. SampleLayouts.Schemes];

    [Theory, MemberData(nameof(Schemes))]
    public void Check_finished_file_has_the_policy_s_numbers(NumberingScheme scheme) =>
        Assert.Empty(new OfficeFileChecker().Check(Written(Document(scheme), SampleLayouts.For(scheme)).ToBytes(), Document(scheme), File));

    [Fact]
    public void Check_element_in_a_wrong_place_names_part_and_words()
    {
        var document = Document(NumberingScheme.Decimal);
        byte[] bytes = Written(document, SampleLayouts.For(NumberingScheme.Decimal)).Change("word/styles.xml", "<w:styles ", "<w:styles w:colour=\"red\" ").ToBytes();
        var finding = Assert.Single(new OfficeFileChecker().Check(bytes, document, File));
        Assert.Equal("PF4231", finding.Code);
        Assert.StartsWith("In word/styles.xml, at /w:styles[1]: ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("colour", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>What a reference.docx did before its styles were told to have no number.</summary>
    [Fact]
    public void Check_style_that_takes_a_number_from_another_is_found()
    {
        var document = Document(NumberingScheme.Headings);
        byte[] bytes = Written(document, SampleLayouts.For(NumberingScheme.Headings)).Rebase("TOCHeading", "Heading1").ToBytes();
        var finding = Assert.Single(new OfficeFileChecker().Check(bytes, document, File));
        Assert.Equal("PF4233", finding.Code);
        Assert.StartsWith("\"Contents\" is numbered 1.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_file_of_an_earlier_text_is_not_compared()
    {
        var document = Document(NumberingScheme.Headings);
        byte[] bytes = Written(document, SampleLayouts.For(NumberingScheme.Headings)).ToBytes();
        var finding = Assert.Single(new OfficeFileChecker().Check(bytes, document with { Properties = document.Properties with { ContentDigest = new string('0', 64) } }, File));
        Assert.Equal(("PF4234", Severity.Information), (finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData("output/a/b.docx")]
    [InlineData("output/register.xlsx")]
    public void Check_file_that_is_none_says_so(string path) =>
        Assert.Equal("PF4232", Assert.Single(new OfficeFileChecker().Check("nothing"u8.ToArray(), null, SourceLocation.OfFile(path))).Code);

    private static PolicyDocument Document(NumberingScheme scheme) => ContentDigest.Stamp(SamplePolicy.For(scheme));

    private static ReferenceFile Written(PolicyDocument document, Layout layout)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(document, layout, output);
        return new ReferenceFile(output.ToArray());
    }
}
