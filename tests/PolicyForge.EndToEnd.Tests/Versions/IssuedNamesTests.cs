using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>A version that was issued with another school's name in it can be had again: what was sent out cannot be mended.</summary>
public sealed class IssuedNamesTests : IDisposable
{
    private const string Template = "templates/phones/template.sbn.md";

    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Build_of_a_version_that_names_another_school_warns_and_writes_it()
    {
        _repository.Run(0, "release", "phones", "--school", "oak-hill", "--as", "2.0", "--summary", "Ours", "--status", "draft", "--date", "2025-04-01");
        // As an earlier program, which did not look, committed it.
        _repository.Folder.Write(Template, _repository.Folder.Read(Template) + "\nPupils of Elm Row Academy may bring one.\n");
        _repository.Folder.Git("commit", "-aq", "--amend", "--no-edit");
        Assert.Contains("PF3513", _repository.Run(2, "build", "phones", "--school", "oak-hill", "-o", "now").Error);
        var past = _repository.Run(2, "build", "phones", "--school", "oak-hill", "--commit", "HEAD", "-o", "at");
        Assert.Contains("error PF3513", past.Error);
        string history = "schools/oak-hill/policies/phones/history.yaml";
        _repository.Folder.Write(history, System.Text.RegularExpressions.Regex.Replace(_repository.Folder.Read(history), "(?m)^    (digest|sources|generator): .*\n", ""));
        _repository.Folder.Git("commit", "-aq", "--amend", "--no-edit");
        var issued = _repository.Run(0, "build", "phones", "--school", "oak-hill", "--version", "2.0", "-o", "old");
        Assert.Contains("warning PF3513", issued.Error);
        Assert.True(File.Exists(_repository.Folder["old/oak-hill/phones.docx"]));
    }
}
