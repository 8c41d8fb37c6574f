using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Versions.Rows;

/// <summary>The files and folders that a version of a policy is made from.</summary>
public static class PolicySources
{
    /// <param name="school">Null for the trust's version: then no school's files count.</param>
    public static ImmutableArray<string> PathsOf(Workspace workspace, PolicyDefinition policy, School? school)
    {
        var text = ReferencedText.Of(workspace, policy, school);
        var paths = new SortedSet<string>(StringComparer.Ordinal) { WorkspacePaths.Settings, WorkspacePaths.Legislation, $"templates/{policy.Id}" };
        paths.UnionWith(text.Templates.Select(template => template.Source.Path));
        paths.UnionWith(text.Clauses.SelectMany(clause => (string[])[clause.Trust.Text.Source.Path, clause.Text.Source.Path]));
        paths.UnionWith(text.Pictures);
        if ((school is not null || policy.Scope == PolicyScope.Trust) && workspace.LayoutFor(school, policy) is { } layout) paths.Add($"templates/_layouts/{layout.Id}");
        if (school is not null)
        {
            paths.Add($"schools/{school.Id}/{WorkspacePaths.Profile}");
            paths.Add($"schools/{school.Id}/policies/{policy.Id}");
        }

        return [.. paths];
    }
}
