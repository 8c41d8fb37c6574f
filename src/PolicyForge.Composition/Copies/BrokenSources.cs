using System.Collections.Frozen;
using PolicyForge.Diagnostics;

namespace PolicyForge.Composition.Copies;

/// <summary>Files that loading found errors in. What is missing because of them has been said already, and is not said again for each school.</summary>
internal sealed class BrokenSources(IEnumerable<Diagnostic> loading)
{
    private readonly FrozenSet<string> _paths = loading
        .Where(finding => finding is { Severity: Severity.Error, Location: not null })
        .Select(finding => finding.Location!.Path)
        .ToFrozenSet(StringComparer.Ordinal);

    public bool Contains(string path) => _paths.Contains(path);

    public bool ContainsClause(string clauseId) => Contains($"clauses/{clauseId}.md");

    /// <summary>True where a file of that folder is broken.</summary>
    public bool ContainsUnder(string folder) => _paths.Any(path => path.StartsWith(folder, StringComparison.Ordinal));
}
