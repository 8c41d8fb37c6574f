using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Documents.Model;
using PolicyForge.Importing.Source;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Importing.Recognition;

/// <summary>Knows a history table by its headings, and reads its rows.</summary>
internal static partial class HistoryTables
{
    /// <summary>Null for any other table.</summary>
    public static HistoryPiece? Read(SourceTable table)
    {
        if (table.Rows.Length < 2 || table.Rows.Any(row => row.Cells.Any(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1))) return null;
        var head = table.Rows[0].Cells;
        var fields = head.Select(cell => FieldOf(cell.Text)).ToArray();
        if (fields.Any(field => field is null) || fields.Distinct().Count() != fields.Length || !fields.Contains(HistoryField.Version) || fields.Length < 2) return null;
        if (!fields.Contains(HistoryField.Date) && !fields.Contains(HistoryField.Summary)) return null;
        if (table.Rows.Any(row => row.Cells.Length != head.Length)) return null;
        int at = Array.IndexOf(fields, HistoryField.Version);
        var rows = table.Rows.Skip(1).Select((row, index) => RowOf(row, fields, index + 1)).Where(row => row is not null).Select(row => row!).ToImmutableArray();
        if (rows.IsEmpty || rows.All(row => row.Version is null)) return null;
        return new HistoryPiece(table, [.. head.Select((cell, index) => new ImportedColumn(fields[index]!.Value, Spaces().Replace(cell.Text, " "), fields[index] == HistoryField.Summary ? 50 : 20))], rows);
    }

    private static ImportedRow? RowOf(SourceRow row, HistoryField?[] fields, int index)
    {
        string Cell(HistoryField field) => Array.IndexOf(fields, field) is >= 0 and var at ? row.Cells[at].Text : "";
        if (row.Cells.All(cell => cell.Text.Length == 0)) return null;

        // A paragraph each; lines within one run on.
        ImmutableArray<string> SummaryOf() => Array.IndexOf(fields, HistoryField.Summary) is >= 0 and var at ? [.. row.Cells[at].Blocks.OfType<SourceParagraph>().Select(paragraph => Spaces().Replace(paragraph.Text, " ").Trim()).Where(text => text.Length > 0)] : [];
        string version = Spaces().Replace(Cell(HistoryField.Version), " ");
        string date = Spaces().Replace(Cell(HistoryField.Date), " ");
        return new ImportedRow(index, VersionOf(version), DateOf(date), Spaces().Replace(Cell(HistoryField.Author), " "), SummaryOf())
        {
            VersionText = version, DateText = date,
        };
    }

    private static VersionNumber? VersionOf(string text) => VersionNumber.TryParse(Prefix().Replace(text, ""), out var version) ? version : null;

    /// <summary>The date, day first; null where the cell holds none.</summary>
    public static PartialDate? DateOf(string text)
    {
        string plain = Ordinal().Replace(text.Trim(), "$1").Replace("Sept ", "September ", StringComparison.OrdinalIgnoreCase);
        if (WrittenDate.TryParse(plain, out var date)) return date;
        if (ShortYear().Match(plain) is { Success: true } match && WrittenDate.TryParse($"{match.Groups[1].Value}/{match.Groups[2].Value}/20{match.Groups[3].Value}", out date)) return date;
        return MonthYear().Match(plain) is { Success: true } month && WrittenDate.TryParse($"{month.Groups[1].Value}/{month.Groups[2].Value}", out date) ? date : null;
    }

    private static HistoryField? FieldOf(string heading) => Spaces().Replace(heading.Trim().TrimEnd(':', '.'), " ").ToLowerInvariant() switch
    {
        "version" or "version no" or "version number" or "issue" or "issue no" or "issue number" or "revision" or "rev" or "edition" or "ver" or "version no." or "v" => HistoryField.Version,
        "date" or "date issued" or "date of issue" or "issue date" or "date of change" or "date of revision" or "revision date" or "date approved" or "date of review" or "review date" or "effective date" or "month" or "date of version" => HistoryField.Date,
        "author" or "by" or "authors" or "author(s)" or "revised by" or "amended by" or "changed by" or "updated by" or "name" or "reviewer" or "owner" or "made by" or "who" or "completed by" => HistoryField.Author,
        "document history" or "history" or "change" or "changes" or "summary" or "summary of changes" or "description" or "description of change" or "description of changes" or "action" or "actions" or "amendment" or "amendments" or "details"
            or "detail" or "comment" or "comments" or "notes" or "reason" or "reason for change" or "change made" or "changes made" or "details of change" or "summary of change" or "what changed" or "revision" or "amendment details" => HistoryField.Summary,
        _ => null,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A(?:version|issue|ver|v|revision|rev)\.?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\A(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})\z")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\A(\d{1,2})[ .-](\d{4})\z")]
    private static partial Regex MonthYear();
}
