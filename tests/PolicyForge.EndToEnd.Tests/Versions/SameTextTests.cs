using PolicyForge.EndToEnd.Tests.OwnText;
using PolicyForge.EndToEnd.Tests.Running;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>A file that says what it said is no change, and a mistake that has one right form is told with it.</summary>
public sealed class SameTextTests : IDisposable
{
    private readonly OwnTextRepository _repository = new();

    public SameTextTests() => _repository.Run(0, "release", "phones", "--as", "1.1", "--summary", "New", "--status", "approved", "--approved-by", "Trust Board", "--on", "2026-11-20");

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Other_line_endings_are_no_change(bool isCommitted)
    {
        string text = _repository.Folder.Read(OwnTextRepository.Trust);
        _repository.Folder.Write(OwnTextRepository.Trust, text.ReplaceLineEndings("\r\n"));
        if (isCommitted) _repository.Folder.Commit("Line endings");
        Assert.Contains("Nothing has changed in phones since version 1.1", _repository.Run(0, "changes", "phones").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("phones/use", _repository.Run(0, "changes").Output, StringComparison.Ordinal);
        _repository.Folder.Write(OwnTextRepository.Trust, text.Replace("decides.", "decides alone.", StringComparison.Ordinal).ReplaceLineEndings("\r\n"));
        Assert.Contains("phones/use", _repository.Run(0, "changes", "phones").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_fit_the_window()
    {
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides alone.");
        Assert.All(CommandRun.InTerminal(80, _repository.Folder.Path, "changes").Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Own_text_without_its_digest_is_told_it_and_mended()
    {
        string text = _repository.Folder.Read(OwnTextRepository.OfElm);
        string digest = text.Split('\n').Single(line => line.StartsWith("based_on: ", StringComparison.Ordinal));
        _repository.Folder.Write(OwnTextRepository.OfElm, text.Replace(digest + "\n", "", StringComparison.Ordinal));
        Assert.Contains("`based_on: sha256:", _repository.Run(2, "check").Error, StringComparison.Ordinal);
        _repository.Run(0, "check", "--fix");
        Assert.Contains("based_on: sha256:", _repository.Folder.Read(OwnTextRepository.OfElm), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clause phones/use", "phones/use")]
    [InlineData("cite equality-act-2010", "equality-act-2010")]
    public void Name_without_quotation_marks_is_told_that_it_lacks_them(string call, string name)
    {
        _repository.Folder.Write("templates/phones/template.sbn.md", _repository.Folder.Read("templates/phones/template.sbn.md") + $"\n{{{{ {call} }}}}\n");
        Assert.Contains($"A name stands in quotation marks: \"{name}\".", _repository.Run(2, "check").Error, StringComparison.Ordinal);
    }
}
