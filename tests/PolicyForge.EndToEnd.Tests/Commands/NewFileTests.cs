using PolicyForge.EndToEnd.Tests.OwnText;
using PolicyForge.EndToEnd.Tests.Running;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>What a command can write, nobody writes by hand.</summary>
public sealed class NewFileTests : IDisposable
{
    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void School_that_joins_has_its_documents_at_once()
    {
        _repository.Run(0, "school", "add", "ash-lane", "--name", "Ash Lane: \"First\" School", "--short-name", "Ash Lane", "--type", "academy", "--phase", "primary", "--head", "Marit Osei");
        Assert.Contains("schools: [oak-hill, elm-row, ash-lane]", _repository.Folder.Read("policyforge.yaml"));
        _repository.Run(0, "check");
        _repository.Run(0, "build", "phones", "--school", "ash-lane");
        Assert.True(File.Exists(_repository.Folder["output/ash-lane/phones.docx"]));
        Assert.Equal("", _repository.State.Status);
    }

    [Fact]
    public void Policy_like_another_takes_its_template_and_not_its_versions()
    {
        _repository.Run(0, "policy", "new", "tablets", "--title", "Tablets", "--owner", "Director of IT", "--approver", "Trust Board", "--review", "annual", "--like", "phones");
        Assert.Equal(_repository.Folder.Read("templates/phones/template.sbn.md"), _repository.Folder.Read("templates/tablets/template.sbn.md"));
        Assert.False(File.Exists(_repository.Folder["templates/tablets/history.yaml"]));
        _repository.Run(0, "check");
    }

    [Fact]
    public void Empty_policy_and_clause_can_be_shown()
    {
        _repository.Run(0, "policy", "new", "tablets", "--title", "Tablets", "--owner", "Director of IT", "--approver", "Trust Board", "--review", "annual");
        _repository.Run(0, "clause", "new", "tablets/care", "--title", "Care", "--owner", "Director of IT", "--tier", "adaptable", "--text", "Take care.");
        _repository.Change("templates/tablets/template.sbn.md", "This policy is for", "{{ clause \"tablets/care\" }}\n\nThis policy is for");
        Assert.Contains("Take care.", _repository.Run(0, "show", "tablets", "--school", "oak-hill").Output);
    }

    [Fact]
    public void Act_that_is_added_can_be_cited()
    {
        _repository.Run(0, "legislation", "add", "children-act-1989", "--title", "Children Act 1989", "--kind", "act", "--in-force-from", "1991-10-14", "--number", "1989 c. 41");
        Assert.Contains("Children Act 1989", _repository.Run(0, "legislation", "show", "children-act-1989").Output);
    }

    [Fact]
    public void Person_who_is_watching_is_asked_for_what_is_missing()
    {
        var asked = new List<string>();
        var run = CommandRun.With(_repository.Folder.Path, environment => environment with
        {
            Ask = (question, choices) =>
            {
                asked.Add(question);
                return choices.Count > 0 ? choices[0] : "Ash Lane";
            },
        }, "school", "add", "ash-lane", "--phase", "primary");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(3, asked.Count);
        Assert.Contains("name: \"Ash Lane\"", _repository.Folder.Read("schools/ash-lane/school.yaml"));
    }

    [Theory]
    [InlineData("--short-name", "school", "add", "ash-lane", "--name", "Ash Lane")]
    [InlineData("PF8521", "clause", "new", "phones/use", "--title", "Use", "--owner", "IT", "--tier", "central")]
    [InlineData("PF8520", "policy", "new", "Big Name", "--title", "Use", "--owner", "IT", "--approver", "Board", "--review", "annual")]
    [InlineData("PF8522", "policy", "new", "tablets", "--title", "Use", "--owner", "IT", "--approver", "Board", "--review", "annual", "--like", "phone")]
    [InlineData("review", "policy", "new", "tablets", "--title", "Use", "--owner", "IT", "--approver", "Board", "--review", "sometimes")]
    public void New_thing_that_cannot_be_is_refused_and_nothing_is_written(string said, params string[] arguments) => _repository.Refused(said, arguments);
}
