using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;
using PolicyForge.TestSupport;

namespace PolicyForge.Docx.Tests.Writing;

/// <summary>Another program opens what was written and gives back every word and every number.</summary>
public sealed partial class LibreOfficeTests
{
    [Fact]
    public void Write_opened_by_LibreOffice_keeps_all_text_and_numbers()
    {
        Assert.SkipUnless(LibreOffice.IsWanted, "LibreOffice is not installed.");
        using var folder = new TemporaryFolder();
        foreach (var scheme in SampleLayouts.Schemes) File.WriteAllBytes(Path.Combine(folder.Path, scheme + ".docx"), SampleFiles.Bytes(scheme));
        string[] files = Directory.GetFiles(folder.Path, "*.docx");
        LibreOffice.Convert("txt:Text (encoded):UTF8", folder.Path, files);
        LibreOffice.Convert("docx", Path.Combine(folder.Path, "again"), files);
        foreach (var scheme in SampleLayouts.Schemes)
        {
            var ours = new DocxFile(SampleFiles.Bytes(scheme));
            var again = new DocxFile(File.ReadAllBytes(Path.Combine(folder.Path, "again", scheme + ".docx")));
            string[] expected = [.. Lines(new NumberingEvaluator(ours, WithNoteNumbers(ours)).Paragraphs().Select(p => $"{p.Label} {p.Text}"))];
            Assert.Equal(expected, Lines(File.ReadAllLines(Path.Combine(folder.Path, scheme + ".txt"))).Take(expected.Length));
            Assert.Equal(Text(ours), Text(again));
        }
    }

    /// <summary>The body with a footnote's number where it is referred to, as it is printed.</summary>
    private static XDocument WithNoteNumbers(DocxFile file)
    {
        var document = file.Document;
        foreach (var note in document.Descendants(DocxFile.W + "footnoteReference").ToList())
            note.ReplaceWith(new XElement(DocxFile.W + "t", (string)note.Attribute(DocxFile.W + "id")!));
        return document;
    }

    /// <summary>In its text files LibreOffice has bullets of its own, so they are left out.</summary>
    private static IEnumerable<string> Lines(IEnumerable<string> lines) =>
        lines.SelectMany(l => l.Split('\n')).Select(l => WhiteSpace().Replace(l.Trim('\uFEFF'), " ").Trim(' ', '•', '–', '◦', '▪')).Where(l => l.Length > 0);

    private static string[] Text(DocxFile file) => [.. Lines(file.Document.Descendants(DocxFile.W + "p").Select(DocxFile.TextOf))];

    [GeneratedRegex(@"[\s\u00A0\u2003]+")]
    private static partial Regex WhiteSpace();
}
