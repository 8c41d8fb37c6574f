using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Writing;

public sealed class ClauseTests
{
    [Fact]
    public void Write_clause_stands_in_a_hidden_control_and_a_bookmark()
    {
        var clause = Build.Clause("social-media/personal-use", Build.P("Words."));
        var file = Write([clause]);
        var properties = file.Document.Descendants(W + "sdtPr").Single();
        Assert.Equal($"clause:social-media/personal-use@{clause.Digest[..12]}", (string?)properties.Element(W + "tag")!.Attribute(W + "val"));
        Assert.Equal("hidden", (string?)properties.Elements().Single(e => e.Name.LocalName == "appearance").Attributes().First().Value);
        Assert.Equal("clause_social_media_personal_use", (string?)file.Document.Descendants(W + "bookmarkStart").Single().Attribute(W + "name"));
        Assert.Equal("Words.", TextOf(properties.Parent!));
    }

    [Fact]
    public void Write_manifest_has_whole_ids_and_digests_even_where_tags_are_shortened()
    {
        string id = "a-very-long-area-of-clauses/a-clause-whose-name-goes-on-for-far-longer-than-any-tag-may";
        var clauses = new[] { Build.Clause(id, Build.P("One.")), Build.Clause(id + "-too", Build.P("Two.")) };
        var file = Write([.. clauses]);
        var listed = file.Xml("customXml/item1.xml").Root!.Elements().ToList();
        Assert.Equal(clauses.Select(c => (c.ClauseId, c.Digest)), listed.Select(c => ((string)c.Attribute("id")!, (string)c.Attribute("digest")!)));
        var tags = file.Document.Descendants(W + "tag").Select(t => (string)t.Attribute(W + "val")!).ToList();
        Assert.Equal(2, tags.Distinct().Count());
        Assert.All(tags, t => Assert.True(t.Length <= 64, t));
        Assert.Equal(file.Document.Descendants(W + "sdtPr").Select(p => (string)p.Element(W + "id")!.Attribute(W + "val")!), listed.Select(c => (string)c.Attribute("control")!));
        Assert.Empty(DocxLint.Check(file));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Write_central_clause_is_locked_only_where_asked(bool isCentral, bool lockCentral, bool isLocked)
    {
        var file = Write([Build.Clause("a/b", Build.P("Words.")) with { IsCentral = isCentral }], new DocxWriterOptions { LockCentralClauses = lockCentral });
        Assert.Equal(isLocked, file.Document.Descendants(W + "lock").Any());
    }

    [Fact]
    public void Write_clause_of_a_page_break_alone_leaves_no_empty_control()
    {
        var file = Write([Build.Clause("a/b", new PageBreak()), Build.P("After.")]);
        Assert.Empty(file.Document.Descendants(W + "sdt"));
        Assert.Single(file.Document.Descendants(W + "pageBreakBefore"));
    }

    private static DocxFile Write(Block[] blocks, DocxWriterOptions? options = null)
    {
        using var output = new MemoryStream();
        new DocxWriter(options ?? DocxWriterOptions.Default).Write(new PolicyDocument(SamplePolicy.Properties(false), [.. blocks]), SampleLayouts.For(NumberingScheme.Plain), output);
        return new DocxFile(output.ToArray());
    }
}
