using System.IO.Compression;
using PolicyForge.EndToEnd.Tests.OwnText;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Consultations;

/// <summary>What people do to the papers of a consultation in LibreOffice is read when they come back: it forgets the names of fields, and leaves no trace of what was accepted.</summary>
public sealed class ReturnedPapersTests : IDisposable
{
    private const string Script = "tests/PolicyForge.EndToEnd.Tests/Consultations/office.py";
    private const string Record = "schools/elm-row/policies/phones/consultations/2026-11-20-jcc.yaml";
    private static readonly string[] Elm = ["phones", "--school", "elm-row"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly OwnTextRepository _repository = new();
    private readonly List<string> _jobs = [];

    public ReturnedPapersTests()
    {
        _repository.Folder.Write(".gitignore", "output/\n*.docx\n");
        _repository.Change(OwnTextRepository.OfElm, "at {{ school.name }}.", "at {{ school.name }}. They keep them silent.\n\nNobody films anybody.");
        _repository.Run(0, ["consult", "open", .. Elm, "--with", "NEU,UNISON", "--opened", "2026-11-20", "--closes", "2026-12-11"]);
        _repository.Run(0, ["consult", "pack", .. Elm]);
        ZipFile.ExtractToDirectory(Path.Combine(_repository.Folder.Path, "output", "consultations", "elm-row-phones-2026-11-20-jcc.zip"), _repository.Folder.Path);
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Respond_reads_what_LibreOffice_saved()
    {
        Assert.SkipUnless(LibreOffice.HasBridge, "LibreOffice with python3-uno is not installed.");
        Job("form", "4-response-form", "field=Union=>NEU", "field=Name=>A. Rep", "field=Answer=>Disagree", @"field=Comment=>Phones distract.\nAll day.", "field=Comment#2=>Thank you");
        Job("beside", "4-response-form", "field=Answer=>Agree", "append=Proposed text:=> Which one?");
        Job("empty", "4-response-form");
        Job("other-union", "4-response-form", "field=Union=>UNISON", "field=Answer=>Agree");
        Job("untouched", "2-comparison");
        Job("accepted", "2-comparison", "acceptall", "comment=private study=>Where?");
        Job("rejected", "2-comparison", "rejectall");
        Job("retyped", "2-comparison", "acceptall", "record=off", "replace=Nobody films anybody.=>Nobody takes pictures.");
        Job("moved", "2-comparison", "acceptall", "record=off", "replace= They keep them silent.=>", "append=Loans follow=> They keep them silent.");
        Job("gone", "2-comparison", "acceptall", "record=off", "replace=Nobody films anybody.=>");
        Job("authors", "2-comparison", ["record=on", .. Enumerable.Range(1, 5).SelectMany(i => new[] { $"author=Person{i}", $"append=films=> word{i}" })]);
        LibreOffice.Drive(Script, string.Join('\n', _jobs), Limit);

        Assert.Equal(
            ["clause: phones/use|answer: disagree|text: \"Phones distract.\\nAll day.\"|by: \"A. Rep\"", "text: \"Thank you\"|by: \"A. Rep\""], Said("form"));
        Assert.Equal(["clause: phones/use|answer: agree", "text: \"Beside the fields: Proposed text: Which one?\""], Said("beside"));
        Refused("PF8257", "empty");
        Refused("PF8254", "other-union");
        Refused("PF8257", "untouched");
        Holds("accepted", "clause: phones/use|text: \"Where?\"|by: \"C. Rep\"", "clause: phones/use|text: \"Accepts every change.\"");
        Holds("rejected", "clause: phones/use|text: \"Rejects every change.\"");
        Holds("retyped", "clause: phones/use|text: \"Accepts every change. Has “Nobody takes pictures.” in place of “Nobody films anybody.” (not tracked).\"");
        Holds("moved", "clause: phones/use|text: \"Accepts every change. Moves “They keep them silent” to phones/loans (not tracked).\"",
            "text: \"On phones/loans: Has “They keep them silent.” from phones/use (not tracked).\"");
        Holds("gone", "clause: phones/use|text: \"Rejects: adds “Nobody films anybody.”. Accepts every other change.\"");
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"clause: phones/use|text: \"Adds “word{i}”.\"|by: \"Person{i}\""), Said("authors").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Respond_to_a_comparison_of_an_earlier_text_says_that_it_cannot_be_compared()
    {
        _repository.Change("templates/phones/template.sbn.md", "This policy is for", "This paper is for");
        Assert.Contains("PF8258", _repository.Run(2, ["consult", "respond", .. Elm, "--from", "NEU", "--file", "2-comparison.docx"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Respond_refuses_a_file_of_another_school_or_policy()
    {
        _repository.Customise("--after", "use", "--text", "Our own words.");
        _repository.Run(0, "consult", "open", "phones", "--school", "oak-hill", "--with", "NEU,UNISON", "--opened", "2026-11-20", "--closes", "2026-12-11");
        foreach (string paper in (string[])["2-comparison.docx", "4-response-form.docx"])
            Assert.Contains("elm-row", _repository.Refused("PF8252", "consult", "respond", "phones", "--school", "oak-hill", "--from", "NEU", "--file", paper), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_repository.Folder.Path, "none.docx"), "no Word file");
        _repository.Refused("PF54", "consult", "respond", "phones", "--school", "oak-hill", "--from", "NEU", "--file", "none.docx");
    }

    private void Job(string name, string paper, params string[] actions) =>
        _jobs.Add(string.Join('\t', [Path.Combine(_repository.Folder.Path, paper + ".docx"), Path.Combine(_repository.Folder.Path, name + ".docx"), .. actions]));

    private void Refused(string code, string file) => _repository.Refused(code, ["consult", "respond", .. Elm, "--from", "NEU", "--file", file + ".docx"]);

    private void Holds(string file, params string[] expected)
    {
        string[] said = Said(file);
        Assert.All(expected, one => Assert.True(said.Contains(one, StringComparer.Ordinal), $"{file} says:\n{string.Join('\n', said)}\nand not:\n{one}"));
    }

    /// <summary>What is recorded of a file, a line for each answer; taken out of the record again.</summary>
    private string[] Said(string file)
    {
        string before = _repository.Folder.Read(Record);
        _repository.Run(0, ["consult", "respond", .. Elm, "--from", "NEU", "--file", file + ".docx", "--on", "2026-12-01", "--no-commit"]);
        string after = _repository.Folder.Read(Record);
        _repository.Folder.Write(Record, before);
        return [.. after[before.Length..].Split("  - from: \"NEU\"\n").Skip(1).Select(answer =>
            string.Join('|', answer.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("on: ", StringComparison.Ordinal))))];
    }
}
