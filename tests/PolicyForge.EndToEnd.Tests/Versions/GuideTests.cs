using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.History;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>docs/versions.md does what it says.</summary>
public sealed class GuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "versions.md"));

    private readonly TemporaryRepository _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Guide_commands_run_and_give_the_table_that_it_shows()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(".gitignore", "output/\n");
        _folder.Commit("First");
        Change("Lessons: never", "Lessons: not at all");
        string[] commands = [.. Guide.Split('\n').Where(line => line.StartsWith("    policyforge ", StringComparison.Ordinal)).Select(line => line["    policyforge ".Length..])];
        Assert.True(commands.Length >= 8);
        foreach (string command in commands)
        {
            if (command.Contains("--dry-run", StringComparison.Ordinal))
            {
                Change("not at all", "under no circumstances");
                _folder.Commit("Change");
            }

            var run = CommandRun.Of(_folder.Path, Words(command));
            Assert.True(run.ExitCode == 0, $"{command}: {run.Error}");
            if (!command.StartsWith("build", StringComparison.Ordinal)) continue;
            string text = _folder.Read("output/versions/2.0/oak-hill/phones.html");
            Assert.All(TableCells(), cell => Assert.Contains(cell, text));
        }
    }

    [Fact]
    public void Guide_table_of_statuses_is_the_rule()
    {
        foreach (var (word, status) in ReleaseStatusWords.All)
        {
            string allowed = string.Join(", ", StatusTransitions.After(status).Select(ReleaseStatusWords.WordOf));
            Assert.Contains(Guide.Split('\n'), line => line.StartsWith('|') && line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries).Contains(word) && line.Split('|')[2].Trim() == allowed);
        }
    }

    private static IEnumerable<string> TableCells() => Guide.Split('\n')
        .SkipWhile(line => !line.StartsWith("| Version |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .SelectMany(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    /// <summary>Words at blanks, except in double quotes.</summary>
    private static string[] Words(string command) =>
        [.. command.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private void Change(string old, string with)
    {
        string text = _folder.Read("clauses/phones/use.md");
        Assert.Contains(old, text);
        _folder.Write("clauses/phones/use.md", text.Replace(old, with));
    }
}
