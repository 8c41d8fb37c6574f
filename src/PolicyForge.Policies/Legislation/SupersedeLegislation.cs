using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.Policies.Dates;
using PolicyForge.Policies.Loading;
using PolicyForge.Policies.Sources;

namespace PolicyForge.Policies.Legislation;

/// <summary>The use case "legislation supersede": says in the register that an entry has ended, and changes no other character of the file.</summary>
public static class SupersedeLegislation
{
    /// <summary>The new text of clauses/legislation.yaml; none, with findings, where an id is unknown, the entry stands in braces, or the register would contradict itself.</summary>
    public static Outcome<string> Edit(LegislationRegister register, string id, string by, PartialDate on)
    {
        var found = new DiagnosticBag();
        foreach (string unknown in new[] { id, by }.Where(name => !register.Entries.Contains(name)))
        {
            string? hint = Suggestion.Nearest(unknown, register.Entries.Ids) is { } near ? $"Did you mean \"{near}\"?" : null;
            found.Add(LegislationDiagnostics.UnknownId.At(null, unknown) with { Hint = hint });
        }

        if (found.HasErrors) return Outcome<string>.Failed(found.ToImmutable());
        var entry = register.Entries[id];
        var source = entry.Location.Source;
        int line = entry.Location.Start.Line;
        var head = Regex.Match(source.LineAt(line), @"^(?<indent>[ ]*-[ ]+)id:");
        if (!head.Success) return Outcome<string>.Failed([LegislationDiagnostics.EntryNotInLines.At(entry.Location, id)]);
        string key = new(' ', head.Groups["indent"].Length);
        string ending = entry.Kind == LegislationKind.Guidance ? "replaced" : "repealed";
        var lines = source.Text.Split('\n').ToList();
        int end = line;
        int last = line;
        for (; end < lines.Count && (lines[end].Length == 0 || lines[end][0] == '\r' || lines[end].StartsWith(key, StringComparison.Ordinal) || lines[end].TrimStart().StartsWith('#')); end++)
        {
            if (lines[end].StartsWith(key, StringComparison.Ordinal) && !lines[end].TrimStart().StartsWith('#')) last = end + 1;
        }

        int place = last;
        for (int i = last - 1; i >= line; i--)
        {
            if (Regex.IsMatch(lines[i], $"^{key}(repealed|replaced|superseded_by):")) lines.RemoveAt(i);
            else if (!Regex.IsMatch(lines[i], $"^{key}(in_force_from):")) continue;
            place = i + (lines[i].StartsWith(key + "in_force_from:", StringComparison.Ordinal) ? 1 : 0);
        }

        string mark = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r" : "";
        lines.InsertRange(Math.Min(place, lines.Count), [$"{key}{ending}: {on.ToIso()}{mark}", $"{key}superseded_by: {by}{mark}"]);
        string text = string.Join('\n', lines);
        var findings = Validate(text);
        return findings.IsEmpty ? Outcome<string>.Of(text) : Outcome<string>.Failed(findings);
    }

    private static ImmutableArray<Diagnostic> Validate(string text)
    {
        var tree = new MemorySourceTree((WorkspacePaths.Legislation, text));
        var bag = new DiagnosticBag();
        new LegislationLoader(new FileReading(tree)).Load(new WorkspaceIndex { Legislation = tree.Find(WorkspacePaths.Legislation) }, bag);
        return [.. bag.ToImmutable().Where(finding => finding.Severity == Severity.Error)];
    }
}
