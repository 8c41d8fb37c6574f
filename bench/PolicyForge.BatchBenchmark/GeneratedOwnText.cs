using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.BatchBenchmark;

/// <summary>Own texts of clauses in every school, in a git repository in which the trust has changed all of these clauses since.</summary>
internal static class GeneratedOwnText
{
    /// <returns>How many own texts there are.</returns>
    public static int Write(string workspace, int ofEachSchool)
    {
        string library = Path.Combine(workspace, "clauses");
        string[] clauses = [.. Directory.GetFiles(library, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(file => File.ReadAllText(file).Contains("\ntier: adaptable\n", StringComparison.Ordinal))];
        int count = 0;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, school) in Directory.GetDirectories(Path.Combine(workspace, "schools")).Order(StringComparer.Ordinal).Index())
        {
            // What the sample's schools have of their own was made from texts of another history.
            foreach (string own in clauses.Select(clause => Path.Combine(school, "clauses", Path.GetRelativePath(library, clause))).Where(File.Exists)) File.Delete(own);
            for (int i = 0; i < ofEachSchool; i++)
            {
                string clause = clauses[((index * ofEachSchool) + i) % clauses.Length];
                used.Add(clause);
                WriteOwn(school, library, clause);
                count++;
            }
        }

        GeneratedDigests.Write(workspace);
        Git(workspace, "init", "--quiet");
        Commit(workspace, "First");
        foreach (string clause in used)
        {
            string text = File.ReadAllText(clause);
            int body = BodyStart(text);
            File.WriteAllText(clause, text[..body] + "The trust has put this sentence in.\n\n" + text[body..]);
        }

        Commit(workspace, "The trust's new text");
        return count;
    }

    public static void Reset(string workspace) => Git(workspace, "reset", "--quiet", "--hard", "HEAD~1");

    private static void WriteOwn(string school, string library, string clause)
    {
        string text = File.ReadAllText(clause);
        string body = text[BodyStart(text)..];
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.Trim('\n'))));
        string path = Path.GetRelativePath(library, clause).Replace('\\', '/');
        string target = Path.Combine(school, "clauses", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, $"---\nid: {path[..^3]}\nbased_on: sha256:{digest}\nreason: Ours\n---\n{body.TrimEnd('\n')}\n\nThe school has added this sentence.\n");
    }

    private static int BodyStart(string text) => text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5;

    private static void Commit(string workspace, string message)
    {
        Git(workspace, "add", "--all");
        Git(workspace, "-c", "user.name=Bench", "-c", "user.email=bench@example.org", "commit", "--quiet", "-m", message);
        Git(workspace, "config", "user.name", "Bench");
        Git(workspace, "config", "user.email", "bench@example.org");
    }

    private static void Git(string workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = workspace };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
