using System.Diagnostics;
using System.Text.RegularExpressions;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Native;

/// <summary>The native program does what the ordinary one does: an example of each command, one after the other in two copies of the sample, and every byte of what they leave.</summary>
/// <remarks>POLICYFORGE_NATIVE names the executable (.ci/run compiles one); without it the test skips and says so.</remarks>
public sealed partial class NativeProgramTests : IDisposable
{
    /// <summary>Stay, open something, or are no command line of ours alone.</summary>
    private static readonly string[] LeftOut = ["studio", "completion"];

    private readonly TemporaryFolder _ordinary = new();
    private readonly TemporaryFolder _native = new();

    public void Dispose()
    {
        _ordinary.Dispose();
        _native.Dispose();
    }

    [Fact]
    public void Each_command_does_the_same()
    {
        string program = Environment.GetEnvironmentVariable("POLICYFORGE_NATIVE") ?? "";
        Assert.SkipWhen(program.Length == 0, "POLICYFORGE_NATIVE names no native program.");
        foreach (var folder in (TemporaryFolder[])[_ordinary, _native]) Clone(folder);
        var lines = Examples().ToArray();
        Assert.True(lines.Length > 40);
        foreach (string[] arguments in lines)
        {
            string[] dated = [.. arguments, "--as-of", "2026-11-21"];
            var ordinary = CommandRun.Of(_ordinary["trust"], dated);
            var native = RunNative(program, dated);
            Assert.Equal((string.Join(' ', arguments), ordinary.ExitCode, Plain(ordinary.Output), Plain(ordinary.Error)), (string.Join(' ', arguments), native.Code, Plain(native.Output), Plain(native.Error)));
        }

        Assert.Equal(Files(_ordinary["trust"]), Files(_native["trust"]));
    }

    /// <summary>The first example of each command in the reference.</summary>
    private static IEnumerable<string[]> Examples()
    {
        bool isWanted = false;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs/reference/commands.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) isWanted = true;
            if (!isWanted || !line.StartsWith("    policyforge ", StringComparison.Ordinal)) continue;
            isWanted = false;
            string[] words = [.. WordPattern().Matches(line.Trim()).Select(word => word.Value.Trim('"')).Skip(1)];
            if (!LeftOut.Contains(words[0])) yield return words;
        }
    }

    private static void Clone(TemporaryFolder folder)
    {
        string trust = folder["trust"];
        Git(folder.Path, "clone", "--quiet", "--no-hardlinks", RepositoryRoot.Path, trust);
        Git(trust, "config", "user.name", "Isla Fenwick");
        Git(trust, "config", "user.email", "isla.fenwick@trust.example");
        Git(trust, "config", "commit.gpgSign", "false");
    }

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    private (int Code, string Output, string Error) RunNative(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _native["trust"], RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Without what differs between two runs of the same program: ids of commits, the folder, and the day on the clock.</summary>
    private string Plain(string printed) =>
        IdPattern().Replace(printed.Replace(_native.Path, "DIR", StringComparison.Ordinal).Replace(_ordinary.Path, "DIR", StringComparison.Ordinal), "ID");

    /// <summary>Every file but git's and a build's own notes, by path.</summary>
    private static SortedDictionary<string, string> Files(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (relative.StartsWith(".git/", StringComparison.Ordinal) || relative.Contains(".policyforge/", StringComparison.Ordinal)) continue;
            byte[] content = File.ReadAllBytes(path);
            files[relative] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(content));
        }

        return files;
    }

    [GeneratedRegex("(?:[^\\s\"]+|\"[^\"]*\")+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\b[0-9a-f]{7,64}\b")]
    private static partial Regex IdPattern();
}
