using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>Past versions again: finds the commit of a version, and loads the workspace as that commit holds it. For one thread.</summary>
/// <param name="schools">Ids, as today, of the only schools whose copies are asked for; null for all. Reading the others takes most of the time.</param>
public sealed class VersionArchive(IRepository repository, ISourceTree working, ImmutableArray<string>? schools = null)
{
    /// <summary>Few, since a workspace is large; rows of one release lie side by side.</summary>
    private const int MostLoaded = 4;

    private readonly ReadHistory _history = new(repository, working);
    private readonly EarlierNames _names = new(repository, working);
    private readonly Dictionary<CommitId, Outcome<PolicyComposer>> _composers = [];

    /// <summary>The newest row with that version among those that the copy prints; PF5207 with the versions that there are, PF5208 where no commit holds its files.</summary>
    public Outcome<HistoryEntry> Find(VersionSubject subject, string version)
    {
        var history = _history.Run(subject);
        if (history.HasErrors && history.Value.IsDefaultOrEmpty) return Outcome<HistoryEntry>.Failed(history.Diagnostics);
        var entry = VersionNumber.TryParse(version, out var number) ? history.Value.LastOrDefault(candidate => candidate.Row.Version.IsSameAs(number)) : null;
        return entry is null ? Outcome<HistoryEntry>.Failed(NoSuchVersion(subject, version, history.Value, null)) : Rebuildable(subject, entry);
    }

    /// <summary>The newest row that is an approval or an issue; PF5604 where there is none, PF5208 where no commit holds its files.</summary>
    /// <param name="by">Rows that are dated later do not count; null takes all.</param>
    public Outcome<HistoryEntry> FindLastApproved(VersionSubject subject, DateOnly? by = null)
    {
        var history = _history.Run(subject);
        if (history.HasErrors && history.Value.IsDefaultOrEmpty) return Outcome<HistoryEntry>.Failed(history.Diagnostics);
        var entry = history.Value.LastOrDefault(candidate => candidate.Row is { Status: ReleaseStatus.Approved or ReleaseStatus.Issued } && (by is not { } day || candidate.Row.Date.FirstDay <= day));
        return entry is null ? Outcome<HistoryEntry>.Failed(VersionDiagnostics.NeverApproved.At(null, subject)) : Rebuildable(subject, entry);
    }

    private Outcome<HistoryEntry> Rebuildable(VersionSubject subject, HistoryEntry entry)
    {
        string? reason = entry is not { Standing: RowStanding.Committed, Commit: not null } ? Reason(entry.Standing)
            : FollowerOf(subject, entry) is { } newer ? $"its commit also has the school's version {newer.Version} ({ReleaseStatusWords.Printed(newer.Status).ToLowerInvariant()}), and the files there give the text of that one"
            : null;
        return reason is null ? Outcome<HistoryEntry>.Of(entry) : Outcome<HistoryEntry>.Failed(VersionDiagnostics.NotRebuildable.At(entry.Row.Location, entry.Row.Version, reason));
    }

    /// <summary>The school's own row that the commit of a row of the trust's has after it: the school's copy there is not the trust's version; null where there is none.</summary>
    private VersionRow? FollowerOf(VersionSubject subject, HistoryEntry entry)
    {
        if (subject.SchoolId is null || entry.Owner != TextOwner.Trust || CopyAt(subject, entry.Commit!.Id)?.Rows.LastOrDefault() is not { } last) return null;
        bool isSame = last.Version.IsSameAs(entry.Row.Version) && (last.Date == entry.Row.Date || last.ReviewedWithoutChange);
        return isSame || !last.Location.Path.StartsWith("schools/", StringComparison.Ordinal) ? null : last;
    }

    /// <summary>In a few words, what a finding says where it says no more than that a copy has no such version, or none that can be built again; otherwise null.</summary>
    internal static string? LackOf(Diagnostic finding) => finding.Descriptor == VersionDiagnostics.NoSuchVersion ? "there is no such version"
        : finding.Descriptor == VersionDiagnostics.NeverApproved ? "no version was ever approved"
        : finding.Descriptor == VersionDiagnostics.NotRebuildable ? $"{finding.Arguments[0]} cannot be rebuilt, {finding.Arguments[1]}"
        : null;

    /// <summary>What composes copies from a commit's own files. Null where they hold no workspace.</summary>
    public Outcome<PolicyComposer> ComposerAt(CommitId commit)
    {
        if (_composers.TryGetValue(commit, out var known)) return known;
        if (_composers.Count >= MostLoaded) _composers.Clear();
        var tree = repository.TreeAt(commit);
        var loaded = WorkspaceLoader.Load(tree, _names.AllOf(schools));
        return _composers[commit] = new Outcome<PolicyComposer>(loaded.Value is { } workspace ? new PolicyComposer(workspace, loaded.Diagnostics, new RowTexts(repository, tree, workspace)) : null, loaded.Diagnostics);
    }

    /// <summary>The document of a version, composed from its commit.</summary>
    public Outcome<ComposedPolicy> Compose(VersionSubject subject, CommitId commit)
    {
        var opened = ComposerAt(commit);
        return opened.Value is { } composer ? Compose(subject, composer) : Outcome<ComposedPolicy>.Failed(opened.Diagnostics);
    }

    /// <summary>The document as the workspace of a composer gives it, that of an earlier commit under the ids that it had then.</summary>
    public Outcome<ComposedPolicy> Compose(VersionSubject subject, PolicyComposer composer)
    {
        var copies = CopiesOf(subject, composer);
        return copies.Value.IsDefaultOrEmpty ? Outcome<ComposedPolicy>.Failed(copies.Diagnostics) : composer.Compose(copies.Value[0]);
    }

    /// <summary>The subject as the workspace of an earlier commit calls it.</summary>
    public VersionSubject SubjectIn(VersionSubject subject, Workspace then) => _names.At(subject, then);

    /// <summary>The copy in the workspace of a commit; null where it has none.</summary>
    public PolicyCopy? CopyAt(VersionSubject subject, CommitId commit) =>
        ComposerAt(commit).Value is { } composer && CopiesOf(subject, composer).Value is { IsDefaultOrEmpty: false } copies ? copies[0] : null;

    /// <summary>The digest that the files of a commit give for the last row of one history; null where they cannot be composed.</summary>
    public string? DigestAt(VersionSubject subject, HistoryEntry entry)
    {
        if (ComposerAt(entry.Commit!.Id).Value is not { } composer) return null;
        var then = SubjectIn(subject, composer.Workspace);
        if (composer.Workspace.Policies.Find(then.PolicyId) is not { } policy) return null;
        var school = then.SchoolId is { } id ? composer.Workspace.Schools.Find(id) : null;
        return subject.SchoolId is not null && school is null ? null : composer.DigestOf(new PolicyCopy(policy, school), entry.Row.Date.FirstDay).Value;
    }

    /// <summary>The digest of the files that the version at a commit is made from; null where the commit has no such copy.</summary>
    public string? SourcesAt(VersionSubject subject, CommitId commit)
    {
        if (ComposerAt(commit).Value?.Workspace is not { } workspace) return null;
        var then = SubjectIn(subject, workspace);
        if (workspace.Policies.Find(then.PolicyId) is not { } policy) return null;
        var school = then.SchoolId is { } id ? workspace.Schools.Find(id) : null;
        return subject.SchoolId is not null && school is null ? null : SourceDigest.Of(repository.TreeAt(commit), PolicySources.PathsOf(workspace, policy, school));
    }

    /// <summary>PF5207 with the versions that there are.</summary>
    internal static Diagnostic NoSuchVersion(VersionSubject subject, string version, ImmutableArray<HistoryEntry> history, SourceLocation? location)
    {
        string known = history.IsDefaultOrEmpty ? "none yet" : string.Join(", ", history.Select(candidate => candidate.Row.Version.ToString()).Distinct(StringComparer.Ordinal));
        return VersionDiagnostics.NoSuchVersion.At(location, subject, version, known);
    }

    private Outcome<ImmutableArray<PolicyCopy>> CopiesOf(VersionSubject subject, PolicyComposer composer)
    {
        var then = SubjectIn(subject, composer.Workspace);
        return new CopySelection(then.SchoolId is { } school ? [school] : [], [then.PolicyId]).In(composer.Workspace);
    }

    public static string Reason(RowStanding standing) => standing switch
    {
        RowStanding.Imported => "it is older than the repository (imported)",
        RowStanding.NotCommitted => "its row is not committed",
        RowStanding.Squashed => "no commit has its files: its branch was squashed or rebased, or it was written down together with a later version",
        _ => "this is a shallow clone that is cut off before it (git fetch --unshallow)",
    };
}
