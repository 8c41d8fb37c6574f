using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PolicyForge.VersionsBenchmark;

/// <summary>A repository with years of releases behind it: for each version of a policy, the trust changes a clause, and each school releases its copy with a commit of its own.</summary>
internal static class GeneratedReleases
{
    private const string Clause = "clauses/common/training.md";
    private static readonly DateTimeOffset Start = new(2020, 1, 6, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the folder of a workspace such a repository; returns how many commits it has.</summary>
    public static int Write(string workspace, int versions)
    {
        foreach (string old in Directory.GetFiles(workspace, "history.yaml", SearchOption.AllDirectories)) File.Delete(old);
        Git(workspace, "init", "--quiet", "--initial-branch=main");
        Git(workspace, "config", "user.name", "Benchmark");
        Git(workspace, "config", "user.email", "benchmark@example.org");
        Git(workspace, "config", "gc.auto", "0");
        Git(workspace, "add", "--all");
        Git(workspace, "commit", "--quiet", "--message", "Start", "--date", Start.ToString("o", CultureInfo.InvariantCulture));

        string[] policies = [.. FoldersOf(workspace, "templates").Where(name => !name.StartsWith('_'))];
        string[] schools = FoldersOf(workspace, "schools");
        int commits = Import(workspace, policies, schools, versions);
        Git(workspace, "reset", "--quiet", "--hard", "main");
        Git(workspace, "repack", "-adq");
        Git(workspace, "commit-graph", "write", "--reachable", "--changed-paths");
        return commits + 1;
    }

    private static int Import(string workspace, string[] policies, string[] schools, int versions)
    {
        using var import = Process.Start(new ProcessStartInfo("git", ["-C", workspace, "fast-import", "--quiet", "--force"]) { RedirectStandardInput = true })!;
        using var stream = new StreamWriter(import.StandardInput.BaseStream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        string clause = File.ReadAllText(Path.Combine(workspace, Clause));
        var histories = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        int commits = 0;
        for (int version = 1; version <= versions; version++)
        {
            Commit(stream, ref commits, "Change the training that staff have", (Clause, $"{clause}\nThis is the wording of year {version}.\n"));
            foreach (string policy in policies)
            {
                Release($"templates/{policy}/history.yaml", policy, null, version);
                foreach (string school in schools) Release($"schools/{school}/policies/{policy}/history.yaml", policy, school, version);
            }
        }

        stream.Flush();
        stream.Close();
        import.WaitForExit();
        return commits;

        // A school's rows follow the trust's of the same round.
        void Release(string path, string policy, string? school, int version)
        {
            string number = school is null ? $"{version}.0" : $"{version}.1";
            if (!histories.TryGetValue(path, out var text)) histories[path] = text = new StringBuilder("rows:\n");
            string date = DayOf(commits).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"  - version: \"{number}\"\n    date: {date}\n    author: Governance Professional\n    summary: Annual review; training brought up to date\n")
                .Append(CultureInfo.InvariantCulture, $"    status: approved\n    approval:\n      by: local governing body\n      on: {date}\n      minute: LGB/{commits}\n");
            string trailers = $"Policy: {policy}\n{(school is null ? "" : $"School: {school}\n")}Version: {number}\nStatus: approved\n";
            Commit(stream, ref commits, $"Release {policy} {number} (approved)\n\nAnnual review; training brought up to date\n\n{trailers}", (path, text.ToString()));
        }
    }

    private static void Commit(StreamWriter stream, ref int commits, string message, (string Path, string Text) file)
    {
        stream.WriteLine("commit refs/heads/main");
        stream.WriteLine(FormattableString.Invariant($"committer Benchmark <benchmark@example.org> {DayOf(commits).ToUnixTimeSeconds()} +0000"));
        WriteData(stream, message);
        if (commits == 0) stream.WriteLine("from refs/heads/main^0");
        stream.WriteLine($"M 100644 inline {file.Path}");
        WriteData(stream, file.Text);
        commits++;
    }

    private static void WriteData(StreamWriter stream, string text)
    {
        stream.WriteLine(FormattableString.Invariant($"data {Encoding.UTF8.GetByteCount(text)}"));
        stream.WriteLine(text);
    }

    /// <summary>Some hundred releases a working week, so that ten versions of four thousand copies lie in the past.</summary>
    private static DateTimeOffset DayOf(int commits) => Start.AddMinutes(commits * 75.0);

    private static string[] FoldersOf(string workspace, string folder) =>
        [.. Directory.GetDirectories(Path.Combine(workspace, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start("git", ["-C", folder, .. arguments]);
        git.WaitForExit();
        if (git.ExitCode != 0) throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {git.ExitCode}.");
    }
}
