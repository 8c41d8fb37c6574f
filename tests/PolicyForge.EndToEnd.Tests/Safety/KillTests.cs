using System.Diagnostics;
using System.Globalization;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Safety;

/// <summary>Each command that writes is killed many times, at moments spread over its run: every file is the old one or the new one, whole, and the same command run again does its work.</summary>
/// <remarks>Slow, so only with POLICYFORGE_KILLS=n, which .ci/run sets to 50.</remarks>
public sealed class KillTests : IDisposable
{
    private const string School = "schools/elm-row/policies/phones/history.yaml";
    private const string Trust = "templates/phones/history.yaml";

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("POLICYFORGE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int kills) ? kills : 0;

    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 2 };

    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Build_that_is_killed_leaves_whole_documents() => KillWhileWriting(_ => { }, "build", "--jobs", "2");

    [Fact]
    public void Site_that_is_killed_leaves_whole_pages() => KillWhileWriting(folder => CommandRun.Of(folder, "site", "--include-drafts"), "site", "--include-drafts");

    [Fact]
    public void Fix_that_is_killed_leaves_whole_clauses() => KillWhileWriting(
        folder =>
        {
            foreach (int number in Enumerable.Range(1, 12)) File.WriteAllText(Path.Combine(folder, $"clauses/phones/more-{number}.md"), $"---\nid: phones/more-{number}\ntitle: More {number}\nowner: Director of IT\ntier: adaptable\n---\nThe Equality Act 2010 applies.\n");
        },
        "check", "--fix");

    [Fact]
    public void Release_that_is_killed_leaves_a_committed_row_or_none() => KillWhileCommitting(School, "release", "phones", "--school", "elm-row", "--minor", "--summary", "One");

    [Fact]
    public void Review_that_is_killed_leaves_a_committed_row_or_none() => KillWhileCommitting(Trust, "review", "phones", "--no-change", "--by", "Trust Board", "--on", "2026-11-19");

    private void KillWhileWriting(Action<string> prepare, params string[] command)
    {
        string start = Prepare(prepare);
        CommandRun.Of(start, "build");
        File.WriteAllText(Path.Combine(start, "clauses/phones/use.md"), File.ReadAllText(Path.Combine(start, "clauses/phones/use.md")).Replace("Lessons: never", "Lessons: not at all", StringComparison.Ordinal));
        var before = Contents(start);
        var (done, whole) = Run(start, command);
        var after = Contents(done);
        Assert.NotEmpty(after.Except(before));
        Parallel.ForEach(Delays(whole), AtOnce, delay =>
        {
            string folder = Copy(start);
            KillAfter(delay, folder, command);
            foreach (var (path, content) in Contents(folder))
                Assert.True(before.GetValueOrDefault(path) == content || after.GetValueOrDefault(path) == content, $"{path} is neither the old nor the new file after a kill at {delay.TotalMilliseconds:0} ms.");
            var again = CommandRun.Of(folder, command);
            Assert.DoesNotContain("PF9207", again.Error);
            Assert.Equal(after.OrderBy(file => file.Key), Contents(folder).OrderBy(file => file.Key));
            Directory.Delete(folder, recursive: true);
        });
    }

    private void KillWhileCommitting(string history, params string[] command)
    {
        string start = Prepare(_ => { });
        string old = File.ReadAllText(Path.Combine(start, history));
        int rows = RowsOf(old);
        var (_, whole) = Run(start, command);
        Parallel.ForEach(Delays(whole), AtOnce, delay =>
        {
            string folder = Copy(start);
            KillAfter(delay, folder, command);
            string now = File.ReadAllText(Path.Combine(folder, history));
            Assert.True(now == old || (now.StartsWith(old, StringComparison.Ordinal) && RowsOf(now) == rows + 1), $"The history is neither the old nor the new one after a kill at {delay.TotalMilliseconds:0} ms.");
            // git's own locks, as the finding about them says; the release's own holds what the next release undoes.
            foreach (string left in Directory.GetFiles(Path.Combine(folder, ".git"), "*.lock", SearchOption.AllDirectories).Where(file => !file.EndsWith("policyforge-release.lock", StringComparison.Ordinal))) File.Delete(left);
            if (RowsOf(Git(folder, "show", "HEAD:" + history)) == rows)
            {
                var again = CommandRun.Of(folder, command);
                Assert.True(again.ExitCode == 0, $"After a kill at {delay.TotalMilliseconds:0} ms: {again.Error}");
            }

            Assert.Equal(rows + 1, RowsOf(File.ReadAllText(Path.Combine(folder, history))));
            Assert.Equal("", Git(folder, "status", "--porcelain", "--", "templates", "schools", "clauses"));
            Assert.Equal(0, CommandRun.Of(folder, "verify").ExitCode);
            Directory.Delete(folder, recursive: true);
        });
    }

    private string Prepare(Action<string> prepare)
    {
        Assert.SkipUnless(Kills > 0, "Slow: set POLICYFORGE_KILLS to a number of kills, as .ci/run does.");
        using var repository = new TemporaryRepository();
        SmallWorkspace.WriteTo(repository.Path, SmallWorkspace.Files());
        repository.Write(".gitignore", "/output/*\n/site/*\n");
        prepare(repository.Path);
        repository.Commit("First");
        return Copy(repository.Path);
    }

    /// <summary>Spread over a run by a fixed rule, from the start of the runtime to a little after the end.</summary>
    private static IEnumerable<TimeSpan> Delays(TimeSpan whole)
    {
        var random = new Random(20261128);
        return Enumerable.Range(0, Kills).Select(_ => whole * (0.3 + (random.NextDouble() * 0.8)));
    }

    /// <summary>Undisturbed, as many at once as are killed at once: what that leaves, and how long it takes.</summary>
    private (string Folder, TimeSpan Time) Run(string start, string[] command)
    {
        var runs = new (string Folder, TimeSpan Time)[AtOnce.MaxDegreeOfParallelism];
        Parallel.For(0, runs.Length, AtOnce, index =>
        {
            string folder = Copy(start);
            var watch = Stopwatch.StartNew();
            using var program = ProgramProcess.Start(folder, [.. command, "--as-of", "2026-11-21"]);
            var (code, _, error) = program.Wait();
            Assert.True(code is 0 or 1, error);
            runs[index] = (folder, watch.Elapsed);
        });
        return runs.MaxBy(run => run.Time);
    }

    private static void KillAfter(TimeSpan delay, string folder, string[] command)
    {
        using var program = ProgramProcess.Start(folder, [.. command, "--as-of", "2026-11-21"]);
        Thread.Sleep(delay);
        program.Kill();
        program.Wait();
    }

    private string Copy(string folder)
    {
        string copy = _place[Guid.NewGuid().ToString("n")];
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (string empty in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(copy, Path.GetRelativePath(folder, empty)));
        return copy;
    }

    /// <summary>Every file that a person sees, as text that tells its bytes apart.</summary>
    private static Dictionary<string, string> Contents(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
        .Where(file => !file.Path.Split('/').Any(name => name is ".git" or ".policyforge" || name.StartsWith(".policyforge-", StringComparison.Ordinal)))
        .ToDictionary(file => file.Path, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file.File))), StringComparer.Ordinal);

    private static int RowsOf(string history) => history.Split("- version:").Length - 1;

    private static string Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardOutput = true })!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
