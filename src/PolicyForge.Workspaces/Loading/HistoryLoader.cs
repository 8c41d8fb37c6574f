using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads history.yaml files and checks that their rows follow one another.</summary>
internal sealed class HistoryLoader(FileReading files)
{
    /// <param name="path">Where the file lies, or would lie.</param>
    /// <param name="entry">Null where there is none yet: a policy without a version.</param>
    public PolicyHistory Load(string path, SourceEntry? entry, DiagnosticBag diagnostics)
    {
        if (entry is null || files.ReadYaml(entry, diagnostics) is not { } source) return new PolicyHistory(path, []);
        if (RegularHistory.Read(source) is { IsDefault: false } regular) return Checked(path, regular, diagnostics);
        var found = new DiagnosticBag();
        var whole = new YamlSource(source.Text, source.Revision, found);
        ImmutableArray<VersionRow> rows = HistoryYaml.Shape.TryReadFile(whole, new SourceSpan(0, source.Text.Text.Length), out var read) ? read : [];

        // Where a row could not be read, its neighbours would be held against the wrong one.
        if (found.Count == 0) return Checked(path, rows, diagnostics);
        diagnostics.AddRange(found.ToImmutable().Select(WithRepair));
        return new PolicyHistory(path, rows);
    }

    /// <summary>Git may have mixed the lines of two branches' rows without a word: the YAML is then wrong where nobody typed.</summary>
    private static Diagnostic WithRepair(Diagnostic finding) => finding.Descriptor == YamlDiagnostics.NotYaml || finding.Descriptor == YamlDiagnostics.DuplicateKey
        ? finding with { Hint = $"{finding.Hint} If two branches each released a version, and were merged, `policyforge history repair` keeps both.".TrimStart() }
        : finding;

    private static PolicyHistory Checked(string path, ImmutableArray<VersionRow> rows, DiagnosticBag diagnostics)
    {
        HistoryRules.Check(rows, diagnostics);
        return new PolicyHistory(path, rows);
    }
}
