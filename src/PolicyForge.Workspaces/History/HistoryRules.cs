using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.History;

/// <summary>The rules that the rows of one history.yaml keep (docs/versions.md): order, versions, statuses, approvals.</summary>
public static class HistoryRules
{
    public static void Check(ImmutableArray<VersionRow> rows, DiagnosticBag diagnostics)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            var previous = i == 0 ? null : rows[i - 1];
            CheckVersion(rows, i, diagnostics);
            if (previous is not null && rows[i].Date.LastDay < previous.Date.FirstDay)
            {
                diagnostics.Report(HistoryDiagnostics.DateOutOfOrder, rows[i].Location, rows[i].Version, rows[i].Date, previous.Date);
            }

            CheckStatus(rows[i], previous, diagnostics);
            CheckApproval(rows[i], diagnostics);
        }
    }

    private static void CheckVersion(ImmutableArray<VersionRow> rows, int index, DiagnosticBag diagnostics)
    {
        if (index == 0) return;
        var (row, previous) = (rows[index], rows[index - 1]);
        var same = rows.Take(index).FirstOrDefault(earlier => earlier.Version.IsSameAs(row.Version));
        if (same is null)
        {
            if (row.Version < previous.Version) diagnostics.Report(HistoryDiagnostics.VersionOutOfOrder, row.Location, row.Version, previous.Version);
        }
        else if (!(row.ReviewedWithoutChange && previous.Version.IsSameAs(row.Version)))
        {
            diagnostics.Report(HistoryDiagnostics.DuplicateVersion, row.Location, row.Version, same.Location.Start.Line);
        }
    }

    private static void CheckStatus(VersionRow row, VersionRow? previous, DiagnosticBag diagnostics)
    {
        if (row.Imported || previous is { Imported: true }) return;
        var allowed = StatusTransitions.After(previous?.Status);
        if (allowed.Contains(row.Status)) return;
        string words = string.Join(", ", allowed.Select(ReleaseStatusWords.WordOf));
        string status = ReleaseStatusWords.WordOf(row.Status);
        if (previous is null) diagnostics.Report(HistoryDiagnostics.StatusCannotBegin, row.Location, row.Version, status, words);
        else diagnostics.Report(HistoryDiagnostics.StatusCannotFollow, row.Location, row.Version, status, ReleaseStatusWords.WordOf(previous.Status), words);
    }

    private static void CheckApproval(VersionRow row, DiagnosticBag diagnostics)
    {
        if (row.Approval is not { } approval) return;
        if (approval.NextReview is { } next && next.LastDay < approval.On.FirstDay)
        {
            diagnostics.Report(HistoryDiagnostics.ReviewBeforeApproval, row.Location, row.Version, approval.On, next);
        }

        if (row.Status is ReleaseStatus.Draft or ReleaseStatus.InConsultation or ReleaseStatus.InReview)
        {
            diagnostics.Report(HistoryDiagnostics.ApprovalOfUnapproved, row.Location, row.Version, ReleaseStatusWords.WordOf(row.Status));
        }
    }
}
