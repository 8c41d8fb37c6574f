using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Holds a school's values of slots against the slots that the trust's clauses declare.</summary>
internal sealed class SlotFilling(WorkspaceIndex index, IdTable<Clause> library)
{
    public ImmutableDictionary<string, ImmutableDictionary<string, SlotValue>> Fill(
        ImmutableArray<(YamlScalar Clause, ImmutableArray<(YamlScalar Name, YamlNode Value)> Values)> written, YamlSource source)
    {
        var filled = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, SlotValue>>(StringComparer.Ordinal);
        foreach (var (id, values) in written)
        {
            if (library.Find(id.Value) is { } clause) filled[id.Value] = Fill(clause, values, source);
            else if (!index.Clauses.ContainsKey(id.Value)) ReportUnknownClause(id, source);
        }

        return filled.ToImmutable();
    }

    private static ImmutableDictionary<string, SlotValue> Fill(Clause clause, ImmutableArray<(YamlScalar Name, YamlNode Value)> values, YamlSource source)
    {
        var filled = ImmutableDictionary.CreateBuilder<string, SlotValue>(StringComparer.Ordinal);
        foreach (var (name, node) in values)
        {
            if (clause.FindSlot(name.Value) is not { } slot) ReportUnknownSlot(clause, name, source);
            else if (SlotYaml.ReadValue(slot.Type, node, source) is { } value) filled[name.Value] = value;
        }

        return filled.ToImmutable();
    }

    private void ReportUnknownClause(YamlScalar id, YamlSource source)
    {
        string? hint = Suggestion.Nearest(id.Value, index.Clauses.Keys) is { } near ? $"Did you mean \"{near}\"?" : null;
        source.Report(SchoolDiagnostics.SlotOfUnknownClause, id, hint, [id.Value]);
    }

    private static void ReportUnknownSlot(Clause clause, YamlScalar name, YamlSource source)
    {
        var names = clause.Slots.Select(slot => slot.Name).ToArray();
        string? hint = Suggestion.Nearest(name.Value, names) is { } near ? $"Did you mean \"{near}\"?" : null;
        source.Report(SchoolDiagnostics.UnknownSlot, name, hint, [clause.Id, name.Value, names.Length == 0 ? "none" : string.Join(", ", names)]);
    }
}
