using PolicyForge.EndToEnd.Tests.Running;
using static PolicyForge.EndToEnd.Tests.OwnText.OwnTextRepository;

namespace PolicyForge.EndToEnd.Tests.OwnText;

/// <summary>A school makes its own text of a clause.</summary>
public sealed class CustomiseTests : IDisposable
{
    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Customise_makes_the_file_from_the_trusts_text_and_commits_it_alone()
    {
        _repository.Folder.Write("notes.txt", "mine");
        var run = _repository.Run(0, "customise", "phones/use", "--school", "oak-hill", "--reason", "We say \"off\" here");
        Assert.Contains("Edit the text in schools/oak-hill/clauses/phones/use.md: it is the trust's until you change it.", run.Output, StringComparison.Ordinal);
        string body = _repository.Folder.Read(Trust)[(_repository.Folder.Read(Trust).IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        Assert.EndsWith("reason: \"We say \\\"off\\\" here\"\n---\n" + body.TrimEnd('\n') + "\n", _repository.Folder.Read(OfOak), StringComparison.Ordinal);
        Assert.Equal(OfOak, _repository.Folder.Git("show", "--format=", "--name-only", "HEAD"));
        Assert.Equal("?? notes.txt", _repository.State.Status);
        Assert.Contains("agreed with the unions", _repository.Run(0, "show", "phones", "--school", "oak-hill").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Customise_with_after_puts_the_words_there_and_show_marks_them()
    {
        _repository.Customise("--after", "keep-telephones-in-the-of", "--text", "We count them twice.");
        string shown = _repository.Run(0, "show", "phones", "--school", "oak-hill").Output;
        Assert.Matches(@"\[Oak Hill: own text begins\. Reason: Ours\]\s+1\.2\.2 We count them twice\.\s+\[Oak Hill: own text ends\]", shown);
        Assert.Contains("the trust's text with the school's own words in it", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("agreed with the unions", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Customise_without_commit_leaves_the_file_to_the_user()
    {
        string head = _repository.State.Head;
        _repository.Customise("--omit", "keep-telephones-in-the-of", "--no-commit");
        Assert.Equal(($"?? {OfOak}", head), _repository.State);
        Assert.Contains("omit: [keep-telephones-in-the-of]\n---\n", _repository.Folder.Read(OfOak), StringComparison.Ordinal);
    }

    [Fact]
    public void Customise_works_from_any_folder_and_answers_programs()
    {
        var run = CommandRun.Of(_repository.Folder["schools/oak-hill"], "customise", "phones/use", "--school", "oak-hill", "--reason", "Ours", "--format", "json");
        Assert.Contains($"\"file\": \"{OfOak}\"", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\"commit\": \"{_repository.State.Head}\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Customise_list_names_the_blocks() =>
        Assert.Matches("use +heading +# Use \\{#use\\}\nkeep-telephones-in-the-of +paragraph ", _repository.Run(0, "customise", "phones/use", "--school", "oak-hill", "--list").Output);

    [Theory]
    [InlineData("PF8101", "phones/uze", "oak-hill", "Did you mean \"phones/use\"?")]
    [InlineData("PF8101", "../phones/use", "oak-hill", "")]
    [InlineData("PF8102", "phones/loans", "oak-hill", "its owner, Director of IT")]
    [InlineData("PF9101", "phones/use", "oak-hil", "Did you mean \"oak-hill\"?")]
    [InlineData("PF9101", "phones/use", "../oak-hill", "")]
    [InlineData("PF8103", "phones/use", "elm-row", "schools/elm-row/clauses/phones/use.md")]
    public void Customise_of_what_cannot_be_is_refused(string code, string clause, string school, string said) =>
        Assert.Contains(said.Length == 0 ? code : said, _repository.Refused(code, "customise", clause, "--school", school, "--reason", "Ours"), StringComparison.Ordinal);

    [Theory]
    [InlineData("PF8104", "--omit", "keep-telephones-in-the")]
    [InlineData("PF8104", "--after", "no-such-block-at-all-x")]
    [InlineData("PF8107", "--omit", "use", "--text", "Words")]
    [InlineData("PF9001", "--before", "use", "--after", "use")]
    public void Customise_beside_what_is_not_there_is_refused(string code, params string[] arguments) =>
        _repository.Refused(code, ["customise", "phones/use", "--school", "oak-hill", "--reason", "Ours", .. arguments]);

    [Fact]
    public void Customise_through_a_link_is_refused()
    {
        string outside = _repository.Folder["outside"];
        Directory.CreateDirectory(outside);
        Directory.CreateSymbolicLink(_repository.Folder["schools/oak-hill/clauses"], outside);
        _repository.Refused("PF8105", "customise", "phones/use", "--school", "oak-hill", "--reason", "Ours");
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
    }

    [Fact]
    public void Customise_that_a_hook_refuses_leaves_nothing()
    {
        _repository.Folder.Write(".git/hooks/pre-commit", "#!/bin/sh\necho Not on a Saturday >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_repository.Folder[".git/hooks/pre-commit"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Contains("Not on a Saturday", _repository.Refused("PF5308", "customise", "phones/use", "--school", "oak-hill", "--reason", "Ours"), StringComparison.Ordinal);
        Assert.False(File.Exists(_repository.Folder[OfOak]));
    }

    [Fact]
    public void Build_with_marks_writes_review_copies_apart()
    {
        _repository.Customise("--after", "keep-telephones-in-the-of", "--text", "We count them twice.");
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "--mark-own-text", "--format", "html");
        Assert.Contains("[Oak Hill: own text begins. Reason: Ours]", _repository.Folder.Read("output/review/oak-hill/phones.html"), StringComparison.Ordinal);
        _repository.Run(0, "build", "phones", "--school", "oak-hill", "--format", "html");
        Assert.DoesNotContain("own text begins", _repository.Folder.Read("output/oak-hill/phones.html"), StringComparison.Ordinal);
    }
}
