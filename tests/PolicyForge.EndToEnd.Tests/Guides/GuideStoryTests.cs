using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Guides;

/// <summary>Every page that tells a story is walked through, line by line, in a workspace that <c>init</c> has just made and in a copy of the sample.</summary>
public sealed class GuideStoryTests
{
    public static TheoryData<string> Pages => ["docs/guides/trust-it-director.md", "docs/guides/schools.md", "docs/guides/governors.md", "docs/guides/how-to.md", "README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_can_be_followed_in_a_new_workspace(string path)
    {
        var page = GuidePage.Read(File.ReadAllText(Path.Combine(RepositoryRoot.Path, path)));
        using var folder = new TemporaryRepository();
        Assert.Equal("", Run(folder.Path, path, new GuideStep("init . --name \"Hollow Way Trust\"", "") { Today = "2026-11-01" }, isNew: true));
        folder.Commit("Begin");
        Follow(folder, path, page, isNew: true);
    }

    /// <summary>28 documents are composed at each step: .ci/run asks for it.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_can_be_followed_in_the_sample(string path)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("POLICYFORGE_GUIDES") == "1", "POLICYFORGE_GUIDES is not 1.");
        var page = GuidePage.Read(File.ReadAllText(Path.Combine(RepositoryRoot.Path, path)));
        using var folder = new TemporaryRepository();
        folder.Git("pull", "--quiet", RepositoryRoot.Path, "HEAD");
        Assert.SkipWhen(folder.Git("rev-parse", "--is-shallow-repository") == "true", "This is a shallow clone.");
        Follow(folder, path, page, isNew: false);
    }

    [Fact]
    public void Pages_tell_their_stories_in_many_lines_and_few_are_only_shown()
    {
        var pages = Pages.Select(path => File.ReadAllText(Path.Combine(RepositoryRoot.Path, path.Data))).ToArray();
        Assert.True(pages.Sum(page => GuidePage.Read(page).Steps.Length) > 60);
        Assert.InRange(pages.Sum(page => page.Split("<!-- guide: only shown: ").Length - 1), 0, 12);
    }

    private static void Follow(TemporaryRepository folder, string path, GuidePage page, bool isNew)
    {
        var wrong = new List<string>();
        foreach (var step in page.Steps.Where(step => !(isNew && step.IsSampleOnly)))
        {
            var told = isNew ? step with { Text = page.InNewWorkspace(step.Text), File = page.InNewWorkspace(step.File) } : step;
            if (told.File.Length == 0) wrong.Add(Run(folder.Path, path, told, isNew));
            else folder.Commit(told.File, $"{(File.Exists(folder[told.File]) ? folder.Read(told.File).TrimEnd() + "\n\n" : "")}{told.Text}\n", "Write");
        }

        string all = string.Join('\n', wrong.Where(line => line.Length > 0));
        Assert.True(all.Length == 0, all);
    }

    /// <summary>Empty, or what the line did that the page does not tell.</summary>
    private static string Run(string folder, string page, GuideStep step, bool isNew)
    {
        string[] parts = step.Text.Split(" > ");
        var run = CommandRun.With(folder, environment => step.Answer is { } answer ? environment with { Ask = (question, choices) => AnswerTo(question, choices, answer) } : environment, [.. Words(parts[0]), "--as-of", step.Today]);
        if (parts.Length == 2) File.WriteAllText(Path.Combine(folder, parts[1].Trim()), run.Output);
        int expected = step.ExitCodeIn(isNew);
        return run.ExitCode == expected ? "" : $"{page}:{step.Line}: policyforge {step.Text}\nends with {run.ExitCode} and not with {expected}:\n{run.Error}{run.Output}";
    }

    /// <summary>What a person who reads the question says.</summary>
    private static string AnswerTo(string question, IReadOnlyList<string> choices, string name) => choices.Count > 0 ? choices[0]
        : question.StartsWith("The first day", StringComparison.Ordinal) ? "1991-10-14"
        : question.StartsWith("What it is", StringComparison.Ordinal) ? "act"
        : question.StartsWith("How often", StringComparison.Ordinal) ? "annual"
        : name;

    /// <summary>Words at blanks, except in double quotes.</summary>
    private static string[] Words(string command) =>
        [.. command.Split('"').Select((part, index) => (part, index)).Aggregate(new List<string> { "" }, (words, piece) =>
        {
            if (piece.index % 2 == 1) words[^1] += piece.part;
            else
            {
                string[] some = piece.part.Split(' ');
                words[^1] += some[0];
                words.AddRange(some[1..]);
            }

            return words;
        }).Where(word => word.Length > 0)];
}
