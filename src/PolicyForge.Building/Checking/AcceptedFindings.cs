using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Legislation;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Building.Checking;

/// <summary>Takes the sting out of findings that somebody accepted where they stand, and finds acceptances that accept nothing.</summary>
public static class AcceptedFindings
{
    /// <summary>The findings, those accepted as notes with the reason.</summary>
    /// <param name="workspace">Null where it could not be loaded.</param>
    /// <param name="isWhole">True where the findings are of the whole workspace, so that an acceptance without a finding is out of date (PF1022), unless errors kept findings from being made.</param>
    public static ImmutableArray<Diagnostic> Apply(Workspace? workspace, IReadOnlyCollection<Diagnostic> findings, bool isWhole)
    {
        var acceptances = Sources(workspace, findings).SelectMany(source => Acceptance.In(source)).ToLookup(acceptance => acceptance.Location.Path, StringComparer.Ordinal);
        if (acceptances.Count == 0) return [.. findings];
        bool hasErrors = findings.Any(finding => finding.Severity == Severity.Error);
        var used = new HashSet<Acceptance>();
        var result = ImmutableArray.CreateBuilder<Diagnostic>(findings.Count);
        foreach (var finding in findings)
        {
            var acceptance = finding.Location is { Revision: null } place ? acceptances[place.Path].FirstOrDefault(candidate => candidate.Covers(finding)) : null;
            if (acceptance is not null) used.Add(acceptance);
            result.Add(acceptance is null ? finding : finding with { Severity = Severity.Information, Accepted = acceptance.Reason });
        }

        foreach (var acceptance in acceptances.SelectMany(file => file))
        {
            if (acceptance.Reason.Length == 0) result.Add(WorkspaceDiagnostics.AcceptanceWithoutReason.At(acceptance.Location, acceptance.Code));
            else if (isWhole && !hasErrors && !used.Contains(acceptance)) result.Add(WorkspaceDiagnostics.IdleAcceptance.At(acceptance.Location, acceptance.Code));
        }

        return result.ToImmutable();
    }

    /// <summary>Every text in which an acceptance may stand, once.</summary>
    private static IEnumerable<SourceText> Sources(Workspace? workspace, IEnumerable<Diagnostic> findings)
    {
        IEnumerable<SourceText> known = workspace is null ? [] :
        [
            .. WrittenText.In(workspace).Select(text => text.Source), workspace.Trust.Location.Source, .. workspace.Schools.Select(school => school.Location.Source),
            .. workspace.Policies.Select(policy => policy.Location.Source), .. workspace.Layouts.Select(layout => layout.Location.Source),
        ];
        return known.Concat(findings.Select(finding => finding.Location?.Source).OfType<SourceText>())
            .Where(source => source.Text.Length > 0)
            .DistinctBy(source => source.Path, StringComparer.Ordinal);
    }
}
