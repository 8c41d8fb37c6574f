using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>What a build does where LibreOffice is missing or fails: a script stands in its place.</summary>
public sealed class PdfBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PdfBuildTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stub is a shell script.");
        var files = SmallWorkspace.Files();
        files["policyforge.yaml"] = files["policyforge.yaml"].Replace("[docx, html]", "[docx, pdf]", StringComparison.Ordinal);
        SmallWorkspace.WriteTo(_folder.Path, files);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_makes_pdf_where_the_workspace_asks_for_it()
    {
        var run = CommandRun.WithOffice(Stub("for f in \"$@\"; do make \"$f\"; done"), _folder.Path, "build");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["docx", "pdf"], FormatsOf("oak-hill/phones"));
        Assert.Equal(0, CommandRun.WithoutOffice(_folder.Path, "check").ExitCode);
    }

    [Fact]
    public void Build_without_LibreOffice_says_what_to_do_and_writes_nothing()
    {
        var run = CommandRun.WithoutOffice(_folder.Path, "build");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("PF4401", run.Error, StringComparison.Ordinal);
        Assert.Contains("policyforge.yaml", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void Build_with_a_LibreOffice_that_dies_writes_nothing_and_names_the_machine()
    {
        var run = CommandRun.WithOffice(Stub("echo no display >&2; exit 77"), _folder.Path, "build");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("PF4403", run.Error, StringComparison.Ordinal);
        Assert.Contains("no display", run.Error, StringComparison.Ordinal);
        Assert.Empty(FormatsOf("oak-hill/phones"));
    }

    [Fact]
    public void Build_that_keeps_going_writes_the_Word_files_and_the_PDF_files_that_came_out()
    {
        // LibreOffice dies at the second file whenever that is among its files.
        string office = Stub("for f in \"$@\"; do case \"$f\" in */00000003.docx|*/00000004.docx) exit 81;; *) make \"$f\";; esac; done");
        var run = CommandRun.WithOffice(office, _folder.Path, "build", "--keep-going", "--jobs", "1");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("PF4402", run.Error, StringComparison.Ordinal);
        string[] built = [.. FormatsOf("oak-hill/phones"), .. FormatsOf("elm-row/phones"), .. FormatsOf("trust/visitors")];
        Assert.Equal(3, built.Count(format => format == "docx"));
        Assert.Equal(2, built.Count(format => format == "pdf"));
    }

    [Fact]
    public void Build_with_errors_in_sources_and_machine_has_the_exit_code_of_sources()
    {
        File.AppendAllText(_folder["clauses/phones/loans.md"], "\n<b>html</b>\n");
        var run = CommandRun.WithOffice(Stub("exit 77"), _folder.Path, "build", "--keep-going");
        Assert.Contains("PF3001", run.Error, StringComparison.Ordinal);
        Assert.Contains("PF4402", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    private string[] FormatsOf(string document) =>
    [
        .. new[] { "docx", "html", "pdf" }.Where(format => File.Exists(_folder[$"output/{document}.{format}"])),
    ];

    /// <summary>A script with the files as arguments; <c>make</c> writes the least that counts as a whole PDF.</summary>
    private string Stub(string body)
    {
        string path = _folder["soffice"];
        File.WriteAllText(path, "#!/bin/sh\nwhile [ \"$1\" != --outdir ]; do shift; done\nout=$2\nshift 2\n"
            + "make() { printf '%%PDF-1.6\\n%%%%EOF\\n' > \"$out/$(basename \"$1\" .docx).pdf\"; }\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
