using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Legislation;
using PolicyForge.Governance.Legislation.Import;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints what downloaded files change: a row for each change, what it touches, and what to run.</summary>
internal static class ImportReport
{
    private const int ProvisionsShown = 6;
    private const int LawsShown = 10;

    public static void Write(CommandSession session, Workspace workspace, LegislationComparison comparison, bool isWritten, bool isJson)
    {
        ImmutableArray<LegislationImpact> impacts =
        [
            .. comparison.Changes.Where(change => change.Register != RegisterStanding.Says).GroupBy(change => change.Entry.Id, StringComparer.Ordinal)
                .Select(changes => LegislationImpact.Of(workspace, changes.Key, changes.Any(change => change.Provisions.IsEmpty) ? [] : [.. changes.SelectMany(change => change.Provisions).Distinct(StringComparer.Ordinal)])),
        ];
        if (isJson) JsonReport.Write(session.Environment.Output, json => WriteJson(json, comparison, impacts, isWritten));
        else if (!session.IsQuiet) WriteText(session, comparison, impacts, isWritten);
    }

    private static void WriteText(CommandSession session, LegislationComparison comparison, ImmutableArray<LegislationImpact> impacts, bool isWritten)
    {
        var output = session.Environment.Output;
        if (!comparison.Changes.IsEmpty)
        {
            TerminalTable.Write(session, ["Entry", "Change", "From", "Made by", "Register"], comparison.Changes.Select(change =>
                (string[])[change.Entry.Id, $"{Affected(change)}: {change.Type}", From(change), change.By, Register(change, isWritten)]));
            output.WriteLine();
        }

        foreach (var impact in impacts) output.WriteLine(Touches(impact));
        if (!comparison.NewLaws.IsEmpty) WriteNewLaws(output, comparison.NewLaws, isWritten);
        output.WriteLine(Summary(comparison, isWritten));
    }

    /// <summary>What changes for whom: how many texts name a provision that changes is what a busy reader looks for.</summary>
    private static string Touches(LegislationImpact impact)
    {
        ImmutableArray<AffectedText> texts = [.. impact.TrustTexts, .. impact.SchoolTexts];
        if (texts.IsEmpty) return $"{impact.Entry}: no text cites what changes.";
        int schools = impact.Copies.Select(copy => copy.SchoolId).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        int policies = impact.Copies.Select(copy => copy.PolicyId).Distinct(StringComparer.Ordinal).Count();
        int naming = texts.Count(text => text.NamesProvision);
        string named = impact.Provisions.IsEmpty ? "" : naming == 0 ? ", which name the law as a whole," : $" ({naming} of them {(naming == 1 ? "cites" : "cite")} what changes)";
        string asked = impact.Provisions is [var only] ? $"\"{impact.Entry}#{only}\"" : impact.Entry;
        return $"{impact.Entry} touches {Count(texts.Length, "text", "texts")}{named} and {Count(policies, "policy", "policies")} in {Count(schools, "school", "schools")}: policyforge impact {asked}";
    }

    private static void WriteNewLaws(TextWriter output, ImmutableArray<PublishedLaw> laws, bool isWritten)
    {
        output.WriteLine($"Not in the register{(isWritten ? " before" : "")} ({laws.Length})");
        foreach (var law in laws.Take(LawsShown)) output.WriteLine($"  {law.Item.Path}  {TerminalText.Printable(law.Title)}{(law.Enacted is { } day ? $", {PartialDate.OfDay(day)}" : "")}");
        if (laws.Length > LawsShown) output.WriteLine($"  and {laws.Length - LawsShown} more: --format json lists all");
        if (!isWritten) output.WriteLine(laws.All(law => law.IsDocument) ? "  Add with --apply" : $"  Add with --apply --add {laws.First(law => !law.IsDocument).Item.Path}");
    }

    private static string Summary(LegislationComparison comparison, bool isWritten)
    {
        int open = comparison.Changes.Count(change => change.CanBeWritten);
        string changes = comparison.Changes.IsEmpty ? "Nothing here changes an entry of the register" : $"{Count(comparison.Changes.Length, "change", "changes")} of {Count(comparison.Changes.Select(change => change.Entry.Id).Distinct(StringComparer.Ordinal).Count(), "entry", "entries")}";
        string written = isWritten ? $"; {WorkspacePaths.Legislation} is written" : open > 0 ? $"; --apply writes {open} into {WorkspacePaths.Legislation}" : "";
        string left = comparison.Elsewhere > 0 ? $" {Count(comparison.Elsewhere, "effect", "effects")} on law that the register does not have." : "";
        string outside = comparison.OutsideEngland > 0 ? $" {Count(comparison.OutsideEngland, "effect", "effects")} outside England." : "";
        return $"{changes}{written}.{left}{outside}";
    }

    private static string Affected(RegisterChange change) => change.Provisions.Length <= ProvisionsShown
        ? change.Affected
        : $"{ProvisionName.Join(change.Provisions.Take(ProvisionsShown))}, and {change.Provisions.Length - ProvisionsShown} more";

    private static string From(RegisterChange change) => change.Standing switch
    {
        ChangeStanding.Prospective => "no day appointed",
        ChangeStanding.Undated => "no day published",
        _ => $"{PartialDate.OfDay(change.From!.Value)}{(change.Qualification is { } part ? $" ({part})" : "")}{(change.Standing == ChangeStanding.ToCome ? ", to come" : "")}",
    };

    private static string Register(RegisterChange change, bool isWritten) => change.Register switch
    {
        RegisterStanding.Says => "recorded",
        RegisterStanding.Differs => "differs",
        RegisterStanding.Lacks => isWritten && change.CanBeWritten ? "written" : "missing",
        _ => "",
    };

    private static string Count(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";

    private static void WriteJson(Utf8JsonWriter json, LegislationComparison comparison, ImmutableArray<LegislationImpact> impacts, bool isWritten)
    {
        json.WriteBoolean("written", isWritten);
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes) WriteChange(json, change);
        json.WriteEndArray();
        json.WriteStartArray("impact");
        foreach (var impact in impacts)
        {
            json.WriteStartObject();
            json.WriteString("id", impact.Entry);
            json.WriteNumber("texts", impact.TrustTexts.Length + impact.SchoolTexts.Length);
            json.WriteNumber("texts_naming_provisions", impact.TrustTexts.Concat(impact.SchoolTexts).Count(text => text.NamesProvision));
            json.WriteStartArray("policies");
            foreach (string policy in impact.Copies.Select(copy => copy.PolicyId).Distinct(StringComparer.Ordinal)) json.WriteStringValue(policy);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("new_laws");
        foreach (var law in comparison.NewLaws)
        {
            json.WriteStartObject();
            json.WriteString("address", law.Item.Path);
            json.WriteString("title", law.Title);
            json.WriteString("enacted", law.Enacted is { } day ? PartialDate.OfDay(day).ToIso() : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("effects_elsewhere", comparison.Elsewhere);
        json.WriteNumber("effects_outside_england", comparison.OutsideEngland);
    }

    private static void WriteChange(Utf8JsonWriter json, RegisterChange change)
    {
        json.WriteStartObject();
        json.WriteString("id", change.Entry.Id);
        json.WriteString("kind", change.Kind switch { EffectKind.Repeal => "repeal", EffectKind.Commencement => "commencement", _ => "amendment" });
        json.WriteString("type", change.Type);
        json.WriteStartArray("provisions");
        foreach (string provision in change.Provisions) json.WriteStringValue(provision);
        json.WriteEndArray();
        json.WriteString("by", change.By);
        json.WriteString("from", change.From is { } day ? PartialDate.OfDay(day).ToIso() : null);
        json.WriteString("qualification", change.Qualification);
        json.WriteString("standing", change.Standing switch { ChangeStanding.InForce => "in-force", ChangeStanding.ToCome => "to-come", ChangeStanding.Prospective => "prospective", _ => "undated" });
        json.WriteString("register", change.Register switch { RegisterStanding.Says => "recorded", RegisterStanding.Lacks => "missing", RegisterStanding.Differs => "differs", _ => "not-held" });
        json.WriteEndObject();
    }
}
