using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation;

/// <summary>The use case "legislation supersede": says in the register that an entry has ended, and changes no other character of the file.</summary>
public static class SupersedeLegislation
{
    /// <summary>What is written anew; a date that stands there already gives way.</summary>
    private static readonly ImmutableArray<string> Endings = ["repealed", "replaced", "superseded_by"];

    /// <summary>The new text of clauses/legislation.yaml; none, with findings, where an id is unknown, the entry stands in braces, or the register would contradict itself.</summary>
    public static Outcome<string> Edit(LegislationRegister register, string id, string by, PartialDate on)
    {
        ImmutableArray<Diagnostic> unknown = [.. new[] { id, by }.Where(name => !register.Entries.Contains(name)).Select(name => Unknown(register, name))];
        if (!unknown.IsEmpty) return Outcome<string>.Failed(unknown);
        var entry = register.Entries[id];
        if (RegisterEntryLines.Find(entry) is not { } lines) return Outcome<string>.Failed([LegislationDiagnostics.EntryNotInLines.At(entry.Location, id)]);
        string ending = entry.Kind == LegislationKind.Guidance ? "replaced" : "repealed";
        ImmutableArray<string> written = [$"{lines.Indent}{ending}: {on.ToIso()}", $"{lines.Indent}superseded_by: {by}"];
        ImmutableArray<int> old = [.. Endings.Select(lines.LineOf).OfType<int>().Order()];
        var insertion = Place(lines, old) is { } place ? lines.InsertBefore(place, written) : lines.InsertAfter(lines.Last, written);
        return RegisterText.Of(TextEdit.Apply(lines.Source.Text, [insertion, .. old.Select(lines.Remove)]));
    }

    /// <summary>The line before which the ending is written: after the date of its beginning, or where the old ending stands; null for the end of the entry.</summary>
    private static int? Place(RegisterEntryLines lines, ImmutableArray<int> old) =>
        lines.LineOf("in_force_from") is { } begin && begin < lines.Last ? begin + 1
        : old.IsEmpty ? null : old[0];

    private static Diagnostic Unknown(LegislationRegister register, string name) => LegislationDiagnostics.UnknownId.At(null, name) with
    {
        Hint = Suggestion.Nearest(name, register.Entries.Ids) is { } near ? $"Did you mean \"{near}\"?" : LegislationDiagnostics.UnknownId.Hint,
    };
}
