using System.IO.Compression;
using System.Text;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>policyforge verify FILE: which version is it, and is it unaltered?</summary>
public sealed class VerifyFileTests : IDisposable
{
    private const string Docx = "output/oak-hill/phones.docx";
    private const string Html = "output/oak-hill/phones.html";

    private readonly TemporaryRepository _folder = new();

    public VerifyFileTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(".gitignore", "output/\n");
        _folder.Commit("First");
        Run(0, "release", "phones", "--school", "oak-hill", "--as", "2.0", "--summary", "Approved", "--status", "approved", "--approved-by", "Local Governing Body", "--on", "2026-11-12", "--minute", "LGB/26/41");
        Run(0, "build");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verify_files_as_they_were_issued_names_version_and_approval()
    {
        var run = Run(0, "verify", Docx, Html);
        Assert.Equal("", run.Error);
        Assert.Contains("Telephones Policy, Oak Hill Primary School (oak-hill/phones)", run.Output);
        Assert.Contains("Version 2.0, approved on 12 November 2026 by Local Governing Body (minute LGB/26/41)", run.Output);
        Assert.Contains("2 files: 2 unaltered", run.Output);
    }

    [Fact]
    public void Verify_after_the_sources_have_moved_on_still_finds_the_version()
    {
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("Lessons: never", "Lessons: not at all"));
        Run(0, "release", "phones", "--school", "oak-hill", "--minor", "--summary", "Two", "--commit", "--approved-by", "LGB", "--on", "2026-11-20");
        Assert.Contains("UNALTERED", Run(0, "verify", Docx).Output);
    }

    [Fact]
    public void Verify_docx_with_edits_names_clause_history_header_and_the_rest_with_the_words()
    {
        Edit(Docx, "word/document.xml", ("Lessons: never.", "Lessons: always."), ("Initial document", "First document"), ("This policy is for", "This policy was for"));
        Edit(Docx, "docProps/custom.xml", ("12 November 2026", "13 November 2026"));
        var run = Run(1, "verify", Docx);
        Assert.Contains("ALTERED: 3 lines differ", run.Output);
        Assert.Contains("PF5413: The clause phones/use (\"Use of telephones\")", run.Error);
        Assert.Contains("Issued: \"Lessons: never.\"; in the file: \"Lessons: always.\"", run.Error);
        Assert.Contains("PF5415", run.Error);
        Assert.Contains("PF5414: The text under \"Introduction\" (outside clauses)", run.Error);
        Assert.Contains("PF5416: The file's property \"Approved On\" says \"13 November 2026\"; that of version 2.0 says \"12 November 2026\".", run.Error);
    }

    [Fact]
    public void Verify_docx_whose_controls_were_dropped_still_names_the_clause()
    {
        Edit(Docx, "word/document.xml", ("Lessons: never.", "Lessons: always."));
        Rewrite(Docx, "word/document.xml", text => System.Text.RegularExpressions.Regex.Replace(text, "<w:sdt>.*?<w:sdtContent>|</w:sdtContent></w:sdt>|<w:bookmark(Start|End)[^>]*/>", ""));
        Assert.Contains("PF5413: The clause phones/use", Run(1, "verify", Docx).Error);
    }

    [Fact]
    public void Verify_docx_with_tracked_changes_and_comments_says_so()
    {
        Rewrite(Docx, "word/document.xml", text => text.Replace("<w:r><w:t>Lessons: never.", "<w:del w:id=\"900\" w:author=\"A\"><w:r><w:delText>Now and then</w:delText></w:r></w:del><w:r><w:t>Lessons: never."));
        var run = Run(1, "verify", Docx);
        Assert.Contains("PF5417: The file has 1 tracked change", run.Error);
        Assert.Contains("words are the same", run.Output);
    }

    [Fact]
    public void Verify_docx_with_other_formatting_alone_is_the_same_words()
    {
        Edit(Docx, "word/styles.xml", ("<w:sz w:val=\"", "<w:sz w:val=\"1"));
        var run = Run(1, "verify", Docx);
        Assert.Contains("SAME WORDS", run.Output);
        Assert.Contains("PF5419", run.Error);
        Assert.Contains(": styles differ", run.Error);
    }

    [Fact]
    public void Verify_docx_with_hidden_text_finds_it_missing()
    {
        Rewrite(Docx, "word/document.xml", text => text.Replace("<w:r><w:t>Lessons: never.", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Lessons: never."));
        Assert.Contains("Taken out: \"Lessons: never.\"", Run(1, "verify", Docx).Error);
    }

    [Theory]
    [InlineData("<w:rPr><w:strike/></w:rPr>", "PF5427: \"Lessons: never.\" is struck through")]
    [InlineData("<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>", "PF5427: \"Lessons: never.\" is in the file, but hidden")]
    [InlineData("<w:rPr><w:sz w:val=\"2\"/></w:rPr>", "PF5427: \"Lessons: never.\" is in the file, but hidden")]
    public void Verify_docx_with_words_that_cannot_be_read_is_altered(string properties, string finding)
    {
        Rewrite(Docx, "word/document.xml", text => text.Replace("<w:r><w:t>Lessons: never.", $"<w:r>{properties}<w:t>Lessons: never."));
        var run = Run(1, "verify", Docx);
        Assert.Contains("ALTERED", run.Output);
        Assert.Contains(finding, run.Error);
    }

    [Theory]
    [InlineData("<w:strike/>", "is struck through")]
    [InlineData("<w:vanish/>", "is in the file, but hidden")]
    public void Verify_docx_with_a_style_that_hides_words_is_altered(string property, string finding)
    {
        Edit(Docx, "word/styles.xml", ("</w:styles>", $"<w:style w:type=\"character\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:rPr>{property}</w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"Quiet\"><w:name w:val=\"Quiet\"/><w:basedOn w:val=\"Base\"/></w:style></w:styles>"));
        Rewrite(Docx, "word/document.xml", text => text.Replace("<w:r><w:t>Lessons: never.", "<w:r><w:rPr><w:rStyle w:val=\"Quiet\"/></w:rPr><w:t>Lessons: never."));
        Assert.Contains("PF5427: \"Lessons: never.\" " + finding, Run(1, "verify", Docx).Error);
    }

    [Fact]
    public void Verify_docx_with_a_link_that_leads_elsewhere_is_altered()
    {
        string link = "<w:hyperlink r:id=\"rId900\"><w:r><w:t>Lessons: never.</w:t></w:r></w:hyperlink>";
        Rewrite(Docx, "word/document.xml", text => text.Replace("<w:r><w:t>Lessons: never.</w:t></w:r>", link));
        Edit(Docx, "word/_rels/document.xml.rels", ("</Relationships>", "<Relationship Id=\"rId900\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://elsewhere.example/\" TargetMode=\"External\"/></Relationships>"));
        var run = Run(1, "verify", Docx);
        Assert.Contains("ALTERED", run.Output);
        Assert.Contains("PF5425: In the file \"Lessons: never.\" leads to https://elsewhere.example; in version 2.0 there is no such link", run.Error);
    }

    [Theory]
    [InlineData("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k\"")]
    [InlineData("INCLUDEPICTURE \"https://tracker.example/p.png\" \\d")]
    [InlineData("INCLUDETEXT \"https://elsewhere.example/a.docx\"")]
    public void Verify_docx_with_a_field_that_fetches_is_altered(string field)
    {
        Rewrite(Docx, "word/document.xml", text => text.Replace("<w:r><w:t>Lessons: never.", $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {field} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>Lessons: never."));
        var run = Run(1, "verify", Docx);
        Assert.Contains("ALTERED", run.Output);
        Assert.Contains("PF5429: The file has the field " + field.Split(' ')[0], run.Error);
    }

    [Fact]
    public void Verify_docx_with_a_template_from_outside_is_altered()
    {
        Add(Docx, "word/_rels/settings.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"https://elsewhere.example/t.dotm\" TargetMode=\"External\"/></Relationships>");
        Edit(Docx, "word/settings.xml", ("<w:defaultTabStop", "<w:attachedTemplate xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/><w:defaultTabStop"));
        Assert.Contains("PF5429: The file has a template elsewhere (https://elsewhere.example/t.dotm)", Run(1, "verify", Docx).Error);
    }

    [Fact]
    public void Verify_docx_with_another_document_inside_is_altered()
    {
        Add(Docx, "word/afchunk.html", "<p>More</p>");
        Edit(Docx, "[Content_Types].xml", ("</Types>", "<Default Extension=\"html\" ContentType=\"text/html\"/></Types>"));
        Edit(Docx, "word/_rels/document.xml.rels", ("</Relationships>", "<Relationship Id=\"rId901\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"afchunk.html\"/></Relationships>"));
        Edit(Docx, "word/document.xml", ("<w:sectPr>", "<w:altChunk r:id=\"rId901\"/><w:sectPr>"));
        Assert.Contains("PF5429: The file has another document (altChunk)", Run(1, "verify", Docx).Error);
    }

    [Fact]
    public void Verify_docx_with_macros_is_altered()
    {
        Add(Docx, "word/vbaProject.bin", "x");
        Edit(Docx, "[Content_Types].xml", ("</Types>", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"));
        Edit(Docx, "word/_rels/document.xml.rels", ("</Relationships>", "<Relationship Id=\"rId902\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>"));
        Assert.Contains("PF5429: The file has macros", Run(1, "verify", Docx).Error);
    }

    [Theory]
    [InlineData("dc:title", "File Title")]
    [InlineData("dc:creator", "File Author")]
    public void Verify_docx_with_another_title_or_author_is_altered(string element, string property)
    {
        Rewrite(Docx, "docProps/core.xml", text => System.Text.RegularExpressions.Regex.Replace(text, $"(<{element}>)[^<]*", "$1Somebody else"));
        var run = Run(1, "verify", Docx);
        Assert.Contains("ALTERED", run.Output);
        Assert.Contains($"PF5416: The file's property \"{property}\" says \"Somebody else\"", run.Error);
    }

    [Fact]
    public void Verify_OpenDocument_file_is_called_that()
    {
        string path = _folder["output/phones.odt"];
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var type = new StreamWriter(zip.CreateEntry("mimetype").Open());
            type.Write("application/vnd.oasis.opendocument.text");
        }

        var run = Run(2, "verify", "output/phones.odt");
        Assert.Contains("PF5409: phones.odt is an OpenDocument text (.odt)", run.Error);
    }

    [Fact]
    public void Verify_docx_that_claims_another_version_is_held_against_that()
    {
        Edit(Docx, "docProps/custom.xml", (">2.0<", ">1.0<"));
        var run = Run(1, "verify", Docx);
        Assert.Contains("PF5423", run.Error);
        Assert.Contains("ALTERED", run.Output);
    }

    [Fact]
    public void Verify_file_that_the_rows_digest_knows_needs_no_commit_to_build_it_from()
    {
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("slots.kept_in", "slots.kept_on"));
        _folder.Git("commit", "--quiet", "--all", "--amend", "--no-edit");
        Assert.Contains("it has the digest of the file that was issued", Run(0, "verify", Docx).Output);
    }

    [Fact]
    public void Verify_html_with_an_edit_names_the_clause()
    {
        _folder.Write(Html, _folder.Read(Html).Replace("Lessons: never.", "Lessons: always."));
        var run = Run(1, "verify", Html, "--format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal("altered", file.GetProperty("standing").GetString());
        var edit = Assert.Single(file.GetProperty("edits").EnumerateArray());
        Assert.Equal(("phones/use", "Lessons: never.", "Lessons: always."), (edit.GetProperty("clause").GetString(), edit.GetProperty("before").GetString(), edit.GetProperty("after").GetString()));
    }

    [Fact]
    public void Verify_copy_of_the_trusts_version_built_after_a_change_at_the_school_names_the_commit()
    {
        _folder.Write("schools/elm-row/policies/phones/history.yaml", "rows: []\n");
        _folder.Git("rm", "--quiet", "--cached", "schools/elm-row/policies/phones/history.yaml");
        File.Delete(_folder["schools/elm-row/policies/phones/history.yaml"]);
        _folder.Write("schools/elm-row/school.yaml", _folder.Read("schools/elm-row/school.yaml").Replace("Osric Fenn", "Berit Long").Replace("name: Elm Row Academy", "name: Elm Row College"));
        string commit = _folder.Commit("A new principal");
        Run(0, "build", "phones", "--school", "elm-row");
        var run = Run(0, "verify", "output/elm-row/phones.docx");
        Assert.Contains("PF5421", run.Error);
        Assert.Contains(commit[..10], run.Output);
    }

    [Fact]
    public void Verify_working_copy_that_was_never_issued_is_PF5411()
    {
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md").Replace("Lessons: never", "Lessons: not at all"));
        Run(0, "build", "phones", "--school", "oak-hill");
        var run = Run(1, "verify", Docx);
        Assert.Contains("PF5411: phones.docx is no version: it was built from files that had changed since version 2.0", run.Error);
    }

    [Fact]
    public void Verify_copy_without_versions_is_PF5412() => Assert.Contains("PF5412", Run(1, "verify", "output/trust/visitors.docx").Error);

    [Fact]
    public void Verify_version_that_the_history_lacks_lists_those_it_has()
    {
        Edit(Docx, "docProps/custom.xml", (">2.0<", ">2.4<"));
        Assert.Contains("Its versions are: 1.0, 2.0.", Run(1, "verify", Docx).Error);
    }

    [Fact]
    public void Verify_file_of_another_workspace_is_PF5410()
    {
        Edit(Docx, "docProps/custom.xml", (">oak-hill<", ">ash-grove<"));
        Assert.Contains("PF5410: phones.docx says that it is the policy \"phones\" of the school \"ash-grove\"", Run(2, "verify", Docx).Error);
    }

    [Fact]
    public void Verify_foreign_docx_is_PF5405()
    {
        Rewrite(Docx, "docProps/custom.xml", _ => "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>");
        Assert.Contains("PF5405", Run(2, "verify", Docx).Error);
    }

    [Theory]
    [InlineData("PF5401", "missing.docx", null)]
    [InlineData("PF5402", "cut.docx", "PK\u0003\u0004 and then nothing")]
    [InlineData("PF5402", "words.docx", "just words")]
    [InlineData("PF5402", "empty.docx", "")]
    [InlineData("PF5403", "locked.docx", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 compound")]
    [InlineData("PF5406", "notes.txt", "just words")]
    [InlineData("PF5408", "phones.pdf", "%PDF-1.7\n%%EOF")]
    [InlineData("PF5405", "page.html", "<!DOCTYPE html><title>x</title><body><p>Hello")]
    public void Verify_what_cannot_be_verified_says_why(string code, string name, string? content)
    {
        if (content is not null) File.WriteAllBytes(_folder[name], Encoding.Latin1.GetBytes(content));
        var run = Run(2, "verify", name);
        Assert.Contains(code, run.Error);
        Assert.Contains("hint:", run.Error);
    }

    [Fact]
    public void Verify_zip_bomb_is_PF5404()
    {
        using (var zip = new ZipArchive(File.Create(_folder["bomb.docx"]), ZipArchiveMode.Create))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            byte[] block = new byte[1_000_000];
            for (int i = 0; i < 101; i++) part.Write(block);
        }

        Assert.Contains("PF5404", Run(2, "verify", "bomb.docx").Error);
    }

    [Fact]
    public void Verify_docx_with_another_programs_ending_is_told()
    {
        File.Copy(_folder[Docx], _folder["phones.doc"]);
        Assert.Contains("PF5407", Run(0, "verify", "phones.doc").Error);
    }

    [Fact]
    public void Verify_policy_and_file_together_is_a_usage_error() => Assert.Contains("PF9001", Run(2, "verify", "phones", Docx).Error);

    private CommandRun Run(int exitCode, params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, arguments);
        Assert.True(run.ExitCode == exitCode, $"{string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Output}{run.Error}");
        return run;
    }

    private void Edit(string file, string part, params (string Old, string With)[] edits) => Rewrite(file, part, text =>
    {
        foreach (var (old, with) in edits)
        {
            Assert.Contains(old, text);
            int at = text.IndexOf(old, StringComparison.Ordinal);
            text = text[..at] + with + text[(at + old.Length)..];
        }

        return text;
    });

    private void Add(string file, string part, string content)
    {
        using var zip = ZipFile.Open(_folder[file], ZipArchiveMode.Update);
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(content);
    }

    private void Rewrite(string file, string part, Func<string, string> change)
    {
        using var zip = ZipFile.Open(_folder[file], ZipArchiveMode.Update);
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        string changed = change(text);
        Assert.NotEqual(text, changed);
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(changed);
    }
}
