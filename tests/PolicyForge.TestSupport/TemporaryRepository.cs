using System.Diagnostics;

namespace PolicyForge.TestSupport;

/// <summary>A real git repository in a temporary folder, with fixed people and dates, so that ids of commits never change.</summary>
public sealed class TemporaryRepository : TemporaryFolder
{
    private DateTimeOffset _clock = new(2024, 5, 1, 9, 0, 0, TimeSpan.Zero);

    /// <param name="initArguments">Further arguments of <c>git init</c>: <c>--object-format=sha256</c>.</param>
    public TemporaryRepository(params string[] initArguments)
    {
        Git(["init", "--quiet", "--initial-branch=main", .. initArguments]);
        Git("config", "user.name", "Asha Verity");
        Git("config", "user.email", "asha.verity@example.org");
        Git("config", "commit.gpgSign", "false");
        Git("config", "core.autocrlf", "false");
    }

    /// <summary>Commits everything in the folder, a day after the commit before; gives the commit's id.</summary>
    public string Commit(string message)
    {
        _clock = _clock.AddDays(1);
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD");
    }

    /// <summary>Writes a file and commits it.</summary>
    public string Commit(string path, string text, string message)
    {
        Write(path, text);
        return Commit(message);
    }

    /// <summary>Runs git in the folder; gives its output without the last line ending. Fails the test where git fails.</summary>
    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        string date = _clock.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["GIT_AUTHOR_DATE"] = date;
        start.Environment["GIT_COMMITTER_DATE"] = date;
        // The machine's own settings must not reach the tests.
        start.Environment["GIT_CONFIG_GLOBAL"] = System.IO.Path.Combine(Path, ".git", "no-global-config");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd('\n', '\r')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.Result}");
    }
}
