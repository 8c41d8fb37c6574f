using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Locating;

/// <summary>Looks whether the files that say what is checked out are whole: a machine that lost its power leaves them empty or full of zeros.</summary>
internal static class HeadFile
{
    private const string Reference = "ref:";

    /// <summary>PF5010 or PF5011 for a repository that git would call none; null where nothing is wrong with these files.</summary>
    public static Diagnostic? FindDamage(GitFolder folder)
    {
        if (!Directory.Exists(folder.Path)) return RepositoryDiagnostics.StrayWorktree.At(null, Path.Combine(folder.Root, ".git"), folder.Path);
        string objects = Path.Combine(folder.CommonPath, "objects");
        if (!Directory.Exists(objects)) return RepositoryDiagnostics.RepositoryIncomplete.At(null, folder.Shown(objects));
        string head = Path.Combine(folder.Path, "HEAD");
        if (!File.Exists(head)) return DamagedHead(folder, head, "is missing");
        string text = GitFolder.ReadShort(head).TrimEnd('\n', '\r', ' ');
        if (IsObjectId(text)) return null;
        if (!text.StartsWith(Reference, StringComparison.Ordinal)) return DamagedHead(folder, head, Words(text, "names neither a branch nor a commit"));
        string branch = text[Reference.Length..].Trim();
        if (!branch.StartsWith("refs/", StringComparison.Ordinal) || branch.Contains("..", StringComparison.Ordinal)) return DamagedHead(folder, head, "names no branch");
        return FindDamage(folder, branch);
    }

    private static Diagnostic? FindDamage(GitFolder folder, string branch)
    {
        string file = Path.Combine(folder.CommonPath, branch);
        if (!File.Exists(file)) return null; // Packed with others, or without a commit yet.
        string text = GitFolder.ReadShort(file).TrimEnd('\n', '\r', ' ');
        if (IsObjectId(text) || text.StartsWith(Reference, StringComparison.Ordinal)) return null;
        string hint = LastOf(Path.Combine(folder.CommonPath, "logs", branch)) is { } last
            ? $"Its commits are still there. Delete that file, then run `git update-ref {branch} {last}`: the branch's own log ends with that commit."
            : $"Its commits are probably still there: `git fsck --lost-found` names them. Delete that file, then run `git update-ref {branch} ID` with the newest.";
        return RepositoryDiagnostics.DamagedHead.At(null, folder.Shown(file), Words(text, "does not hold the id of a commit")) with { Hint = hint };
    }

    private static Diagnostic DamagedHead(GitFolder folder, string head, string what)
    {
        string branches = Path.Combine(folder.CommonPath, "refs", "heads");
        string[] names = Directory.Exists(branches) ? [.. Directory.EnumerateFiles(branches).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];
        string example = names is [var only] ? only : names.Contains("main") ? "main" : names.Contains("master") ? "master" : "BRANCH";
        return RepositoryDiagnostics.DamagedHead.At(null, folder.Shown(head), what) with
        {
            Hint = $"Its commits are still there. Write the name of your branch into that file as one line: ref: refs/heads/{example}",
        };
    }

    private static string Words(string text, string otherwise) => text.Trim('\0', ' ').Length == 0 ? "is empty" : otherwise;

    /// <summary>The id that a branch had last, by its log: "old new name &lt;address&gt; time zone TAB what".</summary>
    private static string? LastOf(string log)
    {
        if (!File.Exists(log)) return null;
        return File.ReadLines(log).Select(line => line.Split(' ')).LastOrDefault(fields => fields.Length > 2 && IsObjectId(fields[1]))?[1];
    }

    internal static bool IsObjectId(string text) => text.Length is 40 or 64 && text.AsSpan().IndexOfAnyExcept("0123456789abcdef") < 0;
}
