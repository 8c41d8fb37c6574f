using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Reference;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Revisions;

public sealed class LayoutChangeTests
{
    public static TheoryData<string, RunningText> Former { get; } = new()
    {
        { "other words", new RunningText([new(RunningField.Words, "Confidential")], [], [new(RunningField.Words, "Page "), new(RunningField.Page)]) },
        { "none", RunningText.Empty },
        { "centre", new RunningText([], [new(RunningField.Trust), new(RunningField.Words, " version "), new(RunningField.Version)], []) },
    };

    [Theory, MemberData(nameof(Former))]
    public void Write_redline_tracks_words_of_header_and_footer_that_the_layout_changed(string name, RunningText former)
    {
        var now = SampleLayouts.For(NumberingScheme.Plain) with { Logo = null };
        var old = now with { Header = former, Footer = former };
        foreach (var (from, to) in new[] { (old, now), (now, old) })
        {
            byte[] marked = Bytes(SampleRevision.Redline(NumberingScheme.Plain), to with { Previous = from });
            Assert.True(SchemaCheck.Check(marked).Count() == 0, name);
            AssertRunning(new DocxFile(Bytes(SampleRevision.New(NumberingScheme.Plain), to)), new DocxFile(marked), TrackedChanges.Accept);
            AssertRunning(new DocxFile(Bytes(SampleRevision.Old(NumberingScheme.Plain), from)), new DocxFile(marked), TrackedChanges.Reject);
        }
    }

    [Fact]
    public void Write_redline_says_in_a_comment_what_of_the_layout_is_no_tracked_change()
    {
        var now = SampleLayouts.For(NumberingScheme.Plain);
        var old = SampleLayouts.For(NumberingScheme.Decimal) with { Footer = RunningText.Empty };
        byte[] bytes = Bytes(SampleRevision.Redline(NumberingScheme.Plain), now with { Previous = old });
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Empty(DocxLint.Check(new DocxFile(bytes)));
        var file = new DocxFile(bytes);
        var comment = file.Xml("word/comments.xml").Descendants(W + "comment").Single();
        var lines = comment.Elements(W + "p").Select(TextOf).ToList();
        Assert.Contains("Layout: plain (was decimal)", lines);
        Assert.Contains("Numbering: plain (was decimal)", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Page footer", StringComparison.Ordinal));
        Assert.Equal("Director of IT", (string?)comment.Attribute(W + "author"));
        Assert.Equal((string?)comment.Attribute(W + "id"), (string?)file.Document.Descendants(W + "commentReference").Single().Attribute(W + "id"));
    }

    [Fact]
    public void Write_redline_of_one_layout_has_no_comment()
    {
        var layout = SampleLayouts.For(NumberingScheme.Plain);
        var file = new DocxFile(Bytes(SampleRevision.Redline(NumberingScheme.Plain), layout with { Previous = layout with { } }));
        Assert.DoesNotContain("word/comments.xml", file.Names);
    }

    [Fact]
    public void Write_redline_of_a_table_with_other_widths_names_it_in_the_comment()
    {
        var old = SamplePolicy.For(NumberingScheme.Plain) with { Footnotes = [], Blocks = [Build.P("Before."), Build.Table([0.5, 0.5], Build.Row("Role", "Duty"), Build.Row("Head", "Leads"))] };
        var now = old with { Blocks = [Build.P("Before."), Build.Table([0.3, 0.7], Build.Row("Role", "Duty"), Build.Row("Head", "Leads"))] };
        var redline = PolicyForge.Documents.Comparison.DocumentComparer.Compare(old, now, "Director of IT", new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero));
        byte[] bytes = Bytes(redline, SampleLayouts.For(NumberingScheme.Plain));
        Assert.Empty(SchemaCheck.Check(bytes));
        Assert.Contains("Width or alignment of columns: table with Role", TextOf(new DocxFile(bytes).Xml("word/comments.xml").Root!));
    }

    [Fact]
    public void Write_redline_in_a_house_style_names_in_the_comment_what_its_header_and_footer_showed()
    {
        var layout = SampleLayouts.For(NumberingScheme.Plain);
        var old = layout with { ReferenceDocx = [.. new ReferenceFile(layout).ToBytes()] };
        var renamed = layout with { Footer = new RunningText([new(RunningField.Words, "Uncontrolled when printed")], [], []) };
        var now = layout with { ReferenceDocx = [.. new ReferenceFile(renamed).ToBytes()], Previous = old };
        byte[] bytes = Bytes(SampleRevision.Redline(NumberingScheme.Plain), now);
        Assert.Empty(SchemaCheck.Check(bytes));
        var lines = new DocxFile(bytes).Xml("word/comments.xml").Descendants(W + "p").Select(TextOf).ToList();
        Assert.Contains(lines, line => line.StartsWith("Footer of the house style: Uncontrolled when printed (was ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("Header of the house style", StringComparison.Ordinal));
        Assert.Contains("Version: 2.2 (was 2.1), wherever header or footer shows it", lines);
    }

    private static void AssertRunning(DocxFile expected, DocxFile marked, Func<XDocument, XDocument> resolve)
    {
        foreach (string part in new[] { "word/header1.xml", "word/footer1.xml" })
        {
            string wanted = expected.Names.Contains(part) ? TextOf(expected.Xml(part).Root!) : "";
            Assert.Equal(wanted, TextOf(resolve(marked.Xml(part)).Root!));
        }
    }

    private static byte[] Bytes(PolicyForge.Documents.Model.PolicyDocument document, Layout layout)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(document, layout, output);
        return output.ToArray();
    }
}
