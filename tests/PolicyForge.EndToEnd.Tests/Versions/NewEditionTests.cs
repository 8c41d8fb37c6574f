using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>The year's story: guidance that is cited without its year comes out anew, from the entry in the register to the redline of each school.</summary>
public sealed class NewEditionTests : IDisposable
{
    private const string Register = "clauses/legislation.yaml";
    private const string Old = "Keeping Children Safe in Education 2025";
    private const string New = "Keeping Children Safe in Education 2026";

    private static readonly string[] Superseding = ["legislation", "supersede", "keeping-children-safe-in-education-2025", "--by", "keeping-children-safe-in-education-2026", "--on", "2026-09-01"];

    private readonly TemporaryRepository _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_edition_in_a_new_workspace_reaches_changes_release_and_the_schools_redline()
    {
        Run("init", ".", "--name", "Hollow Way Trust", "--as-of", "2026-03-02");
        string edition = TakeOutNewEdition();
        string before = _folder.Commit("As it was in spring");
        Assert.Contains("Nothing has changed", Run("changes").Output);

        AddEdition(edition);
        string changes = Run("changes", "social-media").Output;
        Assert.Contains($"A new version prints by itself:\n    \"{New}\" in place of \"{Old}\", cited in\n        clauses/social-media/safeguarding.md\n", changes);
        Assert.Contains("Schools touched: 1 of 1 (example-primary)", changes);
        Assert.Contains("prints the new edition by itself", Run("impact", "keeping-children-safe-in-education-2026", "--verbose").Output);
        Assert.Contains($"{Old}", BuiltPage());

        Run("release", "--all-changed", "--minor", "--summary", New);
        Assert.Contains("Nothing has changed", Run("changes").Output);
        Assert.Contains(New, BuiltPage());
        Assert.Contains("1 of 2 documents changed", Run("redline", "--all", "--from-commit", before).Output);
        Assert.Contains(New, _folder.Read("output/redlines/example-primary/social-media.html"));
    }

    [Fact]
    public void What_the_register_says_already_is_no_error()
    {
        Run("init", ".", "--name", "Hollow Way Trust", "--as-of", "2026-03-02");
        string edition = TakeOutNewEdition();
        _folder.Commit("As it was in spring");
        AddEdition(edition);
        string head = _folder.Git("rev-parse", "HEAD");

        Assert.Contains("says so, as the last commit has it.", Run(Superseding).Output);
        Assert.Equal(head, _folder.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public void Registers_that_a_newer_program_brings_are_committed()
    {
        Run("init", ".", "--as-of", "2026-03-02");
        TakeOutNewEdition();
        _folder.Commit("As it was in spring");
        Assert.Contains("Written, in commit", Run("update-registers").Output);
        Assert.Equal("", _folder.Git("status", "--porcelain"));
        TakeOutNewEdition();
        _folder.Commit("As it was in spring again");
        Run("update-registers", "--no-commit");
        Assert.NotEqual("", _folder.Git("status", "--porcelain"));
    }

    [Fact]
    public void Redline_of_the_working_folder_shows_what_a_new_version_would_print()
    {
        Run("init", ".", "--as-of", "2026-03-02");
        string before = _folder.Commit("All");
        Assert.Contains("1 of 2 documents changed", Run("redline", "--all", "--from", "0.1").Output);
        Assert.Contains("0 of 2 documents changed", Run("redline", "--all", "--from", "0.1", "--as-of", "2026-08-31").Output);
        Assert.Contains("0 of 2 documents changed", Run("redline", "--all", "--from", "0.1", "--to-commit", before).Output);
    }

    [Fact]
    public void Text_that_names_the_old_edition_has_to_be_edited_and_is_told_apart()
    {
        Run("init", ".", "--as-of", "2026-03-02");
        const string Clause = "clauses/social-media/safeguarding.md";
        _folder.Write(Clause, _folder.Read(Clause).Replace("keeping-children-safe-in-education", "keeping-children-safe-in-education-2025"));
        _folder.Commit("All");
        string changes = Run("changes", "social-media").Output;
        Assert.Contains($"Has to be edited, since it names what has ended:\n    \"{Old}\", replaced on 1 September 2026: see keeping-children-safe-in-education-2026, in\n        {Clause}\n", changes);
        Assert.DoesNotContain("policyforge release", changes);
        Assert.Contains("names an edition: has to be edited", Run("impact", "keeping-children-safe-in-education-2026", "--verbose").Output);
        var release = CommandRun.Of(_folder.Path, "release", "social-media", "--minor", "--summary", "Anew", "--dry-run");
        Assert.Contains("PF5330", release.Error);
    }

    [Fact]
    public void New_edition_in_the_sample_reaches_every_school()
    {
        foreach (string file in SampleFiles())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
            File.Copy(Path.Combine(RepositoryRoot.Path, file), _folder[file]);
            // The rows of the sample were confirmed with the new edition; here they stand for what git first held with them.
            if (file.EndsWith("safeguarding-and-child-protection/history.yaml", StringComparison.Ordinal))
                File.WriteAllText(_folder[file], System.Text.RegularExpressions.Regex.Replace(_folder.Read(file), "(?m)^    (digest|generator|sources): .*\n", ""));
        }

        string edition = TakeOutNewEdition();
        _folder.Commit("As it was");
        AddEdition(edition);
        string table = Run("changes").Output;
        Assert.Contains("1 new edition by itself", table);
        Assert.Contains($"\"{New}\" in place of \"{Old}\"", Run("changes", "safeguarding-and-child-protection").Output);
        var release = Run("release", "--all-changed", "--minor", "--summary", New, "--dry-run");
        Assert.Contains("safeguarding-and-child-protection", release.Output);
        string redline = Run("redline", "safeguarding-and-child-protection", "--from-commit", "HEAD~2").Output;
        Assert.Contains("5 of 5 documents changed", redline);
        Assert.All(Directory.GetDirectories(_folder["schools"]).Select(Path.GetFileName), school =>
            Assert.Contains(New, _folder.Read($"output/redlines/{school}/safeguarding-and-child-protection.html")));
    }

    /// <summary>The register as it was before the edition; gives the edition's entry.</summary>
    private string TakeOutNewEdition()
    {
        string register = _folder.Read(Register);
        int start = register.IndexOf("  - id: keeping-children-safe-in-education-2026\n", StringComparison.Ordinal);
        int end = register.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        string entry = register[start..end];
        string without = register.Remove(start, end - start)
            .Replace("    repealed: 2026-09-01\n    superseded_by: keeping-children-safe-in-education-2026\n", "");
        Assert.Equal(register.Length - entry.Length - "    repealed: 2026-09-01\n    superseded_by: keeping-children-safe-in-education-2026\n".Length, without.Length);
        _folder.Write(Register, without);
        return entry;
    }

    private void AddEdition(string entry)
    {
        _folder.Write(Register, _folder.Read(Register).TrimEnd('\n') + "\n" + entry);
        Run(Superseding);
        Assert.Equal("", _folder.Git("status", "--porcelain"));
        Assert.Equal("Register: keeping-children-safe-in-education-2026 takes the place of keeping-children-safe-in-education-2025 on 1 September 2026", _folder.Git("log", "-1", "--format=%s"));
        _folder.Commit("The new edition, in the register");
        Run("check");
    }

    private static IEnumerable<string> SampleFiles() =>
        new[] { "clauses", "templates", "schools" }.SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)).Append("policyforge.yaml");

    private string BuiltPage()
    {
        Run("build", "--format", "html");
        return _folder.Read("output/example-primary/social-media.html");
    }

    private CommandRun Run(params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Error}");
        return run;
    }
}
