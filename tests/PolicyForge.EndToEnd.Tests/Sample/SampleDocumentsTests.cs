using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Sample;

public sealed class SampleDocumentsTests(SampleBuild sample) : IClassFixture<SampleBuild>
{
    private const int Schools = 5;
    private const int Policies = 6;

    [Fact]
    public void Build_gives_every_policy_of_every_school_in_both_formats()
    {
        string findings = sample.Printed[..Math.Max(0, sample.Printed.IndexOf("60 files", StringComparison.Ordinal))];
        Assert.StartsWith("schools/saltmarsh-point/clauses/complaints/stage-one.md:3:11: warning PF1208: ", findings, StringComparison.Ordinal);
        Assert.Single(findings.Split("warning PF")[1..]);
        Assert.DoesNotContain("error PF", findings, StringComparison.Ordinal);
        Assert.Equal(0, sample.ExitCode);
        Assert.Equal(Schools * Policies, sample.Documents(".docx").Length);
        Assert.Equal(Schools * Policies, sample.Documents(".html").Length);
    }

    [Fact]
    public void Check_finds_nothing_but_the_own_text_that_is_behind()
    {
        var run = CommandRun.Of(RepositoryRoot.Path, "check", "--strict");
        Assert.StartsWith("schools/saltmarsh-point/clauses/complaints/stage-one.md:3:11: warning PF1208: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n1 warning\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Word_documents_have_no_validation_error()
    {
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019);
        Assert.All(sample.Documents(".docx"), path =>
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            Assert.Empty(validator.Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
        });
    }

    [Fact]
    public void Documents_hold_nothing_of_another_school()
    {
        var words = SchoolWords.OfSample();
        var strays =
            from path in sample.Documents(".docx").Concat(sample.Documents(".html"))
            let school = Path.GetFileName(Path.GetDirectoryName(path)!)
            let text = TextOf(path)
            from other in words
            where other.School != school && !words.Any(own => own.School == school && own.Word == other.Word) && text.Contains(other.Word, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(sample.Folder, path)}: '{other.Word}' of {other.School}";
        Assert.Empty(strays);
    }

    [Fact]
    public void Documents_hold_the_name_of_their_school()
    {
        var words = SchoolWords.OfSample();
        Assert.All(sample.Documents(".docx").Concat(sample.Documents(".html")), path =>
            Assert.Contains(words.First(word => word.School == Path.GetFileName(Path.GetDirectoryName(path)!)).Word, TextOf(path)));
    }

    [Fact]
    public void Building_again_and_one_at_a_time_gives_the_same_bytes()
    {
        using var again = new TemporaryFolder();
        CommandRun.Of(RepositoryRoot.Path, "build", "--output", again.Path, "--jobs", "1");
        Assert.All(sample.Documents(".docx").Concat(sample.Documents(".html")), path =>
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(again.Path, Path.GetRelativePath(sample.Folder, path)))));
    }

    /// <summary>All that a reader could find: every XML part of a Word document with its marks taken out, or the page.</summary>
    private static string TextOf(string path)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal)) return System.Net.WebUtility.HtmlDecode(File.ReadAllText(path));
        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.AppendLine(System.Xml.Linq.XDocument.Parse(reader.ReadToEnd()).Root!.Value);
        }

        return text.ToString();
    }
}
