using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.Consultations;

/// <summary>Everything that waits is approved in one go, or all that stands against it is said.</summary>
public sealed class BatchApprovalTests : IDisposable
{
    private static readonly string[] Approval = ["approve", "--all-drafts", "--by", "Trust Board", "--on", "2026-11-21", "--minute", "TB/26/58"];

    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Approve_all_drafts_adds_a_row_each_in_one_commit()
    {
        Draft("phones");
        Draft("visitors");
        string before = _repository.State.Head;
        var dry = _repository.Run(0, [.. Approval, "--dry-run"]);
        Assert.Contains("these 2 versions would be released in one commit", dry.Output, StringComparison.Ordinal);
        Assert.Equal(before, _repository.State.Head);
        _repository.Run(0, Approval);
        Assert.Equal(before, _repository.Folder.Git("rev-parse", "HEAD~1"));
        Assert.All((string[])["phones", "visitors"], policy => Assert.Contains("status: approved\n    approval:\n      by: Trust Board\n      on: 2026-11-21", _repository.Folder.Read($"templates/{policy}/history.yaml"), StringComparison.Ordinal));
        Assert.Contains("PF5602", _repository.Run(0, Approval).Error, StringComparison.Ordinal);
        _repository.Run(0, "verify");
    }

    [Fact]
    public void Approve_all_drafts_leaves_schools_versions_to_their_governors()
    {
        Draft("phones");
        Draft("phones", "--school", "oak-hill");
        Draft("phones", "--school", "elm-row");
        var trust = _repository.Run(0, Approval);
        Assert.Contains("PF5601", trust.Error, StringComparison.Ordinal);
        Assert.Contains("oak-hill/phones", trust.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("approved", _repository.Folder.Read("schools/oak-hill/policies/phones/history.yaml"), StringComparison.Ordinal);
        _repository.Run(0, [.. Approval, "phones", "--school", "oak-hill,elm-row"]);
        Assert.Contains("status: approved", _repository.Folder.Read("schools/oak-hill/policies/phones/history.yaml"), StringComparison.Ordinal);
        Assert.Contains("status: approved", _repository.Folder.Read("schools/elm-row/policies/phones/history.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Approve_all_drafts_says_all_that_stands_against_it_with_its_lines_and_approves_none()
    {
        _repository.Folder.Commit("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml") + "consultation: { with: [JCC], required_for: [new-version] }\n", "Consult");
        _repository.Folder.Commit("templates/visitors/policy.yaml", _repository.Folder.Read("templates/visitors/policy.yaml") + "consultation: { with: [JCC], required_for: [new-version] }\n", "Consult");
        Draft("phones");
        Draft("visitors");
        string error = _repository.Refused("PF5316", Approval);
        Assert.Contains("templates/phones/history.yaml:", error, StringComparison.Ordinal);
        Assert.Contains("templates/visitors/history.yaml:", error, StringComparison.Ordinal);
        Assert.Contains("2 errors", _repository.Refused("PF5316", [.. Approval, "--dry-run"]), StringComparison.Ordinal);
        _repository.Run(0, [.. Approval, "--consulted", "JCC, 12 November 2026: agreed"]);
    }

    [Fact]
    public void A_school_that_has_not_said_who_is_who_is_named_with_its_file_and_holds_nobody_up()
    {
        const string Text = "clauses/phones/loans.md";
        _repository.Folder.Write(Text, _repository.Folder.Read(Text) + "\nAsk {{ school.people.office_manager.name }}.\n");
        _repository.Folder.Write("schools/elm-row/school.yaml", _repository.Folder.Read("schools/elm-row/school.yaml").Replace("people:\n", "people:\n  office_manager: { name: Ines Farrow }\n", StringComparison.Ordinal));
        Assert.Contains("office_manager", _repository.Folder.Read("schools/elm-row/school.yaml"), StringComparison.Ordinal);
        _repository.Folder.Commit("Ask the office");
        var check = _repository.Run(2, "check");
        Assert.Contains($"{Text}:", check.Error, StringComparison.Ordinal);
        Assert.Contains("error PF8266: Oak Hill Primary School says nothing of `people.office_manager`", check.Error, StringComparison.Ordinal);
        Assert.Contains("schools/oak-hill/school.yaml: under `people`, a line `office_manager: { name: … }`", check.Error, StringComparison.Ordinal);
        Draft("phones");
        Assert.Contains("warning PF5610", _repository.Run(0, Approval).Error, StringComparison.Ordinal);
        Assert.Contains("status: approved\n    approval:\n      by: Trust Board\n      on: 2026-11-21", _repository.Folder.Read("templates/phones/history.yaml"), StringComparison.Ordinal);
        _repository.Refused("PF8266", "release", "phones", "--school", "oak-hill", "--minor", "--summary", "Ours");
        // Where no copy can be made, the text is at fault.
        _repository.Change(Text, "office_manager", "office_master");
        _repository.Refused("PF5302", "release", "phones", "--minor", "--summary", "Wrong for all");
    }

    [Fact]
    public void What_many_policies_have_in_common_is_said_once()
    {
        foreach (string id in (string[])["a", "b", "c"])
        {
            _repository.Folder.Write($"templates/{id}/policy.yaml", _repository.Folder.Read("templates/visitors/policy.yaml"));
            _repository.Folder.Write($"templates/{id}/template.sbn.md", _repository.Folder.Read("templates/visitors/template.sbn.md"));
        }

        _repository.Folder.Commit("More");
        foreach (string policy in (string[])["phones", "visitors", "a", "b", "c"]) Draft(policy);
        _repository.Folder.Write("policyforge.yaml", _repository.Folder.Read("policyforge.yaml") + "\n");
        string dry = _repository.Run(0, [.. Approval, "--dry-run"]).Error;
        Assert.Equal(2, dry.Split("PF5326").Length);
        Assert.Contains("and 2 more are made from files with uncommitted changes: policyforge.yaml", dry, StringComparison.Ordinal);
        Assert.Equal(2, _repository.Refused("PF5301", Approval).Split("PF5301").Length);
    }

    [Fact]
    public void Release_of_all_that_changed_takes_no_consultation_away()
    {
        Draft("visitors");
        _repository.Run(0, "release", "phones", "--minor", "--summary", "Put to the unions", "--status", "in-consultation");
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides within two days.");
        string[] all = ["release", "--all-changed", "--minor", "--summary", "A new edition", "--status", "in-review"];
        var run = _repository.Run(0, all);
        Assert.Contains("warning PF5611", run.Error, StringComparison.Ordinal);
        Assert.Contains("status: in-consultation", _repository.Folder.Read("templates/phones/history.yaml").Split("- version:")[^1], StringComparison.Ordinal);
        _repository.Run(0, "release", "phones", "--minor", "--summary", "By name", "--status", "in-review");
    }

    [Fact]
    public void Dry_runs_work_on_uncommitted_sources_and_say_so()
    {
        Draft("phones");
        _repository.Folder.Write("clauses/phones/loans.md", _repository.Folder.Read("clauses/phones/loans.md") + "\nNot committed.\n");
        Assert.Contains("PF5326", _repository.Run(0, [.. Approval, "--dry-run"]).Error, StringComparison.Ordinal);
        Assert.Contains("PF5326", _repository.Run(0, "release", "phones", "--minor", "--summary", "More", "--dry-run").Error, StringComparison.Ordinal);
        Assert.Contains("--commit", _repository.Refused("PF5301", Approval), StringComparison.Ordinal);
        _repository.Run(0, [.. Approval, "--commit"]);
        Assert.Equal("", _repository.State.Status);
        _repository.Run(0, "verify");
    }

    [Fact]
    public void Several_policies_are_released_as_approved_in_one_commit()
    {
        Draft("phones");
        Draft("visitors");
        string before = _repository.State.Head;
        _repository.Run(0, "release", "phones", "visitors", "--major", "--summary", "Approved", "--status", "approved", "--approved-by", "Trust Board", "--on", "2026-11-21");
        Assert.Equal(before, _repository.Folder.Git("rev-parse", "HEAD~1"));
    }

    [Theory]
    [InlineData("--as", "3.0")]
    [InlineData("--school", "oka-hill")]
    [InlineData("--policy", "fones")]
    public void Approve_all_drafts_refuses_what_makes_no_sense(string option, string value)
    {
        Draft("phones");
        _repository.Refused(option == "--as" ? "PF9001" : "PF910", [.. Approval, option, value]);
    }

    private void Draft(params string[] subject) => _repository.Run(0, ["release", .. subject, "--minor", "--summary", "Draft for approval", "--status", "in-review"]);
}
