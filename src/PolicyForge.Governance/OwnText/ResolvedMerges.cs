using System.Collections.Immutable;
using System.Text;
using PolicyForge.Governance.Files;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces;

namespace PolicyForge.Governance.OwnText;

/// <summary>Own texts in which somebody has resolved the conflict of an earlier merge, and that are in no commit yet.</summary>
public static class ResolvedMerges
{
    /// <param name="schools">Ids; empty for all.</param>
    public static ImmutableArray<MergedClause> In(Workspace workspace, IRepository repository, ImmutableArray<string> schools)
    {
        if (repository.State.Head is not { } head) return [];
        var changed = repository.WorkingChanges("schools").Where(change => change.Kind == WorkingChangeKind.Modified).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        if (changed.Count == 0) return [];
        var tree = repository.TreeAt(head);
        return
        [
            .. from school in workspace.Schools
               where schools.IsEmpty || schools.Contains(school.Id)
               from own in school.Clauses
               where changed.Contains(own.Written.Source.Path)
               let clause = workspace.ClauseFor(school, own.Id)
               where clause is { IsCustomised: true, IsBehind: false } && !own.Written.Source.Text.Contains("\n<<<<<<<", StringComparison.Ordinal)
               let committed = tree.Find(own.Written.Source.Path)
               where committed is not null && !Encoding.UTF8.GetString(tree.Read(committed).Span).Contains(own.BasedOn.Value.Value, StringComparison.Ordinal)
               select new MergedClause(school, clause, MergeState.Resolved, new FileDraft(own.Written.Source.Path, own.Written.Source.Text), 0, 0, []),
        ];
    }
}
