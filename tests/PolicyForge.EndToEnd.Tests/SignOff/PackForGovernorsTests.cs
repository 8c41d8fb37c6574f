using System.IO.Compression;
using System.Text.Json;
using PolicyForge.EndToEnd.Tests.OwnText;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.SignOff;

/// <summary>What governors receive, and how they find out whether it is that.</summary>
public sealed class PackForGovernorsTests : IDisposable
{
    private const string Zip = "output/packs/elm-row-2027-03-01.zip";

    private readonly SignedOffRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Pack_holds_what_was_signed_off_and_is_the_same_bytes_again()
    {
        Assert.Contains("1 signed-off policy (Word)", _repository.Run(0, SignedOffRepository.Pack).Output, StringComparison.Ordinal);
        byte[] first = File.ReadAllBytes(_repository.PathOf(Zip));
        using (var zip = ZipFile.OpenRead(_repository.PathOf(Zip)))
        {
            Assert.Equal(["policies/phones.docx", "changes/phones.docx", "changes.docx", "register.docx", "manifest.html", "manifest.json"], zip.Entries.Select(entry => entry.FullName));
            string document = SignedOffRepository.PartOf(zip, "policies/phones.docx", "word/document.xml");
            Assert.Contains("Wren Castell, Chair", document, StringComparison.Ordinal);
            Assert.Contains("17 February 2027", document, StringComparison.Ordinal);
            Assert.Contains("<w:documentProtection w:edit=\"forms\"", SignedOffRepository.PartOf(zip, "policies/phones.docx", "word/settings.xml"), StringComparison.Ordinal);
            string changes = SignedOffRepository.PartOf(zip, "changes.docx", "word/document.xml");
            Assert.Contains("<w:delText", changes, StringComparison.Ordinal);
            Assert.Contains("quiet", changes, StringComparison.Ordinal);
            Assert.Contains("w:ins ", SignedOffRepository.PartOf(zip, "changes/phones.docx", "word/document.xml"), StringComparison.Ordinal);
            var policy = JsonDocument.Parse(SignedOffRepository.TextOf(zip, "manifest.json")).RootElement.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("kind").GetString() == "policy");
            Assert.Equal(("LGB/27/09", "2027-02-17", "Wren Castell, Chair"), (policy.GetProperty("minute").GetString(), policy.GetProperty("approved_on").GetString(), policy.GetProperty("signed_by").GetString()));
            Assert.Equal(_repository.Folder.Git("rev-parse", "HEAD").Trim(), policy.GetProperty("commit").GetString());
            Assert.Contains("LGB/27/09", SignedOffRepository.TextOf(zip, "manifest.html"), StringComparison.Ordinal);
        }

        _repository.Run(0, SignedOffRepository.Pack);
        Assert.Equal(first, File.ReadAllBytes(_repository.PathOf(Zip)));
    }

    [Fact]
    public void Pack_gives_what_was_approved_although_the_text_has_moved_on()
    {
        _repository.Change(OwnTextRepository.OfElm, "quiet study", "loud study");
        Assert.Contains("PF8403", _repository.Run(0, SignedOffRepository.Pack).Error, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(_repository.PathOf(Zip));
        Assert.Contains("quiet study", SignedOffRepository.PartOf(zip, "policies/phones.docx", "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("all 5 files are as packed", _repository.Run(0, "verify", Zip).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_makes_final_what_was_approved_and_is_signed_by_hand()
    {
        _repository.Run(0, "approve", "phones", "--school", "oak-hill", "--by", "Board", "--on", "2027-01-20", "--override", "New", "--override-by", "Head");
        _repository.Run(0, "pack", "--school", "oak-hill", "--as-of", "2027-03-01", "--no-pdf", "-o", "oak.zip");
        using (var zip = ZipFile.OpenRead(_repository.PathOf("oak.zip"))) Assert.Contains("<w:documentProtection w:edit=\"forms\"", SignedOffRepository.PartOf(zip, "policies/phones.docx", "word/settings.xml"), StringComparison.Ordinal);
        _repository.Run(0, "verify", "oak.zip");
    }

    [Fact]
    public void Nothing_gives_a_school_its_draft_as_the_trusts_version_that_git_holds_only_with_it()
    {
        using var folder = new TemporaryRepository();
        SmallWorkspace.WriteTo(folder.Path, SmallWorkspace.Files());
        folder.Write("schools/elm-row/policies/phones/history.yaml", "rows:\n  - version: \"1.1\"\n    date: 2026-10-01\n    author: Headteacher\n    summary: Local notes\n    status: draft\n");
        folder.Commit("All at once");
        var build = CommandRun.Of(folder.Path, "build", "phones", "--school", "elm-row", "--version", "1.0");
        Assert.Equal(2, build.ExitCode);
        Assert.Contains("its commit also has the school's version 1.1 (draft)", build.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of(folder.Path, "build", "phones", "--school", "oak-hill", "--version", "1.0").ExitCode);
        Assert.Contains("PF5208", CommandRun.Of(folder.Path, "redline", "phones", "--school", "elm-row", "--from", "1.0").Error, StringComparison.Ordinal);
        string pack = CommandRun.Of(folder.Path, "pack", "--school", "elm-row", "--as-of", "2027-03-01", "--no-pdf").Error;
        Assert.Contains("PF8465", pack, StringComparison.Ordinal);
        Assert.Contains("Sign 1.1 off: `policyforge approve phones --school elm-row --by …`", pack, StringComparison.Ordinal);
        Assert.DoesNotContain("confirm", pack, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_refuses_what_is_not_approved_and_names_it()
    {
        _repository.Change("templates/phones/history.yaml", "status: approved\n    approval: { by: Trust Board, on: 2025-01-20 }", "status: draft");
        string error = _repository.Refused("PF8401", "pack", "--school", "oak-hill", "--no-pdf");
        Assert.Contains("no version that is approved: version 1.0 is a draft.", error, StringComparison.Ordinal);
        Assert.Contains("approve phones --school oak-hill", error, StringComparison.Ordinal);
        _repository.Refused("PF8404", "pack", "--school", "oak-hill", "--signed-off-only", "--no-pdf");
        _repository.Refused("PF9101", "pack", "--school", "elm-raw");
        Assert.False(Directory.Exists(_repository.PathOf("output/packs")));
    }

    [Fact]
    public void Pack_says_that_it_makes_no_pdf_where_there_is_no_office()
    {
        var run = CommandRun.WithoutOffice(_repository.Folder.Path, "pack", "--school", "elm-row", "--as-of", "2027-03-01");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PF8405", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_holds_each_policy_as_pdf_too_and_verify_knows_it()
    {
        Assert.SkipUnless(LibreOffice.IsWanted, "LibreOffice is not installed.");
        var run = _repository.Run(0, "pack", "--school", "elm-row", "--as-of", "2027-03-01", "-o", "for-governors");
        Assert.DoesNotContain("PF8405", run.Error, StringComparison.Ordinal);
        byte[] pdf = File.ReadAllBytes(_repository.PathOf("for-governors/policies/phones.pdf"));
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        var entry = JsonDocument.Parse(_repository.Folder.Read("for-governors/manifest.json")).RootElement.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("path").GetString() == "policies/phones.pdf");
        Assert.Equal(("3.0", "LGB/27/09", pdf.LongLength), (entry.GetProperty("version").GetString(), entry.GetProperty("minute").GetString(), entry.GetProperty("bytes").GetInt64()));
        _repository.Run(0, "verify", "for-governors");
        _repository.Run(0, "verify", "for-governors/policies/phones.pdf");
        File.WriteAllBytes(_repository.PathOf("for-governors/policies/phones.pdf"), [.. pdf, (byte)' ']);
        Assert.Contains("for-governors/policies/phones.pdf: error PF8421", _repository.Run(1, "verify", "for-governors").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_page_has_no_table_that_a_narrow_window_cuts_off()
    {
        _repository.Run(0, [.. SignedOffRepository.Pack, "-o", "for-governors"]);
        string page = _repository.Folder.Read("for-governors/manifest.html");
        Assert.Contains("3.0, approved on 17 February 2027 by Local Governing Body (minute LGB/27/09)", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<table").Length - 1);
        Assert.DoesNotContain("class=\"scroll", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_never_takes_a_folder_away_that_is_no_pack()
    {
        _repository.Folder.Write("for-governors/minutes.txt", "Keep");
        Assert.Contains("it holds other files", _repository.Refused("PF8406", [.. SignedOffRepository.Pack, "-o", "for-governors"]), StringComparison.Ordinal);
        File.Delete(_repository.PathOf("for-governors/minutes.txt"));
        _repository.Run(0, [.. SignedOffRepository.Pack, "-o", "for-governors"]);
        _repository.Run(0, [.. SignedOffRepository.Pack, "-o", "for-governors"]);
        _repository.Folder.Write("for-governors/note.txt", "Keep");
        Assert.Contains("note.txt", _repository.Refused("PF8406", [.. SignedOffRepository.Pack, "-o", "for-governors"]), StringComparison.Ordinal);
        _repository.Refused("PF9208", [.. SignedOffRepository.Pack, "-o", "schools/elm-row/pack"]);
        Assert.Contains("PF8423", _repository.Run(0, "verify", "for-governors").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_finds_what_was_changed_in_a_pack_and_what_is_missing()
    {
        _repository.Run(0, [.. SignedOffRepository.Pack, "-o", "for-governors"]);
        _repository.Run(0, "verify", "for-governors/policies/phones.docx");
        File.AppendAllText(_repository.PathOf("for-governors/register.docx"), " ");
        File.Delete(_repository.PathOf("for-governors/changes.docx"));
        var run = _repository.Run(1, "verify", "for-governors");
        Assert.Contains("for-governors/register.docx: error PF8421", run.Error, StringComparison.Ordinal);
        Assert.Contains("for-governors/changes.docx: error PF8422", run.Error, StringComparison.Ordinal);
        _repository.Run(0, "verify", "for-governors/policies/phones.docx");
        _repository.Run(1, "verify", "for-governors/register.docx");
        _repository.Folder.Write("for-governors/manifest.json", "{ \"policyforge_pack\": 1, \"files\": [");
        Assert.Contains("PF8420", _repository.Run(2, "verify", "for-governors").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_holds_a_file_that_came_alone_against_a_manifest_or_says_that_it_needs_one()
    {
        using var elsewhere = new TemporaryFolder();
        _repository.Run(0, [.. SignedOffRepository.Pack, "-o", "for-governors"]);
        string alone = Path.Combine(elsewhere.Path, "As mailed.docx");
        File.Copy(_repository.PathOf("for-governors/policies/phones.docx"), alone);
        var without = CommandRun.Of(elsewhere.Path, "verify", "As mailed.docx");
        Assert.Equal(2, without.ExitCode);
        Assert.Contains("PF8467", without.Error, StringComparison.Ordinal);
        Assert.Contains("--manifest manifest.json", without.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PF9002", without.Error, StringComparison.Ordinal);
        File.Copy(_repository.PathOf("for-governors/manifest.json"), Path.Combine(elsewhere.Path, "manifest.json"));
        var run = CommandRun.Of(elsewhere.Path, "verify", "As mailed.docx", "--manifest", "manifest.json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("AS PACKED  policies/phones.docx", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of(elsewhere.Path, "verify", "As mailed.docx", "--manifest", _repository.PathOf("for-governors"), "--format", "json").ExitCode);
        File.AppendAllText(alone, " ");
        Assert.Contains("error PF8466", CommandRun.Of(elsewhere.Path, "verify", "As mailed.docx", "--manifest", "manifest.json").Error, StringComparison.Ordinal);
        File.Move(alone, Path.Combine(elsewhere.Path, "phones.docx"));
        var changed = CommandRun.Of(elsewhere.Path, "verify", "phones.docx", "--manifest", "manifest.json");
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("error PF8421", changed.Error, StringComparison.Ordinal);
        Assert.Contains("PF9001", CommandRun.Of(elsewhere.Path, "verify", "phones.docx", "--manifest", "phones.docx").Error, StringComparison.Ordinal);
        File.WriteAllText(_repository.PathOf("mailed.pdf"), "%PDF-1.7 ");
        Assert.Contains("--manifest manifest.json", _repository.Run(2, "verify", "mailed.pdf").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_needs_no_workspace_for_a_pack()
    {
        using var elsewhere = new TemporaryFolder();
        _repository.Run(0, [.. SignedOffRepository.Pack, "-o", Path.Combine(elsewhere.Path, "pack.zip")]);
        var run = CommandRun.Of(elsewhere.Path, "verify", "pack.zip", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("unaltered", JsonDocument.Parse(run.Output).RootElement.GetProperty("packs")[0].GetProperty("standing").GetString());
        File.WriteAllText(Path.Combine(elsewhere.Path, "other.zip"), "PK");
        Assert.Contains("PF8429", CommandRun.Of(elsewhere.Path, "verify", "other.zip").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_holds_a_pack_against_the_history_where_there_is_one()
    {
        _repository.Run(0, [.. SignedOffRepository.Pack, "-o", "for-governors"]);
        // A forger with a little patience: another document, and a manifest that fits it.
        File.WriteAllBytes(_repository.PathOf("for-governors/policies/phones.docx"), File.ReadAllBytes(_repository.PathOf("for-governors/changes/phones.docx")));
        string manifest = _repository.Folder.Read("for-governors/manifest.json");
        string[] digests = [.. JsonDocument.Parse(manifest).RootElement.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("path").GetString()!.EndsWith("phones.docx", StringComparison.Ordinal)).Select(file => file.GetProperty("sha256").GetString()!)];
        _repository.Folder.Write("for-governors/manifest.json", manifest.Replace(digests[1], digests[0], StringComparison.Ordinal));
        Assert.Contains("PF8428", _repository.Run(1, "verify", "for-governors").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../secret.docx")]
    [InlineData("/etc/passwd")]
    [InlineData("C:secret")]
    [InlineData("a\\\\..\\\\b")]
    public void Verify_reads_nothing_outside_a_pack(string path)
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(elsewhere.Path, "pack"));
        File.WriteAllText(Path.Combine(elsewhere.Path, "pack", "manifest.json"), $$"""
            { "policyforge_pack": 1, "trust": "", "school": "", "school_name": "", "as_of": "", "commit": "", "generator": "", "left_out": [],
              "files": [{ "path": "{{path}}", "kind": "policy", "title": "", "sha256": "{{new string('0', 64)}}", "bytes": 0 }] }
            """);
        Assert.Contains("outside the pack", CommandRun.Of(elsewhere.Path, "verify", "pack/").Error, StringComparison.Ordinal);
    }
}
