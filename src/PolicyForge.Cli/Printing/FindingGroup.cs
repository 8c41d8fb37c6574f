using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Printing;

/// <summary>One finding, and all the schools in whose copies it was met: a broken clause is one fault, not a hundred.</summary>
public sealed record FindingGroup(Diagnostic Finding, ImmutableArray<string> Schools)
{
    /// <summary>Findings in the order in which they are shown, each once.</summary>
    public static ImmutableArray<FindingGroup> Of(IEnumerable<Diagnostic> findings)
    {
        var groups = new Dictionary<(string, string?, SourceSpan?, string), (Diagnostic First, SortedSet<string> Schools)>();
        foreach (var finding in findings)
        {
            var key = (finding.Code, finding.Location?.Path, finding.Location?.Span, finding.Message);
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = (finding, new SortedSet<string>(StringComparer.Ordinal));
            if (finding.School is { } school) group.Schools.Add(school);
        }

        return [.. groups.Values
            .OrderBy(group => group.First, Diagnostic.DisplayOrder)
            .Select(group => new FindingGroup(group.First, [.. group.Schools]))];
    }
}
