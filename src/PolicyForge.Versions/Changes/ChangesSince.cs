using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Changes;

/// <summary>The use case "changes": what has happened to a policy's own sources, and to the law they cite, since its last version. For one thread.</summary>
/// <param name="today">The day of the new version that the last one is held against.</param>
public sealed class ChangesSince(IRepository repository, ISourceTree working, Workspace workspace, DateOnly today)
{
    private readonly VersionArchive _archive = new(repository, working);
    private readonly ReadHistory _history = new(repository, working);
    private readonly SourceLog _log = new(repository);
    private readonly SameText _texts = new(repository, working);
    private readonly PastRegisters _registers = new(repository, workspace.Legislation);

    /// <returns>Null where the workspace no longer has the policy or the school.</returns>
    public SourceChanges? Run(VersionSubject subject)
    {
        if (workspace.Policies.Find(subject.PolicyId) is not { } policy) return null;
        var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
        if (subject.SchoolId is not null && school is null) return null;
        var last = LastOf(subject, HistoryArchive.Read(repository, subject.HistoryPaths));
        var then = last?.Commit is { } commit ? _archive.ComposerAt(commit.Id).Value?.Workspace : null;
        var before = then is null ? null : _archive.SubjectIn(subject, then);
        var old = then?.Policies.Find(before!.PolicyId);
        var oldSchool = before?.SchoolId is { } oldId ? then!.Schools.Find(oldId) : null;
        var paths = PathsOf(workspace, policy, school).Union(old is null ? [] : PathsOf(then!, old, oldSchool), StringComparer.Ordinal);
        if (last is { Commit: null }) return new SourceChanges(subject, last, [], Uncommitted(paths)) { Law = LawOf(policy, school, last) };
        var changes = Told(Between(subject, last, [.. paths])) with { Law = LawOf(policy, school, last) };
        if (changes.IsEmpty || then is null) return changes with { Schools = SchoolsOf(policy, school, changes, []) };
        var clauses = ClauseChanges.Between(then, old, oldSchool, workspace, policy, school);
        return changes with { Clauses = clauses, Schools = SchoolsOf(policy, school, changes, clauses) };
    }

    /// <summary>Every policy of the trust's and every school's copy with rows of its own; clauses only by the files that changed, so that nothing has to be loaded from the past.</summary>
    public IEnumerable<SourceChanges> RunAll()
    {
        var all = HistoryArchive.Read(repository);
        var subjects = workspace.Policies.Select(policy => new VersionSubject(policy.Id, null)).Concat(VersionSubject.All(working).Where(subject => subject.SchoolId is not null));
        foreach (var subject in subjects)
        {
            if (workspace.Policies.Find(subject.PolicyId) is not { } policy) continue;
            var school = subject.SchoolId is { } id ? workspace.Schools.Find(id) : null;
            if (subject.SchoolId is not null && school is null) continue;
            var paths = PathsOf(workspace, policy, school);
            var last = LastOf(subject, all);
            var changes = Told(new SourceChanges(subject, last, last is { Commit: null } ? [] : _log.After(last?.Commit?.Id, paths), [.. _log.Uncommitted(paths).Where(file => !SourceLog.IsHistory(file))])) with { Law = LawOf(policy, school, last) };
            var clauses = changes.IsBeyondShallow ? [] : ClausesByFile(changes);
            yield return changes with { Clauses = clauses, Schools = SchoolsOf(policy, school, changes, clauses) };
        }
    }

    /// <summary>Without files that say what they said at the last version: other line endings, or a change that was taken back.</summary>
    private SourceChanges Told(SourceChanges changes) => changes.Last?.Commit is not { } last ? changes : changes with
    {
        Commits = [.. changes.Commits.Select(commit => (commit.Commit, Files: commit.Files.RemoveAll(file => _texts.Is(last.Id, file)))).Where(commit => !commit.Files.IsEmpty)],
        Uncommitted = changes.Uncommitted.RemoveAll(file => _texts.Is(last.Id, file)),
    };

    /// <summary>The newest committed row: a school that has none of its own goes by the trust's.</summary>
    private HistoryEntry? LastOf(VersionSubject subject, HistoryArchive archive) =>
        subject.HistoryPaths.Reverse().Select(path => _history.Read(path, path == subject.OwnHistoryPath && subject.SchoolId is not null ? TextOwner.School : TextOwner.Trust, archive, new DiagnosticBag())
            .LastOrDefault(entry => entry.Standing != RowStanding.NotCommitted)).FirstOrDefault(entry => entry is not null);

    private ImmutableArray<LawChange> LawOf(PolicyDefinition policy, School? school, HistoryEntry? last) =>
        last is null ? [] : LawChanges.Between(workspace, policy, school, _registers.At(last.Commit?.Id), last.Row.Date.FirstDay, today);

    private SourceChanges Between(VersionSubject subject, HistoryEntry? last, ImmutableArray<string> paths) => new(
        subject,
        last,
        [
            .. repository.Log(new LogQuery { Paths = paths, After = last?.Commit?.Id })
                .Select(commit => (Commit: commit.Commit, Files: commit.Files.Select(file => file.Path).Where(file => !SourceLog.IsHistory(file)).ToImmutableArray()))
                .Where(commit => !commit.Files.IsEmpty).Select(commit => (repository.CommitOf(commit.Commit), commit.Files)),
        ],
        Uncommitted(paths));

    private ImmutableArray<string> Uncommitted(IEnumerable<string> paths) => [.. repository.WorkingChanges([.. paths]).Select(change => change.Path).Where(file => !SourceLog.IsHistory(file))];

    /// <summary>The settings of the trust and the register of the law are everybody's: a change there says nothing of one policy. What the register says of its citations does.</summary>
    private static ImmutableArray<string> PathsOf(Workspace workspace, PolicyDefinition policy, School? school) =>
        PolicySources.PathsOf(workspace, policy, school).Remove(WorkspacePaths.Settings).Remove(WorkspacePaths.Legislation);

    private ImmutableArray<ClauseChange> ClausesByFile(SourceChanges changes) =>
    [
        .. from file in changes.Files
           where file.EndsWith(".md", StringComparison.Ordinal)
           let parts = file.Split('/', 4)
           let own = parts is ["schools", _, "clauses", _]
           where own || parts[0] == "clauses"
           let id = own ? parts[3][..^3] : file["clauses/".Length..^3]
           where workspace.Clauses.Contains(id)
           select new ClauseChange(id, workspace.Clauses.Find(id)!.Title, ClauseChangeKind.TextChanged, own ? parts[1] : null),
    ];

    private ImmutableArray<TouchedSchool> SchoolsOf(PolicyDefinition policy, School? school, SourceChanges changes, ImmutableArray<ClauseChange> clauses)
    {
        if (changes.IsEmpty || policy.Scope == PolicyScope.Trust) return [];
        if (school is not null) return [new TouchedSchool(school.Id, true, [])];
        return [.. workspace.SchoolsWith(policy).Select(of => Touched(of, policy, changes, clauses))];
    }

    private TouchedSchool Touched(School school, PolicyDefinition policy, SourceChanges changes, ImmutableArray<ClauseChange> clauses)
    {
        bool isOnlyClauses = changes.Files.All(file => file.StartsWith("clauses/", StringComparison.Ordinal));
        bool isByLaw = !changes.Law.IsEmpty && changes.Last is { } last
            && !LawChanges.Between(workspace, policy, school, _registers.At(last.Commit?.Id), VersionStanding.Of(new PolicyCopy(policy, school)).EffectiveDate, today).IsEmpty;
        var placed = ReferencedText.Of(workspace, policy, school).Clauses.ToDictionary(clause => clause.Id, StringComparer.Ordinal);
        var here = clauses.Where(clause => clause.Kind == ClauseChangeKind.TakenOut || placed.ContainsKey(clause.ClauseId)).ToArray();
        ImmutableArray<string> keeps = [.. here.Where(clause => placed.GetValueOrDefault(clause.ClauseId)?.Own is not null).Select(clause => clause.ClauseId)];
        bool isBySources = changes.HasOtherSources && (!isOnlyClauses || here.Length > keeps.Length || clauses.IsEmpty);
        return new TouchedSchool(school.Id, isBySources || isByLaw, keeps);
    }
}
