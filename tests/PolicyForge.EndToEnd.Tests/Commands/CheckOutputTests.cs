using System.IO.Compression;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>policyforge check --output: what was generated, as the programs will see it that open it.</summary>
public sealed class CheckOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckOutputTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_output_before_a_build_says_what_makes_it()
    {
        var run = CommandRun.Of(_folder.Path, "check", "--output");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9206: There is no folder output to check.", run.Error);
    }

    [Fact]
    public void Check_output_after_a_build_finds_nothing_and_counts_files()
    {
        CommandRun.Of(_folder.Path, "build", "--format", "docx");
        int files = Directory.GetFiles(_folder["output"], "*.docx", SearchOption.AllDirectories).Length;
        var run = CommandRun.Of(_folder.Path, "check", "--output");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Nothing is wrong: {files} files validated.", run.Output);
    }

    [Fact]
    public void Check_output_names_file_part_and_place_of_what_breaks_the_format()
    {
        CommandRun.Of(_folder.Path, "build", "--format", "docx", "--output", "out");
        using (var zip = ZipFile.Open(_folder["out/oak-hill/phones.docx"], ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(text.Replace("<w:t>Lessons: never.", "<w:t loud=\"1\">Lessons: never."));
        }

        var run = CommandRun.Of(_folder.Path, "check", "--output", "out");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("out/oak-hill/phones.docx: error PF4231: In word/document.xml, at ", run.Error);
        Assert.Contains("(\"Lessons: never.", run.Error);
        Assert.Contains("loud", run.Error);
    }
}
