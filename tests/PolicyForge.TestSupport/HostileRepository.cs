namespace PolicyForge.TestSupport;

/// <summary>Sets traps in a repository's own settings: programs that leave a mark when they are run.</summary>
public static class HostileRepository
{
    /// <param name="repository">A working folder with a file clauses/a.md, which is changed so that git would want to compare it.</param>
    /// <param name="marks">Where each trap writes a file with its name.</param>
    public static void Arm(string repository, string marks)
    {
        string git = Path.Combine(repository, ".git");
        foreach (string hook in (string[])["post-index-change", "pre-commit", "reference-transaction", "post-checkout", "pre-auto-gc"]) WriteTrap(Path.Combine(git, "hooks", hook), marks, "hook");
        File.AppendAllText(Path.Combine(git, "config"), $"""

            [core]
                fsmonitor = {Trap(git, marks, "fsmonitor")}
                pager = {Trap(git, marks, "pager")}
                sshCommand = {Trap(git, marks, "ssh")}
                askPass = {Trap(git, marks, "askpass")}
                editor = {Trap(git, marks, "editor")}
                alternateRefsCommand = {Trap(git, marks, "alternates")}
                gitProxy = {Trap(git, marks, "proxy")}
            [log]
                showSignature = true
            [gpg]
                program = {Trap(git, marks, "gpg")}
            [diff]
                external = {Trap(git, marks, "diff")}
            [diff "trap"]
                textconv = {Trap(git, marks, "textconv")}
                command = {Trap(git, marks, "diffdriver")}
            [filter "trap"]
                clean = {Trap(git, marks, "filter")}
                smudge = {Trap(git, marks, "smudge")}
                required = true
            [filter "slow.trap"]
                process = {Trap(git, marks, "filter")}
            [credential]
                helper = "!{Trap(git, marks, "credential")}"
            [alias]
                status = "!{Trap(git, marks, "alias")}"
                st = "!{Trap(git, marks, "alias")}"
            [include]
                path = more.config
            [remote "origin"]
                url = ext::{Trap(git, marks, "ext")}
                promisor = true
                uploadpack = {Trap(git, marks, "uploadpack")}
            [trailer "policy"]
                command = {Trap(git, marks, "trailer")}

            """);
        File.WriteAllText(Path.Combine(git, "more.config"), $"[filter \"included\"]\n\tclean = {Trap(git, marks, "included")}\n");
        File.WriteAllText(Path.Combine(git, "info", "attributes"), "*.md filter=trap diff=trap\nclauses/b.md filter=slow.trap\n*.yaml filter=included\n");
        // Another time makes git compare what is in the file; another length would already tell it.
        foreach (string file in Directory.EnumerateFiles(repository, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(git, StringComparison.Ordinal)))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        string changed = Path.Combine(repository, "clauses", "a.md");
        if (File.Exists(changed)) File.AppendAllText(changed, "more");
    }

    private static string Trap(string git, string marks, string name)
    {
        string path = Path.Combine(git, "traps", name);
        WriteTrap(path, marks, name);
        return path;
    }

    private static void WriteTrap(string path, string marks, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/sh\necho \"$@\" >> '{Path.Combine(marks, name)}'\ncat\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
