using System.IO.Compression;
using System.Text.RegularExpressions;
using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.Consultations;

/// <summary>What goes to the unions, and what comes back.</summary>
public sealed class PackTests : IDisposable
{
    private const string Zip = "output/consultations/elm-row-phones-2026-11-20-jcc.zip";
    private static readonly string[] Elm = ["phones", "--school", "elm-row"];

    private readonly OwnTextRepository _repository = new();

    public PackTests() => _repository.Run(0, ["consult", "open", .. Elm, "--with", "NEU,UNISON", "--opened", "2026-11-20", "--closes", "2026-12-11"]);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Consult_pack_holds_the_papers_and_is_the_same_bytes_again()
    {
        _repository.Run(0, ["consult", "respond", .. Elm, "--from", "NEU", "--clause", "phones/use", "--answer", "agree-with-changes", "--text", "Not in the library"]);
        _repository.Run(0, ["consult", "pack", .. Elm]);
        byte[] first = File.ReadAllBytes(PathOf(Zip));
        string schedule = PartOf("3-schedule-of-clauses.docx", "word/document.xml");
        Assert.Contains("w:orient=\"landscape\"", schedule, StringComparison.Ordinal);
        Assert.Contains("NEU: Agree with changes. Not in the library.", schedule, StringComparison.Ordinal);
        Assert.Contains("may use telephones in private study", schedule, StringComparison.Ordinal);
        Assert.Contains("w:ins ", PartOf("2-comparison.docx", "word/document.xml"), StringComparison.Ordinal);
        _repository.Run(0, ["consult", "pack", .. Elm]);
        Assert.Equal(first, File.ReadAllBytes(PathOf(Zip)));
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        _repository.Refused("PF8250", ["consult", "pack", .. Elm]);
    }

    [Fact]
    public void Consult_respond_reads_the_form_that_came_back()
    {
        _repository.Run(0, ["consult", "pack", .. Elm]);
        Save("form.docx", "4-response-form.docx", text => Filled(Filled(text, "field:answer-1", "Disagree"), "field:comment-1", "Phones distract"));
        _repository.Run(0, ["consult", "respond", .. Elm, "--from", "NEU", "--file", "form.docx", "--on", "2026-12-01"]);
        Assert.Contains("  - from: \"NEU\"\n    clause: phones/use\n    answer: disagree\n    text: \"Phones distract\"\n    on: 2026-12-01\n", Record(), StringComparison.Ordinal);
        Save("empty.docx", "4-response-form.docx", text => text);
        _repository.Refused("PF8257", ["consult", "respond", .. Elm, "--from", "NEU", "--file", "empty.docx"]);
        Save("other.docx", "4-response-form.docx", text => Filled(text, "field:union", "UNISON"));
        _repository.Refused("PF8254", ["consult", "respond", .. Elm, "--from", "NEU", "--file", "other.docx"]);
        _repository.Run(0, ["consult", "close", .. Elm, "--outcome", "deferred", "--date", "2026-12-02"]);
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        _repository.Run(0, ["consult", "open", .. Elm, "--with", "NEU,UNISON", "--opened", "2026-12-03", "--closes", "2026-12-11"]);
        _repository.Refused("PF8255", ["consult", "respond", .. Elm, "--from", "NEU", "--file", "form.docx"]);
    }

    [Fact]
    public void Consult_respond_puts_changes_of_others_to_their_clause()
    {
        _repository.Run(0, ["consult", "pack", .. Elm]);
        Save("redline.docx", "2-comparison.docx", text =>
        {
            int clause = text.IndexOf("w:name=\"clause_phones_use\"", StringComparison.Ordinal);
            int paragraph = text.IndexOf("</w:p>", clause, StringComparison.Ordinal);
            return text.Insert(paragraph, "<w:ins w:id=\"9001\" w:author=\"B. Rep\" w:date=\"2026-12-01T00:00:00Z\"><w:r><w:t>and in the library</w:t></w:r></w:ins>");
        });
        _repository.Run(0, ["consult", "respond", .. Elm, "--from", "UNISON", "--file", "redline.docx", "--on", "2026-12-01"]);
        Assert.Contains("  - from: \"UNISON\"\n    clause: phones/use\n    text: \"Adds “and in the library”.\"\n    on: 2026-12-01\n    by: \"B. Rep\"\n", Record(), StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_keep_lists_and_tables_of_a_clause_and_the_places_to_answer_stay_with_it()
    {
        _repository.Run(0, ["consult", "close", .. Elm, "--outcome", "deferred", "--date", "2026-12-02"]);
        _repository.Change(OwnTextRepository.OfElm, "at {{ school.name }}.", "at {{ school.name }}.\n\n| Year | Room |\n| --- | --- |\n| 12 | Library |\n\n- Ask first.\n- Put it away.");
        _repository.Run(0, ["consult", "open", .. Elm, "--with", "NEU,UNISON", "--opened", "2026-12-03", "--closes", "2026-12-11"]);
        _repository.Run(0, ["consult", "pack", .. Elm]);
        string zip = Zip.Replace("2026-11-20", "2026-12-03", StringComparison.Ordinal);
        var form = Paragraphs(PartOf("4-response-form.docx", "word/document.xml", zip));
        Assert.All(form.Where(text => text.Contains("Ask first.", StringComparison.Ordinal) || text.Contains("Put it away.", StringComparison.Ordinal)), item => Assert.Contains("ListBullet", item, StringComparison.Ordinal));
        int last = Array.FindIndex(form, text => text.Contains("Put it away.", StringComparison.Ordinal)), answer = Array.FindIndex(form, text => text.Contains("Answer: ", StringComparison.Ordinal));
        Assert.Equal(last + 1, answer);
        Assert.Contains("<w:keepNext/>", form[last], StringComparison.Ordinal);
        Assert.Contains("<w:keepNext/>", form[answer], StringComparison.Ordinal);
        Assert.Contains("<w:tbl>", PartOf("4-response-form.docx", "word/document.xml", zip), StringComparison.Ordinal);

        string schedule = PartOf("3-schedule-of-clauses.docx", "word/document.xml", zip);
        Assert.Contains("Year | Room", schedule, StringComparison.Ordinal);
        Assert.Contains("TableBullet", Paragraphs(schedule).Single(text => text.Contains("Ask first.", StringComparison.Ordinal)), StringComparison.Ordinal);
        // Only the row of headings is kept whole: a long one begins on the page that it is reached on.
        Assert.Equal(2, schedule.Split("<w:cantSplit/>").Length);
        Assert.DoesNotContain("<w:keepNext/>", Paragraphs(schedule).Single(text => text.Contains("Year | Room", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string[] Paragraphs(string document) => [.. Regex.Matches(document, "<w:p>.*?</w:p>|<w:p [^>]*>.*?</w:p>", RegexOptions.Singleline).Select(match => match.Value)];

    private string Record() => _repository.Folder.Read("schools/elm-row/policies/phones/consultations/2026-11-20-jcc.yaml");

    private string PathOf(string path) => Path.Combine(_repository.Folder.Path, path);

    private string PartOf(string document, string part, string pack = Zip)
    {
        using var inner = new ZipArchive(new MemoryStream(DocumentOf(document, pack)));
        using var reader = new StreamReader(inner.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private byte[] DocumentOf(string name, string pack = Zip)
    {
        using var zip = ZipFile.OpenRead(PathOf(pack));
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }

    private void Save(string file, string document, Func<string, string> change)
    {
        File.WriteAllBytes(PathOf(file), DocumentOf(document));
        using var zip = ZipFile.Open(PathOf(file), ZipArchiveMode.Update);
        string text;
        using (var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open())) text = reader.ReadToEnd();
        zip.GetEntry("word/document.xml")!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        writer.Write(change(text));
    }

    /// <summary>Puts words into a field as a word processor does: in the place of its prompt.</summary>
    private static string Filled(string text, string tag, string words)
    {
        int start = text.IndexOf($"w:val=\"{tag}\"", StringComparison.Ordinal);
        int end = text.IndexOf("</w:sdt>", start, StringComparison.Ordinal);
        string control = Regex.Replace(text[start..end], "(<w:sdtContent>.*?<w:t[^>]*>)[^<]*", $"$1{words}", RegexOptions.Singleline).Replace("<w:showingPlcHdr/>", "", StringComparison.Ordinal);
        return text[..start] + control + text[end..];
    }
}
