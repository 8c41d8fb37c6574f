using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Slots;

/// <summary>The use case "slots --set": a school.yaml with values put in. Writes nothing itself.</summary>
public static class FillSlots
{
    /// <param name="settings">"area/clause.slot=value", or "slot=value" where one clause alone has it. Items of a list stand between semicolons.</param>
    /// <returns>The file, or PF8120 to PF8123, and what is wrong with a value.</returns>
    public static Outcome<FileDraft> Plan(Workspace workspace, ISourceTree tree, School school, ImmutableArray<string> settings)
    {
        var found = new DiagnosticBag();
        string path = $"schools/{school.Id}/{WorkspacePaths.Profile}";
        string text = school.Location.Source.Text;
        var open = OpenSlot.Of(workspace, school);
        foreach (string setting in settings)
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                found.Report(SlotDiagnostics.BadSetting, null, setting);
                continue;
            }

            if (Find(open, setting[..equals].Trim(), school.Id, found) is not { } slot) continue;
            string? edited = SlotLines.Set(text, slot.Clause.Id, slot.Slot.Name, Written(slot.Slot.Type, setting[(equals + 1)..].Trim()));
            if (edited is null) found.Report(SlotDiagnostics.SlotsNotBlock, SourceLocation.OfFile(path), path);
            else text = edited;
        }

        if (!found.HasErrors) found.AddRange(Findings(tree, school, path, text));
        return found.HasErrors ? Outcome<FileDraft>.Failed(found.ToImmutable()) : Outcome<FileDraft>.Of(new FileDraft(path, text));
    }

    private static OpenSlot? Find(ImmutableArray<OpenSlot> open, string name, string schoolId, DiagnosticBag found)
    {
        OpenSlot[] named = [.. open.Where(slot => name == slot.Slot.Name || name == NameOf(slot))];
        if (named is [var one]) return one;
        if (named.Length > 1)
        {
            found.Report(SlotDiagnostics.AmbiguousSlot, null, name, string.Join(" or ", named.Select(NameOf)));
            return null;
        }

        var finding = SlotDiagnostics.UnknownSlot.At(null, name, schoolId);
        found.Add(Suggestion.Nearest(name, open.Select(slot => name.Contains('.') ? NameOf(slot) : slot.Slot.Name)) is { } near ? finding with { Hint = $"Did you mean \"{near}\"?" } : finding);
        return null;
    }

    public static string NameOf(OpenSlot slot) => $"{slot.Clause.Id}.{slot.Slot.Name}";

    /// <summary>What loading says of the file as it would be, that it does not say now.</summary>
    private static IEnumerable<Diagnostic> Findings(ISourceTree tree, School school, string path, string text)
    {
        HashSet<string> known = [.. ErrorsIn(tree).Select(finding => finding.Code + finding.Message)];
        return ErrorsIn(new OverlaySourceTree(tree, new MemorySourceTree([(path, text)]))).Where(finding => !known.Contains(finding.Code + finding.Message));

        IEnumerable<Diagnostic> ErrorsIn(ISourceTree of) =>
            WorkspaceLoader.Load(of, [school.Id]).Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Location?.Path == path);
    }

    private static string Written(SlotType type, string value) => type switch
    {
        SlotType.Number or SlotType.Date or SlotType.Boolean => value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '.') ? value : YamlQuotes.Quoted(value),
        SlotType.List => $"[{string.Join(", ", value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(YamlQuotes.Quoted))}]",
        _ => YamlQuotes.Quoted(value),
    };
}
