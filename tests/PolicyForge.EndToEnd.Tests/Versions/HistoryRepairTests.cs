using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>Two people, two branches, one policy: each releases a version 1.1, and the branches are merged.</summary>
public sealed class HistoryRepairTests : IDisposable
{
    private const string History = "templates/phones/history.yaml";

    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Merge_with_the_attributes_of_init_is_repaired_and_both_versions_can_be_built()
    {
        _repository.Folder.Commit(".gitattributes", "**/history.yaml -merge\n", "Attributes");
        ReleaseOnTwoBranches();
        Merge();
        string said = _repository.Run(0, "history", "repair").Error;
        Assert.Contains("PF5234", said);
        _repository.Folder.Git("add", "--all");
        _repository.Folder.Git("commit", "--quiet", "-m", "Merge");
        AssertBothKept();
    }

    [Fact]
    public void Merge_with_conflict_marks_is_repaired()
    {
        ReleaseOnTwoBranches();
        Merge();
        Assert.Contains("history repair", _repository.Run(1, "history", "phones").Error);
        _repository.Run(0, "history", "repair", "phones");
        _repository.Folder.Git("add", "--all");
        _repository.Folder.Git("commit", "--quiet", "-m", "Merge");
        AssertBothKept();
    }

    [Fact]
    public void Merge_that_kept_one_side_is_repaired_in_a_commit_of_its_own()
    {
        ReleaseOnTwoBranches();
        _repository.Folder.Git("merge", "--quiet", "-X", "ours", "-m", "Merge", "other");
        Assert.Contains("history repair", _repository.Run(1, "verify", "phones").Error);
        _repository.Run(0, "history", "repair");
        AssertBothKept();
        Assert.Contains("nothing to repair", _repository.Run(0, "history", "repair").Output);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_a_merge_the_text_of_both_branches_is_news(bool anotherChange)
    {
        ReleaseOnTwoBranches();
        Merge();
        RepairAndFinish("merge");
        if (anotherChange) _repository.Change(OwnTextRepository.Trust, "Lessons:", "In lessons:");
        AssertTextIsReleased();
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "--version", "1.2", "-o", "second");
    }

    [Theory]
    [InlineData("main", "other")]
    [InlineData("other", "main")]
    public void After_a_rebase_verify_says_which_version_no_commit_has_and_the_text_is_released(string branch, string onto)
    {
        ReleaseOnTwoBranches();
        _repository.Folder.Git("switch", "--quiet", branch);
        Assert.Throws<InvalidOperationException>(() => _repository.Folder.Git("rebase", "--quiet", onto));
        RepairAndFinish("rebase");
        AssertOneCannotBeRebuilt();
        AssertTextIsReleased();
    }

    [Theory]
    [InlineData("main", "other")]
    [InlineData("other", "main")]
    public void Squash_is_repaired_and_no_row_is_lost(string branch, string squashed)
    {
        ReleaseOnTwoBranches();
        _repository.Folder.Git("switch", "--quiet", branch);
        Assert.Throws<InvalidOperationException>(() => _repository.Folder.Git("merge", "--quiet", "--squash", squashed));
        Assert.Contains("then git commit", _repository.Run(0, "history", "repair").Output);
        Finish("commit");
        AssertOneCannotBeRebuilt();
        AssertTextIsReleased();
    }

    [Fact]
    public void After_a_rebase_over_anothers_change_the_text_is_not_the_one_that_was_released()
    {
        _repository.Folder.Git("switch", "--quiet", "-c", "other");
        _repository.Change(OwnTextRepository.Trust, "Lessons: never.", "Lessons: only when asked.");
        _repository.Folder.Git("switch", "--quiet", "main");
        _repository.Change("clauses/phones/loans.md", "Loans follow", "All loans follow");
        _repository.Run(0, "release", "phones", "--minor", "--summary", "From main", "--status", "draft", "--date", "2025-03-01");
        _repository.Folder.Git("rebase", "--quiet", "other");
        Assert.Contains("PF5217", _repository.Run(1, "verify", "phones").Error);
        _repository.Run(0, "release", "phones", "--minor", "--summary", "Both", "--status", "draft", "--date", "2025-03-03");
    }

    [Fact]
    public void Repair_of_what_is_whole_does_nothing()
    {
        var before = _repository.State;
        Assert.Contains("nothing to repair", _repository.Run(0, "history", "repair").Output);
        Assert.Equal(before, _repository.State);
    }

    private void AssertBothKept()
    {
        string text = _repository.Folder.Read(History);
        Assert.Contains("renumbered_from: \"1.1\"", text);
        string history = _repository.Run(0, "history", "phones").Output;
        Assert.Contains("From main", history);
        Assert.Contains("From other", history);
        Assert.Contains("1.2", history);
        Assert.DoesNotContain("not committed", history);
        _repository.Run(0, "verify", "phones");
        _repository.Run(0, "check");
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "--version", "1.1", "-o", "first");
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "--version", "1.2", "-o", "second");
    }

    private void RepairAndFinish(string operation)
    {
        _repository.Run(0, "history", "repair");
        Finish(operation);
    }

    private void Finish(string operation)
    {
        _repository.Folder.Git("add", "--all");
        if (operation == "rebase") _repository.Folder.Git("-c", "core.editor=true", "rebase", "--continue");
        else _repository.Folder.Git("commit", "--quiet", "-m", "Joined");
    }

    /// <summary>The commit that one of the rows came in with holds the changes of both branches.</summary>
    private void AssertOneCannotBeRebuilt()
    {
        string said = _repository.Run(0, "verify", "phones").Error;
        Assert.Equal(2, said.Split("PF5205").Length);
        Assert.DoesNotContain("PF5217", said);
        string gone = said.Contains("version 1.1", StringComparison.Ordinal) ? "1.1" : "1.2";
        Assert.Contains("PF5208", _repository.Run(2, "build", "phones", "--school", "oak-hill", "--version", gone, "-o", "gone").Error);
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "--version", gone == "1.1" ? "1.2" : "1.1", "-o", "kept");
    }

    private void AssertTextIsReleased()
    {
        string[] release = ["release", "phones", "--minor", "--summary", "From both", "--status", "draft", "--date", "2025-03-03"];
        _repository.Run(0, release);
        string history = _repository.Run(0, "history", "phones").Output;
        Assert.All(["From main", "From other", "From both", "1.3"], words => Assert.Contains(words, history));
        _repository.Run(0, "verify", "phones");
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "--version", "1.3", "-o", "both");
        // What is now said by 1.3 is no news any more.
        _repository.Refused("PF5320", [.. release[..^1], "2025-03-04"]);
    }

    private void ReleaseOnTwoBranches()
    {
        _repository.Folder.Git("switch", "--quiet", "-c", "other");
        _repository.Change(OwnTextRepository.Trust, "Lessons: never.", "Lessons: only when asked.");
        _repository.Run(0, "release", "phones", "--minor", "--summary", "From other", "--status", "draft", "--date", "2025-03-02");
        _repository.Folder.Git("switch", "--quiet", "main");
        _repository.Change("clauses/phones/loans.md", "Loans follow", "All loans follow");
        _repository.Run(0, "release", "phones", "--minor", "--summary", "From main", "--status", "draft", "--date", "2025-03-01");
    }

    /// <summary>git stops at the history, as it should.</summary>
    private void Merge() => Assert.Throws<InvalidOperationException>(() => _repository.Folder.Git("merge", "--quiet", "-m", "Merge", "other"));
}
