using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads history.yaml files and checks that their rows follow one another.</summary>
internal sealed class HistoryLoader(FileReading files)
{
    /// <param name="path">Where the file lies, or would lie.</param>
    /// <param name="entry">Null where there is none yet: a policy without a version.</param>
    public PolicyHistory Load(string path, SourceEntry? entry, DiagnosticBag diagnostics)
    {
        if (entry is null || files.ReadYaml(entry, diagnostics) is not { } source) return new PolicyHistory(path, []);
        int findings = diagnostics.Count;
        var regular = RegularHistory.Read(source);
        ImmutableArray<VersionRow> rows = !regular.IsDefault ? regular : HistoryYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var read) ? read : [];

        // Where a row could not be read, its neighbours would be held against the wrong one.
        if (diagnostics.Count == findings) HistoryRules.Check(rows, diagnostics);
        return new PolicyHistory(path, rows);
    }
}
