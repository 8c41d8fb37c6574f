using PolicyForge.EndToEnd.Tests.OwnText;
using PolicyForge.Git;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>A policy, a school or a clause gets another name, and its versions stay with it.</summary>
public sealed class RenameTests : IDisposable
{
    private readonly OwnTextRepository _repository = new();

    public RenameTests()
    {
        _repository.Run(0, "release", "phones", "--minor", "--summary", "Issued", "--status", "draft", "--date", "2025-03-01");
        _repository.Run(0, "release", "phones", "--school", "oak-hill", "--as", "2.0", "--summary", "Ours", "--status", "draft", "--date", "2025-04-01");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Rename_of_a_policy_keeps_its_versions_and_counts_as_no_change()
    {
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "-o", "issued");
        _repository.Run(0, "rename", "policy", "phones", "mobile-phones");
        AssertKept("mobile-phones", "oak-hill", "issued/oak-hill/phones.docx");
        Assert.Contains("formerly: [phones]", _repository.Folder.Read("templates/mobile-phones/policy.yaml"));
        Assert.False(Directory.Exists(_repository.Folder["templates/phones"]));
    }

    [Fact]
    public void Rename_of_a_school_keeps_its_versions_and_counts_as_no_change()
    {
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "-o", "issued");
        _repository.Run(0, "rename", "school", "oak-hill", "oak-bank");
        AssertKept("phones", "oak-bank", "issued/oak-hill/phones.docx");
        Assert.Contains("schools: [oak-bank, elm-row]", _repository.Folder.Read("policyforge.yaml"));
    }

    [Fact]
    public void Rename_twice_keeps_the_versions()
    {
        _repository.Run(0, "rename", "policy", "phones", "mobiles");
        _repository.Run(0, "rename", "school", "oak-hill", "oak-bank");
        _repository.Run(0, "rename", "policy", "mobiles", "devices");
        Assert.Contains("formerly: [phones, mobiles]", _repository.Folder.Read("templates/devices/policy.yaml"));
        AssertKept("devices", "oak-bank", null);
    }

    [Fact]
    public void Rename_of_a_clause_is_followed_by_templates_own_texts_slots_and_redlines()
    {
        _repository.Run(0, "rename", "clause", "phones/use", "devices/using");
        Assert.Contains("{{ clause \"devices/using\" }}", _repository.Folder.Read("templates/phones/template.sbn.md"));
        string clause = _repository.Folder.Read("clauses/devices/using.md");
        Assert.Contains("id: devices/using", clause);
        Assert.Contains("formerly: [phones/use]", clause);
        Assert.Contains("id: devices/using", _repository.Folder.Read("schools/elm-row/clauses/devices/using.md"));
        foreach (string path in Directory.EnumerateFiles(_repository.Folder["schools"], "school.yaml", SearchOption.AllDirectories)) Assert.DoesNotContain("phones/use", File.ReadAllText(path));
        AssertKept("phones", "oak-hill", null);
        string redline = _repository.Run(0, "redline", "phones", "--school", "oak-hill", "--from", "2.0", "-o", "red").Output;
        Assert.Contains("0 of 1 document changed", redline);
        // The row of elm-row has no digest: only for such rows does a commit that touched the files count as a change.
        string released = _repository.Run(0, "release", "--all-changed", "--minor", "--summary", "More", "--date", "2025-07-01", "--dry-run").Output;
        Assert.DoesNotContain("oak-hill", released);
        Assert.DoesNotContain("templates/phones", released);
    }

    [Fact]
    public void Folder_renamed_by_hand_keeps_the_versions()
    {
        _repository.Folder.Git("mv", "schools/oak-hill", "schools/oak-bank");
        _repository.Folder.Write("policyforge.yaml", _repository.Folder.Read("policyforge.yaml").Replace("oak-hill", "oak-bank", StringComparison.Ordinal));
        _repository.Folder.Commit("Rename by hand");
        string history = _repository.Run(0, "history", "phones", "--school", "oak-bank").Output;
        Assert.DoesNotContain("squashed", history);
        _repository.Run(0, "build", "phones", "--school", "oak-bank", "--version", "2.0", "-o", "old");
        _repository.Run(0, "verify");
        Assert.Contains("1 of 1", _repository.Run(0, "redline", "phones", "--school", "oak-bank", "--from", "2.0", "-o", "red").Output);
    }

    [Theory]
    [InlineData("policy", "phones", "mobiles")]
    [InlineData("school", "oak-hill", "oak-bank")]
    public void Renaming_by_hand_is_found_and_noted_by_the_command(string kind, string old, string now)
    {
        foreach (string path in kind == "policy" ? (string[])["templates/", "schools/oak-hill/policies/", "schools/elm-row/policies/"] : ["schools/"]) _repository.Folder.Git("mv", path + old, path + now);
        if (kind == "school") _repository.Folder.Write("policyforge.yaml", _repository.Folder.Read("policyforge.yaml").Replace(old, now, StringComparison.Ordinal));
        _repository.Folder.Commit("Rename by hand");
        var (policy, school) = kind == "policy" ? (now, "oak-hill") : ("phones", now);
        string hint = $"policyforge rename {kind} {old} {now}";
        Assert.Contains(hint, _repository.Run(0, "verify").Error);
        Assert.Contains(hint, _repository.Run(0, "verify", policy, "--school", school).Error);
        _repository.Refused("PF8501", "rename", kind, "never-there", now);
        _repository.Run(0, "rename", kind, old, now);
        AssertKept(policy, school, null);
        Assert.DoesNotContain("PF5236", _repository.Run(0, "verify").Error);
        Assert.Contains("0 of 1", _repository.Run(0, "redline", policy, "--school", school, "--from", "2.0", "-o", "red").Output);
    }

    [Fact]
    public void Clause_renamed_by_hand_is_found_and_noted_by_the_command()
    {
        RenameUseByHand();
        Assert.Contains("policyforge rename clause phones/use devices/using", _repository.Run(0, "changes", "phones", "--school", "oak-hill").Output);
        _repository.Run(0, "rename", "clause", "phones/use", "devices/using");
        Assert.Contains("formerly: [phones/use]", _repository.Folder.Read("clauses/devices/using.md"));
        Assert.DoesNotContain("added", _repository.Run(0, "changes", "phones", "--school", "oak-hill").Output);
        AssertKept("phones", "oak-hill", null);
        Assert.Contains("0 of 1", _repository.Run(0, "redline", "phones", "--school", "oak-hill", "--from", "2.0", "-o", "red").Output);
    }

    [Theory]
    [InlineData("policy", "phones", "mobiles")]
    [InlineData("school", "oak-hill", "oak-bank")]
    public void Files_of_a_row_are_found_under_their_old_names(string kind, string old, string now)
    {
        string commit = _repository.Folder.Git("rev-parse", "HEAD").Trim();
        _repository.Run(0, "rename", kind, old, now);
        var subject = kind == "policy" ? new VersionSubject(now, "oak-hill") : new VersionSubject("phones", now);
        using var repository = GitRepository.Open(_repository.Folder.Path).Value!;
        string? sources = new VersionArchive(repository, new DirectorySourceTree(_repository.Folder.Path)).SourcesAt(subject, new CommitId(commit));
        Assert.NotNull(sources);
        Assert.Contains($"sources: {sources}", _repository.Folder.Read($"schools/{subject.SchoolId}/policies/{subject.PolicyId}/history.yaml"));
    }

    [Theory]
    [InlineData("PF8501", "policy", "phone", "mobiles")]
    [InlineData("PF8502", "policy", "phones", "visitors")]
    [InlineData("PF8503", "school", "oak-hill", "Oak Hill")]
    [InlineData("PF8503", "clause", "phones/use", "use")]
    public void Rename_that_cannot_be_is_refused_and_changes_nothing(string code, params string[] arguments) => _repository.Refused(code, ["rename", .. arguments]);

    [Fact]
    public void Rename_of_files_with_uncommitted_changes_is_refused()
    {
        _repository.Folder.Write("templates/phones/template.sbn.md", _repository.Folder.Read("templates/phones/template.sbn.md") + "\nMore.\n");
        _repository.Refused("PF8504", "rename", "policy", "phones", "mobiles");
    }

    [Fact]
    public void Rename_that_a_template_works_out_is_refused()
    {
        _repository.Change("templates/phones/template.sbn.md", "{{ clause \"phones/use\" }}", "{{ clause (\"phones\" + \"/use\") }}");
        Assert.Contains("PF8505", _repository.Refused("PF8505", "rename", "clause", "phones/use", "phones/using"));
    }

    [Fact]
    public void School_that_leaves_keeps_what_was_issued()
    {
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "-o", "issued");
        _repository.Run(0, "school", "leave", "oak-hill", "--on", "2025-09-01");
        Assert.Contains("schools: [elm-row]", _repository.Folder.Read("policyforge.yaml"));
        Assert.Contains("left: 2025-09-01", _repository.Folder.Read("schools/oak-hill/school.yaml"));
        Assert.DoesNotContain("PF1302", _repository.Run(0, "check").Error);
        Assert.Contains("UNALTERED", _repository.Run(0, "verify", "issued/oak-hill/phones.docx").Output);
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "--version", "2.0", "-o", "old");
        Assert.True(File.Exists(_repository.Folder["old/oak-hill/phones.docx"]));
        _repository.Refused("PF8511", "school", "leave", "elm-row");
    }

    private void RenameUseByHand()
    {
        foreach (string folder in (string[])["clauses", "schools/elm-row/clauses"])
        {
            Directory.CreateDirectory(_repository.Folder[folder + "/devices"]);
            _repository.Folder.Git("mv", folder + "/phones/use.md", folder + "/devices/using.md");
        }

        string[] folders = ["clauses", "schools", "templates"];
        foreach (string file in folders.SelectMany(folder => Directory.EnumerateFiles(_repository.Folder[folder], "*", SearchOption.AllDirectories)))
        {
            if (!file.EndsWith("history.yaml", StringComparison.Ordinal)) File.WriteAllText(file, File.ReadAllText(file).Replace("phones/use", "devices/using", StringComparison.Ordinal));
        }

        _repository.Folder.Commit("Rename by hand");
    }

    private void AssertKept(string policy, string school, string? issued)
    {
        string history = _repository.Run(0, "history", policy, "--school", school).Output;
        Assert.Contains("2.0", history);
        Assert.DoesNotContain("squashed", history);
        Assert.DoesNotContain("not committed", history);
        _repository.Run(0, "verify");
        _repository.Run(0, "check");
        _repository.Run(0, "build", policy, "--school", school, "--version", "2.0", "-o", "old");
        _repository.Run(0, "build", policy, "--school", school, "-o", "now", "--format", "html");
        string page = File.ReadAllText(Directory.EnumerateFiles(_repository.Folder["now"], "*.html", SearchOption.AllDirectories).Single());
        Assert.DoesNotContain("with later changes", page);
        if (issued is not null) Assert.Contains("UNALTERED", _repository.Run(0, "verify", issued).Output);
    }
}
