using System.Collections.Immutable;
using PolicyForge.Git.Locating;
using PolicyForge.Git.Reading;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Program;

/// <summary>Lists commits and the files they changed, by one <c>git log --raw</c>. Long histories have a commit-graph, which only git itself puts to full use.</summary>
/// <param name="prefix">The workspace's folder within the repository, ending in a slash; empty at its root.</param>
internal sealed class ProgramLog(GitProcess git, string prefix, ObjectFailures failures) : ILogReader
{
    public IReadOnlyList<CommitChanges> Read(LogQuery query)
    {
        var result = git.Run(Arguments(query));
        if (!result.Succeeded) throw failures.While("log", result.Errors);
        return [.. Parse(result.Fields)];
    }

    private List<string> Arguments(LogQuery query)
    {
        List<string> arguments =
        [
            // -c shows a merge where it differs from every parent: a row that only the merge itself wrote.
            "log", "-z", "--format=%H", "--raw", "-c", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--topo-order", "--full-history",
            query.To?.Value ?? "HEAD",
        ];
        if (query.After is { } after) arguments.Add("^" + after.Value);
        arguments.Add("--");
        // git takes paths from where it stands: the workspace's root. In a bare repository that is the root of the tree.
        if (query.Paths.IsEmpty && prefix.Length > 0) arguments.Add(".");
        arguments.AddRange(query.Paths);
        return arguments;
    }

    /// <summary>NUL-separated: a commit's id, then for each file ":modes ids status" and its path.</summary>
    private IEnumerable<CommitChanges> Parse(string[] fields)
    {
        CommitId? commit = null;
        var files = ImmutableArray.CreateBuilder<FileChange>();
        for (int i = 0; i < fields.Length; i++)
        {
            string field = fields[i].Trim('\n');
            if (field.StartsWith(':'))
            {
                string path = fields[++i];
                if (path.StartsWith(prefix, StringComparison.Ordinal)) files.Add(ChangeOf(field, path[prefix.Length..]));
            }
            else if (HeadFile.IsObjectId(field))
            {
                if (commit is { } done && files.Count > 0) yield return new CommitChanges(done, files.DrainToImmutable());
                commit = new CommitId(field);
            }
        }

        if (commit is { } last && files.Count > 0) yield return new CommitChanges(last, files.DrainToImmutable());
    }

    /// <summary>
    /// ":100644 100644 old new M"; for a merge of n parents n colons, n + 1 modes, n + 1 ids and n letters.
    /// </summary>
    private static FileChange ChangeOf(string field, string path)
    {
        int parents = field.TakeWhile(c => c == ':').Count();
        string[] parts = field[parents..].Split(' ');
        string blob = parts[(2 * parents) + 1];
        ImmutableArray<string> previous = [.. parts[(parents + 1)..((2 * parents) + 1)].Where(id => !IsNone(id))];
        var kind = IsNone(blob) ? FileChangeKind.Deleted : previous.IsEmpty ? FileChangeKind.Added : FileChangeKind.Modified;
        return new FileChange(path, kind, IsNone(blob) ? null : blob, previous);
    }

    private static bool IsNone(string blobId) => blobId.AsSpan().IndexOfAnyExcept('0') < 0;
}
