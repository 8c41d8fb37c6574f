using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Git.Tests;

public sealed class HistoryVerificationTests : IDisposable
{
    private const string File = "templates/social-media/history.yaml";

    private static readonly string First = Row("1.0", "Initial document");
    private static readonly string Second = Row("1.1", "Revised");

    private readonly TemporaryRepository _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verify_rows_added_one_by_one_is_clean()
    {
        string one = Commit(First);
        string two = Commit(First + Second);
        var outcome = Verify();
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal([one, two], outcome.Value.Select(row => row.Commit!.Value.Value));
    }

    [Fact]
    public void Verify_row_edited_by_hand_later_names_the_commit()
    {
        Commit(First);
        string culprit = Commit(Row("1.0", "Something else"));
        var found = Assert.Single(Verify().Diagnostics);
        Assert.Equal("PF5201", found.Code);
        Assert.Contains(culprit[..10], found.Message, StringComparison.Ordinal);
        Assert.Contains("Asha Verity", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "", true, "PF5215")]
    [InlineData(true, "", true, "PF5215")]
    [InlineData(true, "", false, "PF5201")]
    [InlineData(false, ", digest: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"", true, "PF5201")]
    public void Verify_row_corrected_is_a_note_where_it_is_imported_and_was_never_released(bool wasImported, string digest, bool isImported, string code)
    {
        Commit(Imported("Initial document", wasImported).Replace(" }", digest + " }", StringComparison.Ordinal));
        Commit(Imported("Initial document, as the old file has it", isImported));
        Assert.Equal(code, Assert.Single(Verify().Diagnostics).Code);

        static string Imported(string summary, bool imported) =>
            $"  - {{ version: \"1.0\", date: 2026-01-02, author: A. Author, summary: \"{summary}\", status: draft{(imported ? ", imported: true" : "")} }}\n";
    }

    [Fact]
    public void Verify_row_laid_out_differently_is_the_same_row()
    {
        Commit(First);
        Commit("  - { version: \"1.0\", date: 2026-01-02, author: A. Author, summary: Initial document, status: draft }\n");
        Assert.Empty(Verify().Diagnostics);
    }

    [Fact]
    public void Verify_row_taken_out_is_PF5202()
    {
        Commit(First + Second.Replace("status: draft", "status: approved", StringComparison.Ordinal));
        Commit(First);
        Assert.Contains(Verify().Diagnostics, d => d.Code == "PF5202");
    }

    [Fact]
    public void Verify_draft_that_nobody_released_may_be_tidied_away()
    {
        Commit(First + Second);
        Commit(First);
        Assert.DoesNotContain(Verify().Diagnostics, d => d.Code == "PF5202");
    }

    [Fact]
    public void Verify_row_not_committed_is_a_warning()
    {
        Commit(First);
        _folder.Write(File, "rows:\n" + First + Second);
        var found = Assert.Single(Verify().Diagnostics);
        Assert.Equal(("PF5204", Severity.Warning), (found.Code, found.Severity));
    }

    [Fact]
    public void Verify_squashed_rows_are_named()
    {
        Commit(First + Second);
        Assert.Equal("PF5205", Assert.Single(Verify().Diagnostics).Code);
    }

    [Fact]
    public void Verify_shallow_clone_says_so_and_never_guesses()
    {
        Commit(First);
        Commit(First + Second);
        _folder.Commit("other.md", "x", "Other");
        using var clone = new TemporaryFolder();
        _folder.Git("clone", "--quiet", "--depth=1", "file://" + _folder.Path, clone.Path);
        Assert.Equal(["PF5206", "PF5206"], Verify(clone.Path).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Verify_merge_of_two_branches_that_each_released_is_clean()
    {
        Commit(First);
        _folder.Git("checkout", "--quiet", "-b", "other");
        Commit(First + Second);
        _folder.Git("checkout", "--quiet", "main");
        Commit(First + Row("1.2", "On main"));
        Assert.Throws<InvalidOperationException>(() => _folder.Git("merge", "--quiet", "other"));
        Commit(First + Second + Row("1.2", "On main"));
        Assert.Empty(Verify().Diagnostics);
    }

    private string Commit(string rows) => _folder.Commit(File, "rows:\n" + rows, "History");

    private Outcome<ImmutableArray<TracedRow>> Verify(string? folder = null)
    {
        string path = folder ?? _folder.Path;
        using var repository = GitRepository.Open(path).Value!;
        var tree = new DirectorySourceTree(path);
        var history = new HistoryFile(tree).Load(File);
        return new HistoryVerification(repository, HistoryArchive.Read(repository)).Verify(history);
    }

    private static string Row(string version, string summary) =>
        $"  - version: \"{version}\"\n    date: 2026-01-02\n    author: A. Author\n    summary: {summary}\n    status: draft\n";
}
