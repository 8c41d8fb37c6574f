using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;
using static PolicyForge.EndToEnd.Tests.OwnText.OwnTextRepository;

namespace PolicyForge.EndToEnd.Tests.OwnText;

/// <summary>The trust's new text is brought into schools' own.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Merge_of_changes_in_different_blocks_takes_over_and_commits()
    {
        _repository.Customise();
        _repository.Change(OfOak, "- Lessons: never.", "- Lessons: never, nor in corridors.");
        _repository.Change(Trust, "decides.", "decides, and tells families.");
        Assert.Contains("1 version behind", _repository.Run(0, "customisations", "--school", "oak-hill").Output, StringComparison.Ordinal);
        var dry = _repository.State;
        Assert.Contains("1 block taken over", _repository.Run(0, "merge", "--school", "oak-hill", "--dry-run").Output, StringComparison.Ordinal);
        Assert.Equal(dry, _repository.State);
        _repository.Run(0, "merge", "--school", "oak-hill");
        string text = _repository.Folder.Read(OfOak);
        Assert.Contains("decides, and tells families.", text, StringComparison.Ordinal);
        Assert.Contains("nor in corridors", text, StringComparison.Ordinal);
        Assert.Equal("", _repository.State.Status);
        Assert.Contains("up to date", _repository.Run(0, "customisations", "--school", "oak-hill").Output, StringComparison.Ordinal);
        Assert.Contains("No school's own text is behind", _repository.Run(0, "merge", "--school", "oak-hill").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_conflict_is_written_with_both_texts_blocks_the_school_and_is_committed_once_resolved()
    {
        Conflict();
        string text = _repository.Folder.Read(OfOak);
        Assert.Contains("<<<<<<< your school's text\n", text, StringComparison.Ordinal);
        Assert.Contains(">>>>>>> the trust's new text\n", text, StringComparison.Ordinal);
        Assert.Equal($"M {OfOak}", _repository.State.Status.TrimStart());
        _repository.Run(2, "build", "phones", "--school", "oak-hill");
        _repository.Run(2, "release", "phones", "--school", "oak-hill", "--minor", "--summary", "x", "--commit");
        _repository.Run(2, "merge", "--school", "oak-hill");
        int start = text.IndexOf("<<<<<<<", StringComparison.Ordinal);
        int middle = text.IndexOf("=======\n", StringComparison.Ordinal);
        int end = text.IndexOf(">>>>>>> the trust's new text\n", StringComparison.Ordinal);
        _repository.Folder.Write(OfOak, text[..start] + text[(text.IndexOf('\n', start) + 1)..middle] + text[(end + ">>>>>>> the trust's new text\n".Length)..]);
        Assert.Contains("conflict resolved", _repository.Run(0, "merge", "--school", "oak-hill").Output, StringComparison.Ordinal);
        Assert.Equal("", _repository.State.Status);
        _repository.Run(0, "build", "phones", "--school", "oak-hill");
    }

    [Fact]
    public void Merge_keep_own_marks_the_text_as_looked_at()
    {
        _repository.Change(Trust, "decides.", "decides, and tells families.");
        string before = _repository.Folder.Read(OfElm);
        _repository.Run(0, "merge", "phones/use", "--school", "elm-row", "--keep-own");
        string after = _repository.Folder.Read(OfElm);
        Assert.Equal(before[before.IndexOf("reason:", StringComparison.Ordinal)..], after[after.IndexOf("reason:", StringComparison.Ordinal)..]);
        Assert.DoesNotContain("PF1208", _repository.Run(0, "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_finds_the_text_of_origin_of_a_clause_that_was_moved()
    {
        _repository.Customise();
        _repository.Change(OfOak, "- Lessons: never.", "- Lessons: never, nor in corridors.");
        foreach (string folder in (string[])["clauses", "schools/oak-hill/clauses", "schools/elm-row/clauses"]) Directory.Move(_repository.Folder[$"{folder}/phones/use.md"], _repository.Folder[$"{folder}/phones/telephones.md"]);
        foreach (string file in Directory.EnumerateFiles(_repository.Folder.Path, "*.md", SearchOption.AllDirectories)) File.WriteAllText(file, File.ReadAllText(file).Replace("phones/use", "phones/telephones", StringComparison.Ordinal));
        _repository.Folder.Commit("Move");
        _repository.Change("clauses/phones/telephones.md", "decides.", "decides, and tells families.");
        _repository.Run(0, "merge", "--school", "oak-hill");
        Assert.Contains("nor in corridors", _repository.Folder.Read("schools/oak-hill/clauses/phones/telephones.md"), StringComparison.Ordinal);
        Assert.Contains("and tells families", _repository.Folder.Read("schools/oak-hill/clauses/phones/telephones.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_of_a_part_follows_the_trusts_text_unless_its_block_has_gone_or_changed()
    {
        _repository.Change(Trust, "{{ end }}.", "{{ end }}. {#breaks}");
        _repository.Customise("--omit", "breaks");
        _repository.Change(Trust, "decides.", "decides, and tells families.");
        _repository.Run(0, "merge", "--school", "oak-hill");
        Assert.Contains("and tells families", _repository.Run(0, "show", "phones", "--school", "oak-hill").Output, StringComparison.Ordinal);
        _repository.Change(Trust, "- Breaks: ", "- Breaks: mostly ");
        Assert.Contains("PF8112", _repository.Run(1, "merge", "--school", "oak-hill").Error, StringComparison.Ordinal);
        _repository.Run(0, "merge", "--school", "oak-hill", "--keep-own");
        _repository.Change(Trust, "- Breaks: mostly {{ if school.phase == \"primary\" }}never{{ else }}outside{{ end }}. {#breaks}\n", "");
        _repository.Refused("PF8111", "merge", "--school", "oak-hill");
    }

    [Fact]
    public void Merge_of_a_part_follows_a_block_whose_first_words_changed()
    {
        _repository.Customise("--after", "keep-telephones-in-the-of", "--text", "We count them twice.");
        _repository.Change(Trust, "keep telephones in", "leave all telephones in");
        Assert.Contains("PF1209", _repository.Run(2, "check", "--school", "oak-hill").Error, StringComparison.Ordinal);
        _repository.Run(0, "merge", "--school", "oak-hill");
        Assert.Contains("after: leave-all-telephones-in-the\n", _repository.Folder.Read(OfOak), StringComparison.Ordinal);
        _repository.Run(0, "check", "--school", "oak-hill");
    }

    [Fact]
    public void Merge_of_a_text_that_git_does_not_have_says_so()
    {
        string text = _repository.Folder.Read(OfElm);
        int digest = text.IndexOf("sha256:", StringComparison.Ordinal) + 7;
        _repository.Folder.Commit(OfElm, text[..digest] + new string('0', 64) + text[(digest + 64)..], "Rewritten");
        Assert.Contains("--keep-own", _repository.Refused("PF8108", "merge"), StringComparison.Ordinal);
        Assert.Contains("not in git", _repository.Run(0, "customisations").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_in_a_shallow_clone_names_it()
    {
        _repository.Change(Trust, "decides.", "decides, and tells families.");
        using var clone = new TemporaryFolder();
        _repository.Folder.Git("clone", "--quiet", "--depth=1", "file://" + _repository.Folder.Path, clone["shallow"]);
        var run = CommandRun.Of(clone["shallow"], "merge");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF8109", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PF8101", "phones/uze")]
    [InlineData("PF8114", "phones/loans")]
    [InlineData("PF9101", "--school", "oak")]
    public void Merge_of_what_is_not_there_is_refused(string code, params string[] arguments) => _repository.Refused(code, ["merge", .. arguments]);

    private void Conflict()
    {
        _repository.Customise();
        _repository.Change(OfOak, "decides.", "chooses.");
        _repository.Change(Trust, "decides.", "decides, and tells families.");
        Assert.Contains("PF8110", _repository.Run(1, "merge", "--school", "oak-hill").Error, StringComparison.Ordinal);
    }
}
