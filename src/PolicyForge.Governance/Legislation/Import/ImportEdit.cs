using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>Writes into clauses/legislation.yaml what the register lacks: dates and new entries. Nothing that stands there is changed or taken out.</summary>
public static partial class ImportEdit
{
    /// <summary>The new text, or findings: an entry in braces (PF7107), or a register that would contradict itself.</summary>
    public static Outcome<string> Apply(LegislationRegister register, ImmutableArray<RegisterChange> changes, ImmutableArray<PublishedLaw> laws)
    {
        if (register.Entries.FirstOrDefault() is not { } first) return Outcome<string>.Failed([LegislationDiagnostics.EntryNotInLines.At(null, "legislation")]);
        var findings = new DiagnosticBag();
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var ofEntry in changes.Where(change => change.CanBeWritten).GroupBy(change => change.Entry))
        {
            if (RegisterEntryLines.Find(ofEntry.Key) is not { } lines || WriteChanges(lines, [.. ofEntry]) is not { } written) findings.Report(LegislationDiagnostics.EntryNotInLines, ofEntry.Key.Location, ofEntry.Key.Id);
            else edits.AddRange(written);
        }

        if (findings.HasErrors) return Outcome<string>.Failed(findings.ToImmutable());
        var source = first.Location.Source;
        string text = TextEdit.Apply(source.Text, edits.ToImmutable());
        foreach (var law in laws) Append(ref text, register, law, RegisterEntryLines.Find(first)?.Indent.Length ?? 4, findings);
        var result = RegisterText.Of(text);
        return result with { Diagnostics = [.. findings.ToImmutable(), .. result.Diagnostics] };
    }

    /// <summary>The id of a new entry: its title in lower case, with hyphens.</summary>
    public static string IdOf(PublishedLaw law) => NotOfId().Replace(Apostrophes().Replace(law.Title.ToLowerInvariant(), ""), "-").Trim('-');

    /// <summary>Null where the provisions of the entry are a list in brackets.</summary>
    private static IEnumerable<TextEdit>? WriteChanges(RegisterEntryLines lines, ImmutableArray<RegisterChange> changes)
    {
        var edits = new List<TextEdit>();
        var rows = new List<string>();
        foreach (var change in changes)
        {
            string key = change.Kind == EffectKind.Repeal ? "repealed" : "in_force_from";
            string date = PartialDate.OfDay(change.From!.Value).ToIso();
            if (change.Provisions.IsEmpty)
            {
                int after = lines.LineOf("in_force_from") ?? lines.LineOf("number") ?? lines.LineOf("kind") ?? lines.First;
                edits.Add(lines.InsertAfter(after, $"{lines.Indent}{key}: {date}"));
                continue;
            }

            ImmutableArray<string> added = [.. change.Provisions.Where(provision => EffectJudge.Exact(change.Entry, provision) is null)];
            edits.AddRange(change.Provisions.Select(provision => EffectJudge.Exact(change.Entry, provision)).OfType<ProvisionEntry>().Select(row => AddDate(row, key, date)));
            if (!added.IsEmpty) rows.AddRange(Rows(added).Select(provision => $"- {{ provision: {RegisterScalar.Flow(provision)}, {key}: {date} }}"));
        }

        if (rows.Count == 0) return edits;
        if (lines.LineOf("provisions") is not { } list) return [.. edits, lines.InsertAfter(lines.Last, [$"{lines.Indent}provisions:", .. rows.Select(row => $"{lines.Indent}  {row}")])];
        var item = FirstItem().Match(lines.Source.LineAt(list + 1));
        return item.Success ? [.. edits, lines.InsertAfter(lines.EndOf(list), [.. rows.Select(row => item.Groups["indent"].Value + row)])] : null;
    }

    /// <summary>Provisions of one kind in one row; what stands under another, each in its own, since a row names one kind.</summary>
    private static IEnumerable<string> Rows(ImmutableArray<string> provisions)
    {
        var simple = provisions.Where(provision => provision.Count(character => character == ' ') == 1).GroupBy(provision => provision.Split(' ')[0], StringComparer.Ordinal);
        return simple.SelectMany(group => char.IsUpper(group.Key[0]) ? group : (IEnumerable<string>)[ProvisionName.Join(group)]).Concat(provisions.Where(provision => provision.Count(character => character == ' ') != 1));
    }

    /// <summary>A date behind the provision's name, as a key of the same mapping: in braces, or on a line of its own.</summary>
    private static TextEdit AddDate(ProvisionEntry row, string key, string date)
    {
        var source = row.Location.Source;
        string line = source.LineAt(row.Location.Start.Line);
        int end = row.Location.Span.End;
        if (line.AsSpan(0, row.Location.Start.Column - 1).Contains('{')) return new TextEdit(new SourceSpan(end, 0), $", {key}: {date}");
        string indent = new(' ', line.IndexOf("provision:", StringComparison.Ordinal));
        string newLine = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new TextEdit(new SourceSpan(source.OffsetOf(row.Location.Start.Line, line.Length + 1), 0), $"{newLine}{indent}{key}: {date}");
    }

    private static void Append(ref string text, LegislationRegister register, PublishedLaw law, int indent, DiagnosticBag findings)
    {
        string id = IdOf(law);
        if (register.IsCitable(id) || law.Item.Kind is not { } kind)
        {
            findings.Report(ImportDiagnostics.IdTaken, null, law.Title, id);
            return;
        }

        string newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string keys = new(' ', indent);
        string kindName = kind switch { LegislationKind.Act => "act", LegislationKind.StatutoryInstrument => "statutory-instrument", _ => "eu-derived" };
        string made = law.Enacted is { } day ? $"{(kind == LegislationKind.Act ? "Royal Assent" : "Made on")} {PartialDate.OfDay(day)}. " : "";
        string?[] lines =
        [
            $"{keys[..^2]}- id: {id}",
            $"{keys}title: {RegisterScalar.Block(law.Title)}",
            $"{keys}kind: {kindName}",
            law.Item.Number is { } number ? $"{keys}number: {RegisterScalar.Block(number)}" : null,
            law.InForceFrom is { } from ? $"{keys}in_force_from: {PartialDate.OfDay(from).ToIso()}" : null,
            $"{keys}address: {law.Item.Address}",
            law.InForceFrom is null ? $"{keys}note: {RegisterScalar.Block($"{made}When it came into force was not in the file that it was imported from.")}" : null,
        ];
        if (!text.EndsWith('\n')) text += newLine;
        text += string.Concat(lines.OfType<string>().Select(line => line + newLine));
    }

    [GeneratedRegex("^(?<indent> *)- ", RegexOptions.CultureInvariant)]
    private static partial Regex FirstItem();

    [GeneratedRegex("['’]", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophes();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotOfId();
}
