using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.OwnText;

/// <summary>The small workspace in a repository, with commands that must end as a test says.</summary>
internal sealed class OwnTextRepository : IDisposable
{
    public const string Trust = "clauses/phones/use.md";
    public const string OfOak = "schools/oak-hill/clauses/phones/use.md";
    public const string OfElm = "schools/elm-row/clauses/phones/use.md";

    public OwnTextRepository()
    {
        SmallWorkspace.WriteTo(Folder.Path, SmallWorkspace.Files());
        Folder.Write(".gitignore", "output/\n");
        Folder.Commit("First");
    }

    public TemporaryRepository Folder { get; } = new();

    /// <summary>What git says of the working folder and the newest commit.</summary>
    public (string Status, string Head) State => (Folder.Git("status", "--porcelain", "--untracked-files=all"), Folder.Git("rev-parse", "HEAD"));

    public void Dispose() => Folder.Dispose();

    public CommandRun Run(int code, params string[] arguments)
    {
        var run = CommandRun.Of(Folder.Path, OnItsDay(arguments));
        Assert.True(run.ExitCode == code, $"{string.Join(' ', arguments)}: exit code {run.ExitCode}\n{run.Output}{run.Error}");
        return run;
    }

    /// <summary>The command fails with a finding, and nothing is written.</summary>
    public string Refused(string code, params string[] arguments)
    {
        var before = State;
        var run = Run(2, arguments);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, State);
        return run.Error;
    }

    public void Customise(params string[] arguments) => Run(0, ["customise", "phones/use", "--school", "oak-hill", "--reason", "Ours", .. arguments]);

    /// <summary>Changes words in a file and commits that.</summary>
    public void Change(string path, string old, string now)
    {
        string text = Folder.Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Folder.Commit(path, text.Replace(old, now, StringComparison.Ordinal), "Change");
    }

    /// <summary>The stories are told in 2027: an approval, a meeting and an answer lie in no future.</summary>
    private static string[] OnItsDay(string[] arguments) =>
        arguments is ["approve", ..] or ["consult", "close" or "respond", ..] && !arguments.Contains("--as-of") ? [.. arguments, "--as-of", "2027-12-31"] : arguments;
}
