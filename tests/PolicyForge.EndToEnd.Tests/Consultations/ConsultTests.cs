using System.Text.Json;
using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.Consultations;

/// <summary>A text is put to the unions, answered and agreed, and what follows is computed.</summary>
public sealed class ConsultTests : IDisposable
{
    private const string File = "schools/elm-row/policies/phones/consultations/2026-11-20-jcc.yaml";

    private readonly OwnTextRepository _repository = new();

    public ConsultTests()
    {
        _repository.Folder.Write("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml") + "consultation: { with: [JCC], required_for: [varied-clause] }\n");
        _repository.Folder.Write("templates/phones/template.sbn.md", _repository.Folder.Read("templates/phones/template.sbn.md").Replace("{{ if !(varied) }}", "{{ if agreed }}", StringComparison.Ordinal));
        _repository.Folder.Commit("Consult");
    }

    private static string[] Elm => ["phones", "--school", "elm-row"];

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Consult_open_puts_the_schools_own_text_by_digest_and_commits_it_alone()
    {
        Open();
        string text = _repository.Folder.Read(File);
        Assert.Contains("with: \"JCC\"\nunions:\n  - \"NEU\"\n  - \"NASUWT\"\nopened: 2026-11-20\ncloses: 2026-12-11\nclauses:\n  - clause: phones/use\n    digest: sha256:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("phones/loans", text, StringComparison.Ordinal);
        Assert.Equal(File, _repository.Folder.Git("show", "--format=", "--name-only", "HEAD"));
        Assert.Contains("PF8220", _repository.Refused("PF8220", ["consult", "open", .. Elm, "--with", "NEU", "--closes", "2026-12-11"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Consult_open_refuses_what_cannot_be_put()
    {
        _repository.Refused("PF8221", "consult", "open", "phones", "--school", "oak-hill", "--with", "NEU", "--closes", "2026-12-11");
        _repository.Refused("PF8223", ["consult", "open", .. Elm, "--closes", "2026-12-11"]);
        _repository.Refused("PF8201", ["consult", "open", .. Elm, "--with", "NEU", "--closes", "2026-11-01", "--as-of", "2026-11-20"]);
        Assert.Contains("Did you mean \"phones/use\"?", _repository.Refused("PF8224", ["consult", "open", .. Elm, "--with", "NEU", "--closes", "2026-12-11", "--clause", "phones/usee"]), StringComparison.Ordinal);
        _repository.Refused("PF8229", ["consult", "open", .. Elm, "--with", "NEU", "--closes", "2026-12-11", "--clause", "phones/loans"]);
    }

    [Fact]
    public void Consult_respond_records_who_says_what_and_refuses_others()
    {
        _repository.Refused("PF8222", ["consult", "respond", .. Elm, "--from", "NEU", "--answer", "agree"]);
        Open();
        Assert.Contains("Did you mean \"NEU\"?", _repository.Refused("PF8204", ["consult", "respond", .. Elm, "--from", "NEUU", "--answer", "agree"]), StringComparison.Ordinal);
        _repository.Refused("PF8205", ["consult", "respond", .. Elm, "--from", "NEU", "--clause", "phones/loans", "--answer", "agree"]);
        Respond("NEU", "--clause", "phones/use", "--answer", "agree", "--by", "A. Rep");
        using var status = JsonDocument.Parse(_repository.Run(0, "consult", "status", "--format", "json", "--as-of", "2026-12-01").Output);
        var one = Assert.Single(status.RootElement.GetProperty("consultations").EnumerateArray().ToArray());
        Assert.Equal((10, "NASUWT"), (one.GetProperty("days_left").GetInt32(), one.GetProperty("not_answered")[0].GetString()));
        Assert.Contains("PF8206", Respond("NEU", "--clause", "phones/use", "--answer", "disagree", "--by", "B. Rep").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreed_statement_stands_only_where_the_record_covers_the_text()
    {
        Assert.DoesNotContain("agreed with the unions", Shown("elm-row"), StringComparison.Ordinal);
        Assert.Contains("agreed with the unions", Shown("oak-hill"), StringComparison.Ordinal);
        Open();
        Assert.DoesNotContain("agreed with the unions", Shown("elm-row"), StringComparison.Ordinal);
        Close("agreed");
        Assert.Contains("agreed with the unions", Shown("elm-row"), StringComparison.Ordinal);
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        Assert.DoesNotContain("agreed with the unions", Shown("elm-row"), StringComparison.Ordinal);
        Assert.Contains("phones/use", _repository.Run(0, "consult", "status", "--all").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreed_with_changes_covers_the_text_as_amended_and_failure_to_agree_is_no_agreement()
    {
        Open();
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        Close("agreed-with-changes");
        Assert.Contains("agreed with the unions", Shown("elm-row"), StringComparison.Ordinal);
        _repository.Change(OwnTextRepository.OfElm, "quiet study", "silent study");
        Open();
        Close("failure-to-agree");
        Assert.DoesNotContain("agreed with the unions", Shown("elm-row"), StringComparison.Ordinal);
        _repository.Run(0, ["approve", .. Elm, "--by", "Board", "--on", "2027-01-20"]);
    }

    [Fact]
    public void Consult_open_on_some_clauses_says_which_are_left_uncovered_and_leaves_them_so()
    {
        _repository.Folder.Commit("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml").Replace("[varied-clause]", "[varied-clause, new-version]", StringComparison.Ordinal), "New versions too");
        string[] part = ["consult", "open", "phones", "--with", "NEU", "--opened", "2026-11-20", "--closes", "2026-12-11", "--clause", "phones/use"];
        string said = _repository.Run(0, part).Error;
        Assert.Contains("warning PF8230: phones/loans", said, StringComparison.Ordinal);
        _repository.Run(0, "consult", "close", "phones", "--outcome", "agreed", "--date", "2026-12-15");
        Assert.DoesNotContain("agreed with the unions", Shown("oak-hill"), StringComparison.Ordinal);
        Assert.Contains("phones/loans", _repository.Refused("PF8241", "approve", "phones", "--by", "Trust Board", "--on", "2027-01-20"), StringComparison.Ordinal);
        _repository.Run(0, "consult", "open", "phones", "--with", "NEU", "--opened", "2026-12-16", "--closes", "2027-01-11", "--clause", "phones/loans");
        _repository.Run(0, "consult", "close", "phones", "--outcome", "agreed", "--date", "2027-01-12");
        Assert.Contains("agreed with the unions", Shown("oak-hill"), StringComparison.Ordinal);
        _repository.Run(0, "approve", "phones", "--by", "Trust Board", "--on", "2027-01-20");
    }

    [Fact]
    public void Agreed_statement_of_the_trust_ends_when_its_text_changes_after_the_meeting()
    {
        _repository.Run(0, "consult", "open", "phones", "--with", "NEU", "--closes", "2026-12-11", "--opened", "2026-11-20");
        Assert.DoesNotContain("agreed with the unions", Shown("oak-hill"), StringComparison.Ordinal);
        _repository.Run(0, "consult", "close", "phones", "--outcome", "agreed", "--date", "2026-12-15");
        Assert.Contains("agreed with the unions", Shown("oak-hill"), StringComparison.Ordinal);
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides alone.");
        Assert.DoesNotContain("agreed with the unions", Shown("oak-hill"), StringComparison.Ordinal);
    }

    [Fact]
    public void Consult_close_refuses_a_meeting_and_consult_respond_an_answer_that_lie_ahead()
    {
        Open();
        Assert.Contains("cannot have been held on 15 December 2026: today is 21 November 2026", _repository.Refused("PF8231", [.. Closing("agreed"), "--as-of", "2026-11-21"]), StringComparison.Ordinal);
        _repository.Refused("PF8260", ["consult", "respond", .. Elm, "--from", "NEU", "--answer", "agree", "--on", "01/12/2026", "--as-of", "2026-11-30"]);
        _repository.Run(0, [.. Closing("agreed"), "--as-of", "2026-12-15"]);
    }

    [Fact]
    public void Consult_close_as_agreed_names_who_did_not()
    {
        Open();
        Respond("NASUWT", "--answer", "disagree");
        Respond("NASUWT", "--answer", "agree");
        Respond("NEU", "--clause", "phones/use", "--answer", "agree-with-changes", "--text", "Not in the library");
        string said = _repository.Run(0, Closing("agreed")).Error;
        Assert.Contains("PF8261", said, StringComparison.Ordinal);
        Assert.Contains("NEU: agree with changes, on phones/use.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Consult_reopen_takes_an_outcome_back_until_an_approval_relies_on_it()
    {
        string[] reopen = ["consult", "reopen", .. Elm, "--reason", "It was another policy's meeting"];
        _repository.Refused("PF8262", reopen);
        Open();
        string before = _repository.Folder.Read(File);
        _repository.Refused("PF8220", reopen);
        Close("agreed");
        _repository.Run(0, reopen);
        Assert.Equal(before, _repository.Folder.Read(File));
        Assert.Contains("It was closed as: agreed, 15 December 2026.\nTaken back: It was another policy's meeting", _repository.Folder.Git("log", "-1", "--format=%B"), StringComparison.Ordinal);
        Assert.DoesNotContain("agreed with the unions", Shown("elm-row"), StringComparison.Ordinal);
        Close("failure-to-agree");
        _repository.Run(0, ["approve", .. Elm, "--by", "Board", "--on", "2027-01-20"]);
        Assert.Contains("approved on 20 January 2027", _repository.Refused("PF8263", reopen), StringComparison.Ordinal);
    }

    [Fact]
    public void Consult_reopen_of_the_trusts_text_stops_at_a_schools_approval_too()
    {
        string[] reopen = ["consult", "reopen", "phones", "--reason", "Too early"];
        _repository.Run(0, "consult", "open", "phones", "--with", "NEU", "--opened", "2026-11-20", "--closes", "2026-12-11");
        _repository.Run(0, "consult", "close", "phones", "--outcome", "agreed", "--date", "2026-12-15");
        _repository.Run(0, "approve", "phones", "--school", "oak-hill", "--by", "Governors", "--on", "2027-01-20");
        _repository.Refused("PF8263", reopen);
    }

    [Fact]
    public void Text_that_is_put_is_committed_with_its_record_or_it_is_said()
    {
        _repository.Folder.Write(OwnTextRepository.OfElm, _repository.Folder.Read(OwnTextRepository.OfElm).Replace("private study", "quiet study", StringComparison.Ordinal));
        string[] opening = ["consult", "open", .. Elm, "--with", "NEU", .. Dates];
        Assert.Contains($"PF8265", _repository.Run(0, [.. opening, "--no-commit"]).Error, StringComparison.Ordinal);
        _repository.Folder.Git("clean", "-q", "-f", "schools");
        Assert.Contains($"with {OwnTextRepository.OfElm}", _repository.Run(0, opening).Output, StringComparison.Ordinal);
        Assert.Equal("", _repository.State.Status);
        _repository.Folder.Write("schools/elm-row/school.yaml", _repository.Folder.Read("schools/elm-row/school.yaml") + "\n");
        Assert.Contains("warning PF8265", _repository.Run(0, ["consult", "pack", .. Elm]).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PF8265", _repository.Run(0, ["consult", "pack", .. Elm, "--commit"]).Error, StringComparison.Ordinal);
        Assert.Equal("", _repository.State.Status);
        _repository.Folder.Write(OwnTextRepository.OfElm, _repository.Folder.Read(OwnTextRepository.OfElm).Replace("quiet study", "silent study", StringComparison.Ordinal));
        _repository.Run(0, Closing("agreed-with-changes"));
        Assert.Equal("", _repository.State.Status);
    }

    [Fact]
    public void Reviews_say_what_came_of_a_consultation_that_has_ended()
    {
        _repository.Run(0, ["release", .. Elm, "--minor", "--summary", "Put to the unions", "--status", "in-consultation"]);
        Open();
        Assert.Contains("in consultation since 21 November 2026 (version 1.2)", _repository.Run(0, "reviews").Output, StringComparison.Ordinal);
        Close("agreed");
        Assert.Contains("consulted on, agreed on 15 December 2026, to be approved (version 1.2)", _repository.Run(0, "reviews").Output, StringComparison.Ordinal);
    }

    private static string[] Dates => ["--opened", "2026-11-20", "--closes", "2026-12-11"];

    private void Open() => _repository.Run(0, ["consult", "open", .. Elm, "--with", "NEU,NASUWT", .. Dates]);

    private static string[] Closing(string outcome) => ["consult", "close", .. Elm, "--outcome", outcome, "--date", "2026-12-15", "--minute", "JCC/26/07"];

    private void Close(string outcome) => _repository.Run(0, Closing(outcome));

    private Running.CommandRun Respond(string from, params string[] rest) => _repository.Run(0, ["consult", "respond", .. Elm, "--from", from, "--on", "2026-12-01", .. rest]);

    private string Shown(string school) => _repository.Run(0, "show", "phones", "--school", school).Output;
}
