using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Composition;

/// <summary>Puts version rows into the columns that a layout prints.</summary>
internal static class HistoryRows
{
    public static ImmutableArray<HistoryRow> Of(VersionStanding standing, Layout layout, PolicyCopy copy)
    {
        int ofTrust = copy.TrustRows.Count();
        var rows = standing.Rows.Select((row, index) => RowOf(row, layout, index < ofTrust ? TextOwner.Trust : TextOwner.School));
        return layout.HistoryNewestFirst ? [.. rows.Reverse()] : [.. rows];
    }

    private static HistoryRow RowOf(VersionRow row, Layout layout, TextOwner owner)
    {
        var origin = new Origin(row.Location, null, owner);
        return new HistoryRow([.. layout.HistoryColumns.Select(column => CellOf(row, column.Field, layout, origin))]) { Origin = origin, IsIssued = row.Status is ReleaseStatus.Approved or ReleaseStatus.Issued or ReleaseStatus.Superseded };
    }

    private static HistoryCell CellOf(VersionRow row, HistoryField field, Layout layout, Origin origin) =>
        new([.. ParagraphsOf(row, field, layout).Where(text => text.Length > 0).Select(text => new Paragraph([new Text(text) { Origin = origin }]) { Origin = origin })]) { Origin = origin };

    private static IEnumerable<string> ParagraphsOf(VersionRow row, HistoryField field, Layout layout) => field switch
    {
        HistoryField.Version => [row.AsPrinted?.Version ?? layout.HistoryVersionPrefix + row.Version],
        HistoryField.Date when row.AsPrinted?.Date is { } printed => [printed],
        HistoryField.Date when row.IsDateUnknown => [],
        HistoryField.Date => [row.Date.In(layout.HistoryDateForm ?? layout.DateForm)],
        HistoryField.Author => [row.Author],
        HistoryField.Status => [VersionStanding.Printed(row.Status)],
        _ => row.Override is { } all ? row.Summary.Add($"Approved on the responsibility of {all.By}, although a rule stood against it: {all.Reason}") : row.Summary,
    };
}
