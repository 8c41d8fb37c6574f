using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Statutory;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads clauses/statutory-policies.yaml.</summary>
internal sealed class StatutoryLoader(FileReading files)
{
    public IdTable<StatutoryPolicy> Load(WorkspaceIndex index, DiagnosticBag diagnostics)
    {
        if (index.Statutory is not { } entry || files.ReadYaml(entry, diagnostics) is not { } source) return IdTable<StatutoryPolicy>.Empty;
        if (!StatutoryYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var entries)) return IdTable<StatutoryPolicy>.Empty;
        var first = new Dictionary<string, StatutoryPolicy>(StringComparer.Ordinal);
        foreach (var policy in entries)
        {
            if (!first.TryAdd(policy.Id, policy)) diagnostics.Report(StatutoryDiagnostics.DuplicateId, policy.Location, policy.Id, first[policy.Id].Location.Start.Line);
        }

        return new IdTable<StatutoryPolicy>(entries);
    }
}
