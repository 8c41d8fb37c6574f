using System.IO.Compression;
using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.SignOff;

/// <summary>One paper for a board across schools.</summary>
public sealed class BoardPaperTests : IDisposable
{
    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Board_paper_has_the_common_text_once_and_what_differs_at_each_school()
    {
        string page = Paper();
        Assert.Equal(2, page.Split("decides.").Length);
        int differs = page.IndexOf("What differs at each school", StringComparison.Ordinal);
        Assert.True(page.IndexOf("private study", StringComparison.Ordinal) > differs);
        Assert.Contains("approved as version 2.0", page, StringComparison.Ordinal);
        Assert.Contains("at Oak Hill", page, StringComparison.Ordinal);
        byte[] first = File.ReadAllBytes(PathOf("phones.docx"));
        Paper();
        Assert.Equal(first, File.ReadAllBytes(PathOf("phones.docx")));
        using var zip = ZipFile.OpenRead(PathOf("phones.docx"));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("<w:delText", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Board_paper_shows_what_has_changed_since_the_last_approval()
    {
        Assert.Contains("The text is that of version 1.0", Paper(), StringComparison.Ordinal);
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides alone.");
        string page = Paper();
        Assert.Contains("<ins", page[page.IndexOf("id=\"paper-changes\"", StringComparison.Ordinal)..page.IndexOf("id=\"paper-text\"", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("Last approved: version 1.0", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Board_paper_names_no_school_that_was_not_asked_for()
    {
        _repository.Run(0, "board-paper", "--policy", "phones", "--schools", "oak-hill");
        Assert.DoesNotContain("Elm Row", File.ReadAllText(PathOf("phones.html")), StringComparison.Ordinal);
        _repository.Refused("PF9101", "board-paper", "--policy", "phones", "--school", "elm-raw");
        _repository.Refused("PF9102", "board-paper", "--policy", "phone");
        _repository.Run(0, "board-paper", "--policy", "visitors");
    }

    private string Paper()
    {
        _repository.Run(0, "board-paper", "--policy", "phones");
        return File.ReadAllText(PathOf("phones.html"));
    }

    private string PathOf(string file) => Path.Combine(_repository.Folder.Path, "output", "board-papers", file);
}
