using System.Diagnostics;
using PolicyForge.TestSupport;

namespace PolicyForge.Studio.Tests.Running;

/// <summary>The sample workspace with its history, in a folder of the test's own.</summary>
public sealed class SampleCopy : IDisposable
{
    /// <summary>The sample in one pack, from which each test's copy borrows its history.</summary>
    private static readonly Lazy<TemporaryFolder> Origin = new(() =>
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        Run(folder.Path, "clone", "--quiet", "--bare", "--no-local", RepositoryRoot.Path, folder["sample.git"]);
        return folder;
    });

    private readonly TemporaryFolder _folder = new();
    private readonly string _start;

    public SampleCopy()
    {
        Run(_folder.Path, "clone", "--quiet", "--shared", Origin.Value["sample.git"], Folder);
        _start = Git("rev-parse", "HEAD");
        Git("config", "user.name", "Keith Marchbanks");
        Git("config", "user.email", "business@meadowbank.example");
        Git("config", "commit.gpgSign", "false");
    }

    public string Folder => _folder["trust"];

    /// <summary>As it was at the beginning.</summary>
    public void Reset()
    {
        Git("reset", "--quiet", "--hard", _start);
        Git("clean", "--quiet", "-fdx");
    }

    public string Git(params string[] arguments) => Run(Folder, arguments);

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
    }

    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    /// <summary>Writes a file, and commits it as somebody who is not at the studio.</summary>
    public void Commit(string path, string text)
    {
        Write(path, text);
        Git("add", "--", path);
        Git("-c", "user.name=Another Hand", "-c", "user.email=other@example.org", "commit", "--quiet", "-m", $"Change {path}");
    }

    public void Dispose() => _folder.Dispose();

    private static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_GLOBAL"] = Path.Combine(folder, "no-global-config");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.TrimEnd('\n', '\r') : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.Result}");
    }
}
