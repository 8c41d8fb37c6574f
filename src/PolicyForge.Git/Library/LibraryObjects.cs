using LibGit2Sharp;
using PolicyForge.Git.Locating;
using PolicyForge.Git.Reading;
using PolicyForge.Versions.Repositories;
using Commit = PolicyForge.Versions.Repositories.Commit;

namespace PolicyForge.Git.Library;

/// <summary>Reads objects through LibGit2Sharp. Its repository is not made for several threads: they wait for one another.</summary>
internal sealed class LibraryObjects(LibraryRepository opened, ObjectFailures failures) : IObjectReader
{
    public CommitId? Resolve(string revision)
    {
        // The characters that begin a range, or an option of git, begin no name.
        if (revision.Length == 0 || revision[0] is '-' or '^') return null;
        try
        {
            return opened.Use(repository => repository.Lookup(revision + "^{commit}", ObjectType.Commit)) is { } found ? new CommitId(found.Sha) : null;
        }
        catch (LibGit2SharpException)
        {
            return null;
        }
    }

    public Commit ReadCommit(CommitId id) => Read("commit", id.Value, repository => repository.Lookup<LibGit2Sharp.Commit>(id.Value) is { } found ? CommitOf(id, found) : null);

    public byte[] ReadBlob(string id) => Read("blob", id, repository => repository.Lookup<Blob>(id) is { } blob ? BytesOf(blob) : null);

    public IReadOnlyList<TreeRecord> ListTree(CommitId commit, string folder) => Read<IReadOnlyList<TreeRecord>>("tree", commit.Value, repository =>
    {
        if (repository.Lookup<LibGit2Sharp.Commit>(commit.Value) is not { } found) return null;
        var root = folder.Length == 0 ? found.Tree : found.Tree[folder]?.Target as Tree;
        var records = new List<TreeRecord>();
        if (root is not null) AddTo(records, root, "", repository.ObjectDatabase);
        return records;
    });

    public void Dispose() => opened.Dispose();

    private T Read<T>(string kind, string id, Func<Repository, T?> read)
        where T : class
    {
        if (!HeadFile.IsObjectId(id)) throw new ArgumentException($"'{id}' is not an object id.", nameof(id));
        try
        {
            return opened.Use(read) ?? throw failures.Of(kind, id);
        }
        catch (NotFoundException)
        {
            throw failures.Of(kind, id);
        }
        catch (Exception problem) when (problem is LibGit2SharpException or ArgumentOutOfRangeException)
        {
            throw failures.Of(kind, id, problem.Message);
        }
    }

    private static Commit CommitOf(CommitId id, LibGit2Sharp.Commit found)
    {
        string message = found.Message.Replace("\r\n", "\n", StringComparison.Ordinal);
        int subjectEnd = message.IndexOf('\n', StringComparison.Ordinal);
        return new Commit(
            id, [.. found.Parents.Select(parent => new CommitId(parent.Sha))], found.Author.Name.Trim(), found.Author.When, found.Committer.When,
            subjectEnd < 0 ? message : message[..subjectEnd], message, CommitParser.TrailersOf(message));
    }

    private static byte[] BytesOf(Blob blob)
    {
        var bytes = new byte[blob.Size];
        using var content = blob.GetContentStream();
        content.ReadExactly(bytes);
        return bytes;
    }

    private static void AddTo(List<TreeRecord> records, Tree tree, string prefix, ObjectDatabase objects)
    {
        foreach (var entry in tree)
        {
            string path = prefix + entry.Name;
            if (entry.TargetType == TreeEntryTargetType.Tree) AddTo(records, (Tree)entry.Target, path + "/", objects);
            else if (entry.TargetType == TreeEntryTargetType.Blob) records.Add(new TreeRecord(path, entry.Mode == Mode.SymbolicLink, entry.Target.Sha, SizeOf(entry.Target.Id, objects)));
        }
    }

    private static long SizeOf(ObjectId id, ObjectDatabase objects)
    {
        try
        {
            return objects.RetrieveObjectMetadata(id).Size;
        }
        catch (LibGit2SharpException)
        {
            return 0; // Who reads it is told.
        }
    }
}
