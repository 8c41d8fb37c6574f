using PolicyForge.Diagnostics;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>What the entries of the register must keep between them.</summary>
public static class RegisterRules
{
    public static void Check(LegislationRegister register, DiagnosticBag diagnostics)
    {
        foreach (var entry in register.Entries)
        {
            CheckReference(register, entry.SupersededBy, diagnostics);
            foreach (var provision in entry.Provisions) CheckReference(register, provision.SupersededBy, diagnostics);
            if (!register.EditionsOf(entry.Id).IsEmpty) diagnostics.Report(LegislationDiagnostics.EditionNamedLikeEntry, entry.Location, entry.Id);
        }

        ReportLoops(register, diagnostics);
    }

    /// <summary>Reports an id that may not be cited, with the nearest that may.</summary>
    public static void CheckReference(LegislationRegister register, Located<string>? reference, DiagnosticBag diagnostics)
    {
        if (reference is null || register.IsCitable(reference.Value)) return;
        string? hint = Suggestion.Nearest(reference.Value, register.CitableIds) is { } near ? $"Did you mean \"{near}\"?" : null;
        diagnostics.Add(LegislationDiagnostics.UnknownId.At(reference.Location, reference.Value) with { Hint = hint });
    }

    /// <summary>Each loop once, at the first of its entries.</summary>
    private static void ReportLoops(LegislationRegister register, DiagnosticBag diagnostics)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in register.Entries)
        {
            var way = new List<string>();
            for (var entry = start; entry is not null && !done.Contains(entry.Id); entry = entry.SupersededBy is { } next ? register.Entries.Find(next.Value) : null)
            {
                int seen = way.IndexOf(entry.Id);
                if (seen >= 0)
                {
                    diagnostics.Report(LegislationDiagnostics.SupersessionLoop, entry.SupersededBy!.Location, string.Join(" → ", way[seen..].Append(entry.Id)));
                    break;
                }

                way.Add(entry.Id);
            }

            done.UnionWith(way);
        }
    }
}
