namespace PolicyForge.EndToEnd.Tests.OwnText;

/// <summary>A school fills in what a clause leaves open.</summary>
public sealed class SlotsTests : IDisposable
{
    private const string Profile = "schools/oak-hill/school.yaml";

    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Slots_lists_what_is_open_with_what_would_be_printed() =>
        Assert.Matches(@"phones/use\.kept_in +Where telephones are kept during lessons +a locked drawer", _repository.Run(0, "slots", "--school", "oak-hill").Output);

    [Fact]
    public void Slots_set_writes_and_commits_and_the_document_says_it()
    {
        _repository.Run(0, "slots", "--school", "oak-hill", "--set", "kept_in=the \"red\" box: by the door");
        Assert.EndsWith("slots:\n  phones/use:\n    kept_in: \"the \\\"red\\\" box: by the door\"\n", _repository.Folder.Read(Profile), StringComparison.Ordinal);
        Assert.Equal("", _repository.State.Status);
        Assert.Contains("keep telephones in the \"red\" box: by the door.", _repository.Run(0, "show", "phones", "--school", "oak-hill").Output.Replace("\n        ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Slots_set_changes_a_value_and_keeps_comments()
    {
        _repository.Folder.Commit(Profile, _repository.Folder.Read(Profile) + "slots:\n  # Agreed in May\n  phones/use:\n    kept_in: the office # for now\nmotto: Together\n", "Slots");
        _repository.Run(0, "slots", "--school", "oak-hill", "--set", "phones/use.kept_in=a cupboard");
        Assert.EndsWith("slots:\n  # Agreed in May\n  phones/use:\n    kept_in: \"a cupboard\"\nmotto: Together\n", _repository.Folder.Read(Profile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PF8120", "kept_inn=x")]
    [InlineData("PF8122", "kept_in")]
    public void Slots_set_of_what_is_not_there_is_refused(string code, string setting) => _repository.Refused(code, "slots", "--school", "oak-hill", "--set", setting);

    [Fact]
    public void Slots_set_of_a_wrong_type_is_refused_with_the_place()
    {
        _repository.Change(OwnTextRepository.Trust, "type: text\n    default: a locked drawer", "type: number\n    default: 3");
        Assert.Contains($"{Profile}:", _repository.Refused("PF1106", "slots", "--school", "oak-hill", "--set", "kept_in=many"), StringComparison.Ordinal);
    }

    [Fact]
    public void Slots_set_where_they_stand_in_braces_is_refused()
    {
        _repository.Folder.Commit(Profile, _repository.Folder.Read(Profile) + "slots: { phones/use: { kept_in: here } }\n", "Slots");
        _repository.Refused("PF8123", "slots", "--school", "oak-hill", "--set", "kept_in=there");
    }
}
