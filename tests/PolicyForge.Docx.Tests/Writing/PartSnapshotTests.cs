using System.Text;
using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using PolicyForge.TestSupport;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Writing;

/// <summary>The parts as they were looked at and accepted.</summary>
public sealed class PartSnapshotTests
{
    public static TheoryData<NumberingScheme> Schemes { get; } = [.. SampleLayouts.Schemes];

    [Theory]
    [InlineData("word/document.xml", "document")]
    [InlineData("word/styles.xml", "styles")]
    [InlineData("word/numbering.xml", "numbering")]
    [InlineData("word/theme/theme1.xml", "theme")]
    public void Write_large_part_is_as_accepted(string part, string name) => Snapshot.Match(Decimal().Xml(part).ToString(), name, "xml");

    [Fact]
    public void Write_small_parts_are_as_accepted()
    {
        var file = Decimal();
        string[] large = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml"];
        var root = new XElement("parts", file.XmlParts().Where(p => !large.Contains(p.Name)).Select(p => new XElement("part", new XAttribute("name", p.Name), p.Xml.Root)));
        // The product's version changes with every release.
        foreach (var text in root.DescendantNodes().OfType<XText>().Where(t => t.Value.StartsWith("PolicyForge ", StringComparison.Ordinal))) text.Value = "PolicyForge (version)";
        Snapshot.Match(root.ToString(), extension: "xml");
    }

    [Theory, MemberData(nameof(Schemes))]
    public void Write_paragraphs_have_style_and_number_as_accepted(NumberingScheme scheme)
    {
        var outline = new StringBuilder();
        foreach (var (style, label, text) in new NumberingEvaluator(new DocxFile(SampleFiles.Bytes(scheme))).Paragraphs())
            outline.Append($"{style,-22} {label,-12} {text[..Math.Min(text.Length, 60)].ReplaceLineEndings("/")}".TrimEnd()).Append('\n');
        Snapshot.Match(outline.ToString(), scheme.ToString());
    }

    private static DocxFile Decimal() => new(SampleFiles.Bytes(NumberingScheme.Decimal, isDraft: true, options: new DocxWriterOptions { PageNumbers = new Dictionary<string, int> { ["scope"] = 2 } }));
}
