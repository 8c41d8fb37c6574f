using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Legislation;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints what a change in the law touches: counts, policies, schools' own texts, the trust's texts, and what to run.</summary>
/// <param name="head">The commit against which changes will show; null where there is none.</param>
internal sealed class ImpactReport(CommandSession session, Workspace workspace, LegislationImpact impact, string? head)
{
    private const int TextsShown = 10;

    private readonly TextWriter _output = session.Environment.Output;

    private string Title => workspace.Legislation.Find(impact.Entry, session.Today)?.Title ?? impact.Entry;

    /// <summary>As it was asked for; null for the whole.</summary>
    private string? Provision => impact.Provisions.IsEmpty ? null : ProvisionName.Join(impact.Provisions);

    public void WriteText()
    {
        _output.WriteLine(Heading());
        _output.WriteLine(Counts());
        if (impact.Copies.IsEmpty && impact.TrustTexts.IsEmpty && impact.SchoolTexts.IsEmpty) return;
        WritePolicies();
        WriteTexts("Schools' own texts, which only the school can change", impact.SchoolTexts, showsFiles: true);
        WriteTexts("Texts of the trust", impact.TrustTexts, session.IsVerbose);
        _output.WriteLine();
        _output.WriteLine("Next");
        foreach (string step in Next()) _output.WriteLine($"  {step}");
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("id", impact.Entry);
        json.WriteString("title", Title);
        json.WriteString("provision", Provision);
        foreach (var (name, texts) in new[] { ("trust_texts", impact.TrustTexts), ("school_texts", impact.SchoolTexts) })
        {
            json.WriteStartArray(name);
            foreach (var text in texts) WriteText(json, text);
            json.WriteEndArray();
        }

        json.WriteStartArray("copies");
        foreach (var copy in impact.Copies)
        {
            json.WriteStartObject();
            json.WriteString("policy", copy.PolicyId);
            json.WriteString("school", copy.SchoolId);
            json.WriteNumber("texts", copy.Texts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("next");
        foreach (string step in Next()) json.WriteStringValue(step);
        json.WriteEndArray();
    }

    private void WriteText(Utf8JsonWriter json, AffectedText text)
    {
        json.WriteStartObject();
        json.WriteString("path", text.Path);
        json.WriteString("clause", text.ClauseId);
        json.WriteString("school", text.SchoolId);
        json.WriteBoolean("cited", text.IsCited);
        json.WriteBoolean("prints_by_itself", IsGuidance && text.PrintsByItself);
        json.WriteNumber("mentions", text.Mentions);
        json.WriteEndObject();
    }

    /// <summary>True for guidance that comes in editions: then a text without a year prints the one in force.</summary>
    private bool IsGuidance => workspace.Legislation.Entries.Find(impact.Entry) is not { EditionOf: null };

    /// <summary>"Data Protection Act 1998: repealed on 25 May 2018, see data-protection-act-2018".</summary>
    private string Heading()
    {
        string name = Provision is { } provision ? $"{Title}, {provision}" : Title;
        if (workspace.Legislation.Entries.Find(impact.Entry) is not { } entry) return $"{name}: the edition in force, where the year is left out; texts that name another edition count too";
        string ended = entry.Ended is { } end
            ? $"{(entry.Kind == LegislationKind.Guidance ? "replaced" : "repealed")} on {end}{(entry.SupersededBy is { } next ? $", see {next.Value}" : "")}"
            : entry.InForceFrom is { } begin ? $"in force from {begin}" : "";
        return ended.Length == 0 ? name : $"{name}: {ended}";
    }

    private string Counts()
    {
        if (impact.Copies.IsEmpty && impact.TrustTexts.IsEmpty && impact.SchoolTexts.IsEmpty) return "Nothing cites or mentions it.";
        int policies = impact.Copies.Select(copy => copy.PolicyId).Distinct(StringComparer.Ordinal).Count();
        int schools = impact.Copies.Select(copy => copy.SchoolId).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        string own = impact.SchoolTexts.IsEmpty ? "none of schools' own" : $"{impact.SchoolTexts.Length} of schools' own";
        return $"{Plural(policies, "policy", "policies")} in {Plural(schools, "school", "schools")} ({Plural(impact.Copies.Length, "copy", "copies")}), through {Plural(impact.TrustTexts.Length, "text", "texts")} of the trust and {own}.";
    }

    private void WritePolicies()
    {
        if (impact.Copies.IsEmpty) return;
        var policies = impact.Copies.GroupBy(copy => copy.PolicyId, StringComparer.Ordinal)
            .Select(copies => (Id: copies.Key, Texts: copies.Max(copy => copy.Texts), Schools: copies.Select(copy => copy.SchoolId).ToArray()))
            .OrderByDescending(policy => policy.Texts).ThenBy(policy => policy.Id, StringComparer.Ordinal).ToArray();
        int width = policies.Max(policy => policy.Id.Length);
        _output.WriteLine();
        _output.WriteLine("Policies");
        foreach (var (id, texts, schools) in policies) _output.WriteLine($"  {id.PadRight(width)}  {Plural(texts, "text", "texts"),-8}  {Schools(schools)}");
    }

    private string Schools(string?[] schools) =>
        schools.Contains(null) ? "the whole trust"
        : schools.Length == workspace.Schools.Count && schools.Length > 1 ? $"all {schools.Length} schools"
        : string.Join(", ", schools);

    private void WriteTexts(string heading, ImmutableArray<AffectedText> texts, bool showsFiles)
    {
        if (texts.IsEmpty) return;
        _output.WriteLine();
        _output.WriteLine($"{heading} ({texts.Length})");
        var shown = showsFiles ? texts : [.. texts.Take(TextsShown)];
        foreach (var text in shown)
        {
            string name = showsFiles ? text.Path : text.ClauseId ?? text.Path;
            string how = !text.IsCited ? "  mentioned, not cited" : Provision is not null && !text.NamesProvision ? "  the Act as a whole" : "";
            _output.WriteLine($"  {name}{(text.Mentions > 1 ? $"  {text.Mentions} times" : "")}{how}{EditionOf(text)}");
        }

        if (shown.Length < texts.Length) _output.WriteLine($"  and {texts.Length - shown.Length} more: --verbose lists all, with their files");
    }

    /// <summary>Apart from what prints a new edition as it stands, what somebody has to edit.</summary>
    private string EditionOf(AffectedText text) =>
        !IsGuidance ? "" : text.PrintsByItself ? "  prints the new edition by itself" : text.NamesEdition ? "  names an edition: has to be edited" : "";

    private IEnumerable<string> Next()
    {
        if (impact.TrustTexts.IsEmpty && impact.SchoolTexts.IsEmpty) yield break;
        if (IsGuidance && impact.TrustTexts.Any(text => text.PrintsByItself)) yield return "policyforge changes      (what a new version would print otherwise)";
        string summary = Title.Replace("\"", "", StringComparison.Ordinal);
        yield return impact.TrustTexts is [var only] ? $"{(IsGuidance && only.PrintsByItself ? "read" : "edit")} {only.Path}" : $"read the texts above, and edit what changes{(impact.TrustTexts.IsEmpty || session.IsVerbose ? "" : $" (policyforge impact {Asked()} --verbose names their files)")}";
        yield return "policyforge check";
        yield return $"policyforge release --all-changed --minor --commit --summary \"{summary}\"";
        if (head is not null) yield return $"policyforge redline --all --from-commit {head}";
    }

    private string Asked() => Provision is { } provision ? $"\"{impact.Entry}#{provision}\"" : impact.Entry;

    private static string Plural(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";
}
