using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Writing;

/// <summary>The properties that Word's own accessibility checker looks at, and some that it misses.</summary>
public sealed class AccessibilityTests
{
    private readonly DocxFile _file = new(SampleFiles.Bytes(NumberingScheme.Headings, isDraft: true));

    public static TheoryData<NumberingScheme> Schemes { get; } = [.. SampleLayouts.Schemes];

    /// <summary>What Word's checker calls missing titles, skipped headings, blank characters for room, and unnamed fields; in every layout.</summary>
    [Theory, MemberData(nameof(Schemes))]
    public void Write_document_passes_what_Words_checker_looks_at(NumberingScheme scheme)
    {
        var file = new DocxFile(SampleFiles.Bytes(scheme, isDraft: true));
        Assert.NotEqual("", file.Xml("docProps/core.xml").Root!.Elements().Single(e => e.Name.LocalName == "title").Value);
        Assert.Equal("en-GB", (string?)file.Xml("word/styles.xml").Descendants(W + "lang").Single().Attribute(W + "val"));
        int last = 0;
        foreach (int level in file.Document.Descendants(W + "pStyle").Select(s => LevelOf((string)s.Attribute(W + "val")!)).Where(l => l > 0))
        {
            Assert.True(level <= last + 1, $"A heading of level {level} follows one of level {last}.");
            last = level;
        }

        Assert.NotEqual(0, last);
        Assert.All(file.Document.Descendants(W + "tbl"), t => Assert.True(
            t.Descendants(W + "tblHeader").Any() || (string?)t.Element(W + "tblPr")!.Element(W + "tblLook")!.Attribute(W + "firstColumn") == "1"));
        Assert.DoesNotContain(file.Document.Descendants(W + "p"), p => p.Ancestors(W + "tc").FirstOrDefault() is null && IsBlank(p));
        Assert.DoesNotContain(file.Document.Descendants(W + "t"), t => t.Value.Contains("   ", StringComparison.Ordinal));
        Assert.All(file.Document.Descendants(W + "sdtPr").Where(IsField), f =>
        {
            Assert.NotEqual("", (string?)f.Element(W + "alias")?.Attribute(W + "val") ?? "");
            Assert.NotEqual("", (string?)f.Element(W + "tag")?.Attribute(W + "val") ?? "");
        });
        Assert.DoesNotContain(file.Document.Descendants(), e => e.Name.LocalName == "anchor");
    }

    [Fact]
    public void Write_title_and_language_are_told()
    {
        Assert.Contains("<dc:title>Social Media Policy</dc:title>", _file.Xml("docProps/core.xml").ToString(), StringComparison.Ordinal);
        var language = _file.Xml("word/styles.xml").Descendants(W + "lang").Single();
        Assert.Equal("en-GB", (string?)language.Attribute(W + "val"));
        Assert.Equal("en-GB", (string?)_file.Xml("word/settings.xml").Descendants(W + "themeFontLang").Single().Attribute(W + "val"));
    }

    [Fact]
    public void Write_every_data_table_has_a_header_row_that_repeats_or_a_header_column()
    {
        foreach (var table in _file.Document.Descendants(W + "tbl"))
        {
            var look = table.Element(W + "tblPr")!.Element(W + "tblLook")!;
            bool hasRow = table.Elements(W + "tr").First().Descendants(W + "tblHeader").Any();
            Assert.True(hasRow || (string?)look.Attribute(W + "firstColumn") == "1");
            Assert.Equal(hasRow ? "1" : "0", (string?)look.Attribute(W + "firstRow"));
            Assert.All(table.Elements(W + "tr"), r => Assert.Single(r.Descendants(W + "cantSplit")));
            Assert.NotEqual("", (string?)table.Descendants(W + "tblCaption").Single().Attribute(W + "val"));
        }
    }

    [Fact]
    public void Write_pictures_have_alternative_text_or_are_decoration()
    {
        var decoration = new Paragraph([new Image(SampleImages.Logo, "")]);
        using var output = new MemoryStream();
        new DocxWriter().Write(new PolicyDocument(SamplePolicy.Properties(false), [decoration, new Paragraph([new Image(SampleImages.Logo, "A lark")])]), SampleLayouts.For(NumberingScheme.Plain), output);
        var drawings = new DocxFile(output.ToArray()).Document.Descendants().Where(e => e.Name.LocalName == "docPr").ToList();
        Assert.Equal(["", "A lark"], drawings.Select(d => (string)d.Attribute("descr")!));
        Assert.Equal([true, false], drawings.Select(d => d.Descendants().Any(e => e.Name.LocalName == "decorative")));
    }

    [Fact]
    public void Write_headings_are_Words_own_with_outline_levels()
    {
        var styles = _file.Xml("word/styles.xml").Descendants(W + "style").ToDictionary(s => (string)s.Attribute(W + "styleId")!);
        for (int level = 1; level <= 6; level++)
        {
            Assert.Equal($"heading {level}", (string?)styles[$"Heading{level}"].Element(W + "name")!.Attribute(W + "val"));
            Assert.All([$"Heading{level}", $"AppendixHeading{level}"], id => Assert.Equal($"{level - 1}", (string?)styles[id].Descendants(W + "outlineLvl").Single().Attribute(W + "val")));
        }
    }

    [Fact]
    public void Write_draft_says_so_in_words_on_every_page()
    {
        foreach (string part in new[] { "word/header1.xml", "word/header2.xml" })
        {
            Assert.StartsWith("DRAFT", TextOf(_file.Xml(part).Root!), StringComparison.Ordinal);
            Assert.Contains(_file.Xml(part).Descendants(), e => e.Name.LocalName == "textpath" && (string?)e.Attribute("string") == "DRAFT");
        }

        var approved = new DocxFile(SampleFiles.Bytes(NumberingScheme.Headings));
        Assert.DoesNotContain(approved.XmlParts(), p => p.Xml.ToString().Contains("DRAFT", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_notice_without_title_says_in_words_what_it_is() =>
        Assert.Contains(_file.Document.Descendants(W + "p").Select(TextOf), t => t == "Consultation");

    private static int LevelOf(string style) =>
        style.StartsWith("Heading", StringComparison.Ordinal) || style.StartsWith("AppendixHeading", StringComparison.Ordinal) ? style[^1] - '0' : 0;

    /// <summary>A page break, a picture or the end of a field is something.</summary>
    private static bool IsBlank(System.Xml.Linq.XElement paragraph) =>
        string.IsNullOrWhiteSpace(TextOf(paragraph)) && !paragraph.Descendants().Any(e => e.Name == W + "br" || e.Name == W + "drawing" || e.Name == W + "fldChar" || e.Name == W + "tab" || e.Name == W + "sectPr");

    private static bool IsField(System.Xml.Linq.XElement properties) =>
        properties.Elements().Any(e => e.Name == W + "text" || e.Name == W + "date" || e.Name == W + "dropDownList" || e.Name.LocalName == "checkbox");
}
