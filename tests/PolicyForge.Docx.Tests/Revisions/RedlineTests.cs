using System.Xml.Linq;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Revisions;

public sealed class RedlineTests
{
    public static TheoryData<NumberingScheme> Schemes { get; } = [.. SampleLayouts.Schemes];

    [Theory, MemberData(nameof(Schemes))]
    public void Write_redline_is_valid(NumberingScheme scheme)
    {
        byte[] bytes = Bytes(SampleRevision.Redline(scheme), scheme);
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Empty(DocxLint.Check(new DocxFile(bytes)));
    }

    [Theory, MemberData(nameof(Schemes))]
    public void Write_redline_accepted_has_text_and_numbers_of_the_new(NumberingScheme scheme) =>
        AssertSame(SampleRevision.New(scheme), SampleRevision.Redline(scheme), scheme, TrackedChanges.Accept);

    [Theory, MemberData(nameof(Schemes))]
    public void Write_redline_rejected_has_text_and_numbers_of_the_old(NumberingScheme scheme) =>
        AssertSame(SampleRevision.Old(scheme), SampleRevision.Redline(scheme), scheme, TrackedChanges.Reject);

    [Fact]
    public void Write_redline_of_equal_documents_has_no_mark()
    {
        var document = SamplePolicy.For(NumberingScheme.Decimal);
        var redline = DocumentComparer.Compare(document, document, "A", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = new DocxFile(Bytes(redline, NumberingScheme.Decimal));
        Assert.DoesNotContain(file.Document.Descendants(), e => e.Name.Namespace == W && (e.Name.LocalName is "ins" or "del" || e.Name.LocalName.EndsWith("Change", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_redline_marks_header_and_footer_where_they_differ()
    {
        var file = new DocxFile(Bytes(SampleRevision.Redline(NumberingScheme.Decimal), NumberingScheme.Decimal));
        var footer = file.Xml("word/footer1.xml");
        Assert.Equal("2.1", footer.Descendants(W + "delText").Single().Value);
        Assert.Equal("2.2", DocxFile.TextOf(footer.Descendants(W + "ins").Single()));
    }

    [Fact]
    public void Write_redline_footer_keeps_the_version_that_both_begin_with()
    {
        var redline = SampleRevision.Redline(NumberingScheme.Decimal);
        redline = redline with { Properties = redline.Properties with { Version = "2.1 with later changes, not issued" } };
        var footer = new DocxFile(Bytes(redline, NumberingScheme.Decimal)).Xml("word/footer1.xml");
        Assert.Empty(footer.Descendants(W + "del"));
        Assert.Equal(" with later changes, not issued", TextOf(footer.Descendants(W + "ins").Single()));
    }

    [Fact]
    public void Write_change_marks_of_one_author_and_two_instants()
    {
        var file = new DocxFile(Bytes(SampleRevision.Redline(NumberingScheme.Decimal), NumberingScheme.Decimal));
        var marks = file.Document.Descendants().Where(e => e.Attribute(W + "author") is not null).ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.Equal(("Director of IT", "2026-09-01T00:0"), ((string)m.Attribute(W + "author")!, ((string)m.Attribute(W + "date")!)[..15])));
    }

    [Fact]
    public void Write_redline_document_matches_snapshot() =>
        PolicyForge.TestSupport.Snapshot.Match(new DocxFile(Bytes(SampleRevision.Redline(NumberingScheme.Decimal), NumberingScheme.Decimal)).Document.ToString(), extension: "xml");

    private static void AssertSame(PolicyDocument expected, PolicyDocument redline, NumberingScheme scheme, Func<XDocument, XDocument> resolve)
    {
        var wanted = new DocxFile(Bytes(expected, scheme));
        var marked = new DocxFile(Bytes(redline, scheme));
        Assert.Equal(Lines(wanted, wanted.Document), Lines(marked, resolve(marked.Document)));
        foreach (string part in wanted.Names.Where(n => n.StartsWith("word/footer", StringComparison.Ordinal) || n.StartsWith("word/header", StringComparison.Ordinal)))
            Assert.Equal(TextOf(wanted.Xml(part).Root!), TextOf(resolve(marked.Xml(part)).Root!));
    }

    private static IEnumerable<string> Lines(DocxFile file, XDocument document) =>
        new NumberingEvaluator(file, document).Paragraphs().Where(p => p.Text.Trim(' ', '\u200B').Length > 0).Select(p => $"{p.Label} {p.Text}");

    private static byte[] Bytes(PolicyDocument document, NumberingScheme scheme)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(document, SampleLayouts.For(scheme), output);
        return output.ToArray();
    }
}
