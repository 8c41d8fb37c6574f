using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.OwnText;

/// <summary>docs/customising.md does what it says.</summary>
public sealed class CustomisingGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "customising.md"));

    private readonly OwnTextRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Guide_commands_run_in_their_order()
    {
        _repository.Change("clauses/phones/loans.md", "tier: central", "tier: adaptable");
        string[] commands = [.. Guide.Split('\n').Where(line => line.StartsWith("    policyforge ", StringComparison.Ordinal)).Select(line => line["    policyforge ".Length..])];
        Assert.True(commands.Length >= 12);
        foreach (string command in commands) _repository.Run(0, [.. command.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);
        Assert.Contains("Pupils who walk home alone leave theirs at the office.", _repository.Run(0, "show", "phones", "--school", "oak-hill").Output, StringComparison.Ordinal);
        Assert.Equal("", _repository.State.Status);
    }

    [Fact]
    public void Merge_of_a_file_that_is_a_link_is_refused()
    {
        _repository.Customise();
        File.Move(_repository.Folder[OwnTextRepository.OfOak], _repository.Folder["clauses/aside.txt"]);
        File.CreateSymbolicLink(_repository.Folder[OwnTextRepository.OfOak], _repository.Folder["clauses/aside.txt"]);
        _repository.Folder.Commit("Link");
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides, and tells families.");
        _repository.Refused("PF8105", "merge", "--school", "oak-hill");
    }
}
