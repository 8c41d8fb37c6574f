using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>A trust's own Word file: taken over, or refused with the file's name; never passed over in silence.</summary>
public sealed class HouseStyleTests : IDisposable
{
    private const string Reference = "templates/_layouts/decimal/reference.docx";
    private readonly TemporaryFolder _folder = new();

    public HouseStyleTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public static TheoryData<string, byte[]> Broken { get; } = new()
    {
        { "PF4201", "Dear colleague"u8.ToArray() },
        { "PF4201", [] },
        { "PF4202", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
    };

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Broken))]
    public void Build_with_a_broken_house_style_says_so_once_and_writes_nothing(string code, byte[] content)
    {
        File.WriteAllBytes(_folder[Reference], content);
        foreach (string command in (string[])["build", "check"])
        {
            var run = CommandRun.Of(_folder.Path, command);
            Assert.Equal(2, run.ExitCode);
            Assert.Single(Regex.Matches(run.Error, $"{Regex.Escape(Reference)}: error {code}"));
        }

        Assert.False(Directory.Exists(_folder["output/oak-hill"]));
    }

    [Fact]
    public void Build_that_keeps_going_leaves_out_what_would_not_look_like_the_trust()
    {
        File.WriteAllText(_folder[Reference], "not Word");
        Assert.Equal(2, CommandRun.Of(_folder.Path, "build", "--keep-going").ExitCode);
        Assert.False(File.Exists(_folder["output/oak-hill/phones.docx"]));
        Assert.True(File.Exists(_folder["output/oak-hill/phones.html"]));
        Assert.True(File.Exists(_folder["output/elm-row/phones.docx"]));
    }

    [Fact]
    public void Build_of_pages_alone_does_not_ask_for_the_house_style()
    {
        File.WriteAllText(_folder[Reference], "not Word");
        Assert.Equal(0, CommandRun.Of(_folder.Path, "build", "--format", "html").ExitCode);
    }

    [Fact]
    public void Check_names_a_broken_house_style_that_nothing_wears_yet()
    {
        Assert.Equal(0, CommandRun.Of(_folder.Path, "layout", "new", "spare").ExitCode);
        File.WriteAllText(_folder["templates/_layouts/spare/reference.docx"], "not Word");
        Assert.Equal(0, CommandRun.Of(_folder.Path, "build").ExitCode);
        Assert.Contains("templates/_layouts/spare/reference.docx: error PF4201", CommandRun.Of(_folder.Path, "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void House_style_without_a_style_warns_once_for_all_documents_and_is_worn()
    {
        CommandRun.Of(_folder.Path, "layout", "new", "spare");
        File.Copy(_folder["templates/_layouts/spare/reference.docx"], _folder[Reference]);
        Rewrite("word/styles.xml", xml => xml.Replace("\"heading 2\"", "\"Something else\"", StringComparison.Ordinal).Replace("\"Heading2\"", "\"SomethingElse\"", StringComparison.Ordinal));
        var run = CommandRun.Of(_folder.Path, "build", "phones", "visitors");
        Assert.Equal(0, run.ExitCode);
        Assert.Single(Regex.Matches(run.Error, "warning PF4206: reference.docx has no style for heading 2"));
        using var built = ZipFile.OpenRead(_folder["output/oak-hill/phones.docx"]);
        using var styles = new StreamReader(built.GetEntry("word/styles.xml")!.Open());
        Assert.Contains("\"Something else\"", styles.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Layout_check_draws_the_levels_of_a_style_together()
    {
        CommandRun.Of(_folder.Path, "layout", "new", "spare");
        File.Copy(_folder["templates/_layouts/spare/reference.docx"], _folder[Reference]);
        Rewrite("word/styles.xml", xml => xml.Replace("\"heading 2\"", "\"Something else\"", StringComparison.Ordinal).Replace("\"Heading2\"", "\"SomethingElse\"", StringComparison.Ordinal));
        var run = CommandRun.Of(_folder.Path, "layout", "check", "decimal");
        Assert.Contains("heading 1, 3 to 6, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Styles that it lacks (1), for which the built-in ones stand in: heading 2\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private void Rewrite(string part, Func<string, string> change)
    {
        using var zip = ZipFile.Open(_folder[Reference], ZipArchiveMode.Update);
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        entry.Delete();
        using var output = zip.CreateEntry(part).Open();
        output.Write(Encoding.UTF8.GetBytes(change(text)));
    }
}
