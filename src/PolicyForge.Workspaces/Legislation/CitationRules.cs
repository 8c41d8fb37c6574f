using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>Holds what a document cites against the register as it stood on the document's effective date.</summary>
public static class CitationRules
{
    /// <summary>PF7201 and PF7202. A document without a version speaks of the newest law there is (<see cref="DateOnly.MaxValue"/>).</summary>
    public static IEnumerable<Diagnostic> Check(LegislationRegister register, PolicyDocument document, DateOnly effective) =>
        document.Descendants().OfType<Citation>().SelectMany(citation => Check(register, citation, effective));

    private static IEnumerable<Diagnostic> Check(LegislationRegister register, Citation citation, DateOnly effective)
    {
        if (register.Find(citation.LegislationId, effective) is not { } entry) yield break;
        var location = citation.Origin.Location;
        bool hasEnded = !entry.IsInForceOn(effective);
        if (hasEnded && !IsHistory(citation, entry, effective)) yield return CitationDiagnostics.NotInForce.At(location, entry.Title, Day(effective), Why(register, entry, effective), citation.LegislationId);
        foreach (var provision in entry.Provisions.Where(provision => citation.Provision is { } cited && ProvisionName.IsWithin(cited, provision.Provision)))
        {
            if (provision.Repealed is not { } repealed || repealed.FirstDay > effective) continue;
            hasEnded = true;
            if (!citation.IsHistoric) yield return CitationDiagnostics.RepealedProvision.At(location, Capitalised(provision.Provision), entry.Title, repealed, Day(effective), entry.Id);
        }

        if (citation.IsHistoric && !hasEnded) yield return CitationDiagnostics.StillInForce.At(location, entry.Title, Day(effective));
    }

    /// <summary>Only what has ended is history; law that had not begun is a fault whatever the writer says.</summary>
    private static bool IsHistory(Citation citation, LegislationEntry entry, DateOnly effective) => citation.IsHistoric && entry.Ended is { } ended && ended.FirstDay <= effective;

    private static string Why(LegislationRegister register, LegislationEntry entry, DateOnly effective)
    {
        if (entry.Ended is not { } ended || effective < ended.FirstDay) return $"began on {entry.InForceFrom}";
        string successor = entry.SupersededBy is { } next && register.Find(next.Value, effective) is { } later ? $"; see \"{later.Title}\"" : "";
        return $"{(entry.Kind == LegislationKind.Guidance ? "was replaced" : "was repealed")} on {ended}{successor}";
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Day(DateOnly day) => day == DateOnly.MaxValue ? "its first issue" : PartialDate.OfDay(day).ToString();
}
