using PolicyForge.Diagnostics;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Versions.Releasing;

/// <summary>What a school's row has to keep to, beside the trust's rows.</summary>
internal static class SchoolsRow
{
    /// <summary>Whoever answers for the school's version: its head, by the title that the school gives.</summary>
    public static string AuthorOf(Workspace workspace, School school, PolicyDefinition policy) =>
        (school.People.GetValueOrDefault("head") is { People: [var head, ..] } ? head.Title : null)
        ?? workspace.TermsFor(school).Find("head")?.Singular ?? policy.Owner;

    /// <summary>PF5322 for a version of what the trust has withdrawn; PF5323 and PF5324 for a first row that is older than the trust's, or would hide some of them.</summary>
    public static void Check(VersionSubject subject, VersionRow row, PolicyHistory own, PolicyHistory ofTrust, DiagnosticBag found)
    {
        if (subject.SchoolId is null || ofTrust.Latest is not { } trust) return;
        if (trust.Status == ReleaseStatus.Withdrawn && row.Status is not (ReleaseStatus.Withdrawn or ReleaseStatus.Superseded))
        {
            found.Report(ReleaseDiagnostics.WithdrawnByTrust, null, subject, row.Version, trust.Version, trust.Date);
        }

        if (!own.Rows.IsEmpty) return;
        if (row.Version < trust.Version) found.Report(ReleaseDiagnostics.LowerThanTrust, null, subject, row.Version, trust.Version);
        string[] hidden = [.. ofTrust.Rows.Skip(PolicyHistory.TrustRowsBefore(ofTrust.Rows, [row])).Select(hid => hid.Version.ToString())];
        if (hidden.Length > 0) found.Report(ReleaseDiagnostics.HidesTrustRows, null, subject, row.Version, row.Date, string.Join(", ", hidden), trust.Date);
    }
}
