using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>Finds through git whether a copy still has the text of a row: that of the commit that first held it, composed by this program.</summary>
/// <param name="tree">The files that the copies are composed from: the working folder's, or those of a commit.</param>
/// <remarks>Safe for several threads: git, which serves one, is asked under a lock on the repository. Nothing is asked before the first row that needs it.</remarks>
public sealed class RowTexts(IRepository repository, ISourceTree tree, Workspace workspace) : IRowTexts
{
    /// <summary>Few, since a workspace is large; rows that were committed together lie side by side.</summary>
    private const int MostLoaded = 4;

    private readonly HeldRows _held = new(repository);
    private readonly SourceLog _log = new(repository);
    private readonly EarlierNames _names = new(repository, tree);
    private readonly Dictionary<CommitId, PolicyComposer?> _then = [];
    private readonly Dictionary<CommitId, ISourceTree> _trees = [];
    private readonly ConcurrentDictionary<(string Path, string Version, string Copy), RowTextStanding> _ofTrust = [];

    public RowTextStanding Judge(PolicyCopy copy, VersionRow row, ImmutableArray<string> digests)
    {
        // What an import read off a table, or somebody wrote down, without saying who approved it: that it came with a text does not make that the approved one.
        if (row is { Imported: true, Digest: null, Approval: null }) return RowTextStanding.Unknown;
        bool isOfTrustText = copy.Policy.Scope == PolicyScope.School && !row.Location.Path.StartsWith("schools/", StringComparison.Ordinal);
        // The trust's text is the same for every school that prints its row.
        return isOfTrustText
            ? _ofTrust.GetOrAdd((row.Location.Path, row.Version.ToString(), digests[0]), _ => JudgeOnce(new PolicyCopy(copy.Policy, null), row, digests))
            : JudgeOnce(copy, row, digests);
    }

    private RowTextStanding JudgeOnce(PolicyCopy copy, VersionRow row, ImmutableArray<string> digests)
    {
        PolicyComposer? then;
        VersionSubject before;
        lock (repository)
        {
            if (_held.FirstWith(row) is not { } commit) return RowTextStanding.Unknown;
            if (tree.Revision == commit.Value) return RowTextStanding.Same;
            // What this program composed as something else can only be the same but for the front of its layout.
            if (row.Digest is not null && row.ComposedBy == Generator.NameAndVersion && !HasOtherFront(commit, copy)) return RowTextStanding.Changed;
            if (tree.Revision is null && IsUntouchedSince(commit, copy)) return HasSourcesOf(row, commit, copy) ? RowTextStanding.Same : RowTextStanding.Changed;
            then = ComposerAt(commit);
            if (then is null) return RowTextStanding.Unknown;
            before = _names.At(new VersionSubject(copy.Policy.Id, copy.School?.Id), then.Workspace);
        }

        if (then.Workspace.Policies.Find(before.PolicyId) is not { } policy) return RowTextStanding.Unknown;
        var school = before.SchoolId is { } id ? then.Workspace.Schools.Find(id) : null;
        if (copy.School is not null && school is null) return RowTextStanding.Unknown;
        var copyThen = new PolicyCopy(policy, school);
        return then.DigestOf(copyThen, row.Date.FirstDay).Value is not { } approved ? RowTextStanding.Unknown
            : digests.Contains(approved) || (then.DigestWithoutFront(copyThen, row.Date.FirstDay) is { } text && digests.Contains(text)) ? RowTextStanding.Same
            : RowTextStanding.Changed;
    }

    private bool HasOtherFront(CommitId commit, PolicyCopy copy)
    {
        if (workspace.LayoutFor(copy.School, copy.Policy) is not { Front: { } front }) return false;
        var then = TreeAt(commit);
        return then.Find(front.Source.Path) is not { } entry || !then.Read(entry).Span.SequenceEqual(tree.Find(front.Source.Path) is { } now ? tree.Read(now).Span : default);
    }

    private bool IsUntouchedSince(CommitId commit, PolicyCopy copy)
    {
        var paths = PolicySources.PathsOf(workspace, copy.Policy, copy.School);
        return _log.After(commit, paths).IsEmpty && _log.Uncommitted(paths).All(SourceLog.IsHistory);
    }

    /// <summary>False where a rebase or a squash put other files under the commit than those that the row was made from.</summary>
    private bool HasSourcesOf(VersionRow row, CommitId commit, PolicyCopy copy) =>
        row.Sources is null || row.Sources == SourceDigest.Of(TreeAt(commit), PolicySources.PathsOf(workspace, copy.Policy, copy.School));

    /// <summary>Git lists all files of a commit, which is long for a large workspace: once for all copies that a commit is asked for.</summary>
    private ISourceTree TreeAt(CommitId commit)
    {
        if (_trees.TryGetValue(commit, out var known)) return known;
        if (_trees.Count >= MostLoaded) _trees.Clear();
        return _trees[commit] = repository.TreeAt(commit);
    }

    private PolicyComposer? ComposerAt(CommitId commit)
    {
        if (_then.TryGetValue(commit, out var known)) return known;
        if (_then.Count >= MostLoaded) _then.Clear();
        var loaded = WorkspaceLoader.Load(TreeAt(commit), _names.AllOf(workspace.ReadWhole));
        return _then[commit] = loaded.Value is { } then ? new PolicyComposer(then, loaded.Diagnostics) : null;
    }
}

/// <summary>Where there is no history to ask, nothing tells which text was approved.</summary>
public sealed class UnknownRowTexts : IRowTexts
{
    public RowTextStanding Judge(PolicyCopy copy, VersionRow row, ImmutableArray<string> digests) => RowTextStanding.Unknown;
}
