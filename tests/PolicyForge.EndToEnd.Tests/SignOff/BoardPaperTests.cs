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
    public void Board_paper_asks_to_approve_what_has_changed_and_nothing_else()
    {
        string own = Resolution();
        Assert.Contains("nothing to approve in the common text", own, StringComparison.Ordinal);
        Assert.Contains("of Elm Row Academy be approved", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Oak Hill", own, StringComparison.Ordinal);
        Assert.DoesNotContain("approved as version", own, StringComparison.Ordinal);

        Approve();
        string nothing = Resolution();
        Assert.Contains("There is nothing to approve. The text that all schools have is that of version 1.0", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("asked to resolve", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("Signed by", nothing, StringComparison.Ordinal);

        _repository.Change(OwnTextRepository.Trust, "decides.", "decides alone.");
        string common = Resolution();
        Assert.Contains("approved as version 2.0", common, StringComparison.Ordinal);
        Assert.Contains("at Oak Hill Primary School, Elm Row Academy", common, StringComparison.Ordinal);
    }

    [Fact]
    public void Board_paper_shows_what_has_changed_in_a_schools_own_text_since_it_was_approved()
    {
        Approve();
        Assert.DoesNotContain("What has changed here", Paper(), StringComparison.Ordinal);
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        _repository.Change("clauses/phones/loans.md", "Loans follow", "All loans follow");
        string page = Paper();
        string elm = page[page.IndexOf("id=\"paper-elm-row\"", StringComparison.Ordinal)..];
        string changes = elm[elm.IndexOf("What has changed here since version 2.0", StringComparison.Ordinal)..elm.IndexOf("What differs from the common text", StringComparison.Ordinal)];
        Assert.Contains("quiet", changes, StringComparison.Ordinal);
        Assert.Contains("private", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("All loans", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("What has changed here", page[page.IndexOf("id=\"paper-oak-hill\"", StringComparison.Ordinal)..page.IndexOf("id=\"paper-elm-row\"", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Board_paper_says_what_the_unions_said_at_each_school()
    {
        _repository.Folder.Write("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml") + "consultation: { with: [JCC], required_for: [varied-clause] }\n");
        _repository.Folder.Commit("Consult");
        Assert.Contains("Elm Row Academy. JCC: not consulted yet.", Resolution(), StringComparison.Ordinal);
        _repository.Run(0, "consult", "open", "phones", "--school", "elm-row", "--with", "NEU,NASUWT", "--opened", "2026-11-20", "--closes", "2026-12-11");
        _repository.Run(0, "consult", "respond", "phones", "--school", "elm-row", "--from", "NEU", "--answer", "disagree", "--as-of", "2026-11-25");
        Assert.Contains("JCC: the consultation is open until 11 December 2026. NEU: disagree. NASUWT has not answered yet.", Resolution(), StringComparison.Ordinal);
        _repository.Run(0, "consult", "close", "phones", "--school", "elm-row", "--outcome", "failure-to-agree", "--date", "2026-12-15", "--minute", "JCC/26/07");
        Assert.Contains("JCC: failure to agree on 15 December 2026 (minute JCC/26/07). NEU: disagree. NASUWT has not answered.", Resolution(), StringComparison.Ordinal);
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        Assert.Contains("Since then the text has changed: Use of telephones.", Resolution(), StringComparison.Ordinal);
        Assert.DoesNotContain("Oak Hill Primary School. JCC", Resolution(), StringComparison.Ordinal);
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

    private void Approve() => _repository.Run(0, "approve", "phones", "--school", "elm-row", "--by", "Local Governing Body", "--on", "2027-01-20", "--minute", "LGB/27/03", "--override", "New", "--override-by", "Head");

    private string Resolution()
    {
        string page = Paper();
        return page[page.IndexOf("id=\"paper-resolution\"", StringComparison.Ordinal)..page.IndexOf("id=\"paper-changes\"", StringComparison.Ordinal)];
    }

    private string Paper()
    {
        _repository.Run(0, "board-paper", "--policy", "phones");
        return File.ReadAllText(PathOf("phones.html"));
    }

    private string PathOf(string file) => Path.Combine(_repository.Folder.Path, "output", "board-papers", file);
}
