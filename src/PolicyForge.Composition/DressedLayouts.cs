using System.Collections.Concurrent;
using PolicyForge.Documents.Layouts;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition;

/// <summary>Layouts in each school's colours: one instance for all documents of a school, so that writers can keep what they make of it.</summary>
internal sealed class DressedLayouts
{
    private readonly ConcurrentDictionary<(string Layout, string? School), Layout> _layouts = new();

    public Layout For(LayoutDefinition definition, School? school) =>
        _layouts.GetOrAdd((definition.Id, school?.Id), static (_, pair) => Workspace.Dress(pair.definition, pair.school), (definition, school));
}
