using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads clauses/legislation.yaml and checks that its entries agree with one another.</summary>
public sealed class LegislationLoader(FileReading files)
{
    public LegislationRegister Load(WorkspaceIndex index, DiagnosticBag diagnostics)
    {
        if (index.Legislation is not { } entry || files.ReadYaml(entry, diagnostics) is not { } source) return LegislationRegister.Empty;
        if (!LegislationYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var entries)) return LegislationRegister.Empty;
        ReportDuplicates(entries, diagnostics);
        var register = new LegislationRegister(new IdTable<LegislationEntry>(entries));
        RegisterRules.Check(register, diagnostics);
        return register;
    }

    private static void ReportDuplicates(ImmutableArray<LegislationEntry> entries, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, LegislationEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!first.TryAdd(entry.Id, entry)) diagnostics.Report(LegislationDiagnostics.DuplicateId, entry.Location, entry.Id, first[entry.Id].Location.Start.Line);
        }
    }
}
