using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Expansion;

/// <summary>The tables of the schools that are being worked on. A batch goes school by school, so only a few are kept: memory does not grow with the number of schools.</summary>
/// <remarks>By reference: a paper composes a school as it is, and the same school without its own texts or its names.</remarks>
internal sealed class SchoolTableCache(Workspace workspace)
{
    private const int MostSchools = 8;
    private readonly Lock _lock = new();
    private readonly List<(School? School, SchoolTables Tables)> _recent = [];

    public SchoolTables Of(School? school)
    {
        lock (_lock)
        {
            int at = _recent.FindIndex(entry => ReferenceEquals(entry.School, school));
            if (at >= 0) return _recent[at].Tables;
            var tables = SchoolTables.Of(workspace, school);
            if (_recent.Count == MostSchools) _recent.RemoveAt(0);
            _recent.Add((school, tables));
            return tables;
        }
    }
}
