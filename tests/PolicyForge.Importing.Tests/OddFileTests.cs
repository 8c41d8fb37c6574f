using System.IO.Compression;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Importing.Tests.Files;

namespace PolicyForge.Importing.Tests;

/// <summary>Files from outside are never expected, and never a fault.</summary>
public sealed class OddFileTests
{
    private const int Usual = 20;

    private static readonly string[] Names =
        ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:numPr", "w:ilvl", "w:numId", "w:pStyle", "w:sectPr", "w:lvl", "w:start", "w:num", "w:abstractNumId", "w:vMerge", "w:gridSpan", "w:fldChar", "w:ins", "w:sdt", "w:pPr"];

    /// <summary>POLICYFORGE_IMPORT_ODD is how many files are made odd, where not the usual few.</summary>
    [Fact]
    public void Files_whose_parts_were_changed_at_random_are_imported_or_refused()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("POLICYFORGE_IMPORT_ODD"), out int asked) ? asked : Usual;
        var random = new Random(87);
        for (int i = 0; i < count; i++)
        {
            byte[] odd = Changed(Whole(), random);
            try
            {
                Imports.Of(odd);
            }
            catch (Exception fault)
            {
                Assert.Fail($"file {i}: {fault}");
            }
        }
    }

    /// <summary>POLICYFORGE_IMPORT_CORPUS is a folder of Word files; none is imported where it is not set.</summary>
    [Fact]
    public void Every_file_of_a_corpus_is_imported_or_refused()
    {
        if (Environment.GetEnvironmentVariable("POLICYFORGE_IMPORT_CORPUS") is not { Length: > 0 } folder) return;
        var report = new StringBuilder();
        foreach (string path in Directory.EnumerateFiles(folder, "*.doc?", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var result = Imports.Of(File.ReadAllBytes(path));
            string outcome = result.Comparison is { } comparison ? $"{comparison.Equal}/{comparison.Lines}" : result.Findings.First(finding => finding.Severity == Severity.Error).Code;
            report.Append(Path.GetFileName(path)).Append(' ').AppendLine(outcome);
            foreach (var finding in result.Findings.Where(finding => finding.Severity >= Severity.Warning)) report.Append("    ").Append(finding.Code).Append(' ').AppendLine(finding.Message);
        }

        File.WriteAllText(Path.Combine(folder, "report.txt"), report.ToString());
    }

    private static byte[] Whole() => new WordFile
    {
        Numbering = $"""<w:abstractNum w:abstractNumId="0">{WordFile.Level(0, "decimal", "%1.")}{WordFile.Level(1, "lowerLetter", "(%2)", "<w:isLgl/>")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>""",
    }.P("Odd Policy", "<w:pStyle w:val=\"Title\"/>").Table(["Version", "Date", "Changes"], ["1.0", "4 May 2020", "First"]).H(1, "One").Item(1, 0, "item").Item(1, 1, "below")
        .Table(["a", "b"], ["c\nd", "e"]).H(2, "Two").P("1.1 Typed.").P("• bullet")
        .Xml("""<w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""").ToBytes();

    /// <summary>One or two elements of a part renamed, doubled, or with other values.</summary>
    private static byte[] Changed(byte[] file, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string part = random.Next(3) switch { 0 => "word/numbering.xml", 1 => "word/styles.xml", _ => "word/document.xml" };
            string text;
            using (var reader = new StreamReader(zip.GetEntry(part)!.Open())) text = reader.ReadToEnd();
            zip.GetEntry(part)!.Delete();
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                string one = Names[random.Next(Names.Length)];
                string other = Names[random.Next(Names.Length)];
                text = random.Next(4) switch
                {
                    0 => text.Replace($"<{one}>", $"<{other}>", StringComparison.Ordinal).Replace($"</{one}>", $"</{other}>", StringComparison.Ordinal).Replace($"<{one} ", $"<{other} ", StringComparison.Ordinal),
                    1 => text.Replace("w:val=\"0\"", $"w:val=\"{random.Next(-3, 2_000_000_000)}\"", StringComparison.Ordinal),
                    2 => text.Replace("w:val=\"1\"", "w:val=\"\"", StringComparison.Ordinal),
                    _ => text.Replace($"<{one}>", $"<{one}><{other}/>", StringComparison.Ordinal),
                };
            }

            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(text);
        }

        return stream.ToArray();
    }
}
