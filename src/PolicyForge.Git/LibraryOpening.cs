using PolicyForge.Diagnostics;
using PolicyForge.Git.Library;
using PolicyForge.Git.Locating;
using PolicyForge.Git.Program;
using PolicyForge.Git.Reading;
using PolicyForge.Git.Writing;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git;

/// <summary>Opens a repository through LibGit2Sharp; through the git program where that does not know its format.</summary>
internal static class LibraryOpening
{
    public static Outcome<GitRepository> Open(string workspace, GitFolder folder, string? program)
    {
        var opened = LibraryRepository.Open(folder, workspace);
        if (opened.Value is not { } library) return opened.HasErrors ? Outcome<GitRepository>.Failed(opened.Diagnostics) : ProgramOpening.Open(workspace, folder, program);
        if (PrefixOf(workspace, library) is not { } prefix)
        {
            library.Dispose();
            return Outcome<GitRepository>.Failed(RepositoryDiagnostics.OtherWorkingFolder.At(null, folder.Shown(Path.Combine(folder.CommonPath, "config")), library.WorkingFolder));
        }

        var git = program is null ? null : new GitProcess(program, workspace, GitPurpose.Reading);
        var failures = new ObjectFailures(folder);
        var log = new LibraryLog(library, prefix, failures);
        var status = new LibraryStatus(library, prefix, failures);
        return Outcome<GitRepository>.Of(new GitRepository(
            new GitMeans(folder, prefix, library, git),
            new LibraryObjects(library, failures),
            git is null ? log : new LogByLength(log, new ProgramLog(git, prefix, failures)),
            git is null ? status : new StatusByFormat(status, new ProgramStatus(git, prefix)),
            library.State));
    }

    /// <summary>Null where the repository's working folder does not hold the workspace.</summary>
    private static string? PrefixOf(string workspace, LibraryRepository library)
    {
        if (library.WorkingFolder is not { } root) return "";
        string relative = Path.GetRelativePath(RealPath.Of(root), RealPath.Of(workspace)).Replace('\\', '/');
        if (relative == ".") return "";
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative + "/";
    }

    /// <summary>A short log costs less than starting git; a long one is what git has its commit-graph for.</summary>
    private sealed class LogByLength(LibraryLog library, ProgramLog program) : ILogReader
    {
        public IReadOnlyList<CommitChanges> Read(LogQuery query) => library.IsLong ? program.Read(query) : library.Read(query);
    }

    /// <summary>An index that is split or sparse is one that only git itself can read.</summary>
    private sealed class StatusByFormat(LibraryStatus library, ProgramStatus program) : IStatusReader
    {
        public IReadOnlyList<WorkingChange> Read(IReadOnlyList<string> paths)
        {
            try
            {
                return library.Read(paths);
            }
            catch (RepositoryException)
            {
                return program.Read(paths);
            }
        }
    }
}
