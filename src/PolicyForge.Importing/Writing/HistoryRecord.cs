using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Importing.Recognition;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Importing.Writing;

/// <summary>Writes the rows of a history table as history.yaml, and invents nothing.</summary>
internal static class HistoryRecord
{
    private static readonly (DateForm Form, string Words)[] Forms =
        [(DateForm.Words, "31 January 2023"), (DateForm.Ordinal, "31st January 2023"), (DateForm.Numbers, "31/01/2023"), (DateForm.MonthNumber, "01 2023"), (DateForm.ShortMonth, "Jan 2023")];

    /// <summary>True where every row says what a version row must say, oldest first.</summary>
    public static bool CanHold(HistoryPiece history) => Obstacle(history) is null;

    /// <summary>True where the newest version stands on top.</summary>
    public static bool IsNewestFirst(HistoryPiece history) => history.Rows.Length > 1 && history.Rows[0].Version is { } first && history.Rows[^1].Version is { } last && first > last;

    /// <summary>The rows, oldest first.</summary>
    public static ImmutableArray<ImportedRow> Ordered(HistoryPiece history) => IsNewestFirst(history) ? [.. history.Rows.Reverse()] : history.Rows;

    /// <summary>Why the table cannot become version rows; null where it can. What old rows do not say, none of ours needs to say; the newest is what `release` goes on from.</summary>
    public static string? Obstacle(HistoryPiece history)
    {
        ImportedRow? before = null;
        PartialDate? latest = null;
        var rows = Ordered(history);
        foreach (var row in rows)
        {
            string which = $"row {row.Index}";
            if (row.Version is not { } version) return $"{which} has \"{row.VersionText}\" for a version";
            if (before is not null && version <= before.Version!.Value) return $"{which} is not newer than the row {(IsNewestFirst(history) ? "below" : "above")} it";
            if (row.Date is { } date && latest is { } earlier && date.LastDay < earlier.FirstDay) return $"{which} has an earlier date than an older version";
            latest = row.Date ?? latest;
            before = row;
        }

        return rows[^1].Date is not null ? null : rows[^1].DateText.Length == 0 ? "the newest version has no date" : $"the newest version has \"{rows[^1].DateText}\" for a date";
    }

    /// <summary>What stands before every version: "Version"; null where that is not the same in all rows, or nothing.</summary>
    public static string? PrefixOf(HistoryPiece history)
    {
        string prefix = history.Rows.Select(PrefixIn).GroupBy(text => text, StringComparer.Ordinal).MaxBy(group => group.Count())!.Key;
        return prefix.Length > 0 ? prefix : null;
    }

    private static string PrefixIn(ImportedRow row)
    {
        if (row.Version?.ToString() is not { } version || !row.VersionText.EndsWith(version, StringComparison.Ordinal)) return "";
        string before = row.VersionText[..^version.Length];
        return before.EndsWith(' ') ? before.TrimEnd() : before.Length == 1 ? before : "";
    }

    /// <summary>The form, as layout.yaml writes it, in which all dates are written; null for the usual one, and where each is written as it likes.</summary>
    public static string? DateFormOf(HistoryPiece history)
    {
        return FormOf(history) is DateForm.Words ? null : Forms.First(form => form.Form == FormOf(history)).Words;
    }

    /// <summary>The form in which most dates are written.</summary>
    private static DateForm FormOf(HistoryPiece history) => Forms.Select(form => form.Form).MaxBy(form => history.Rows.Count(row => row.Date is { } date && date.In(form) == row.DateText));

    public static string Write(HistoryPiece history) => Ordered(history).Aggregate("", (text, row) => RowYaml.Append(text, RowOf(row, PrefixOf(history), FormOf(history), history.Columns.Any(column => column.Field == HistoryField.Date))));

    /// <summary>What the words of a row say of its status: a guess.</summary>
    public static ReleaseStatus StatusOf(ImportedRow row)
    {
        string words = string.Join(' ', row.Summary).ToLowerInvariant();
        if (words.Contains("approv", StringComparison.Ordinal) || words.Contains("ratif", StringComparison.Ordinal) || words.Contains("adopted", StringComparison.Ordinal)) return ReleaseStatus.Approved;
        if (words.Contains("draft", StringComparison.Ordinal)) return ReleaseStatus.Draft;
        return words.Contains("consult", StringComparison.Ordinal) ? ReleaseStatus.InConsultation : ReleaseStatus.Issued;
    }

    private static VersionRow RowOf(ImportedRow row, string? prefix, DateForm form, bool hasDates)
    {
        string version = (prefix is null ? "" : prefix.Length == 1 ? prefix : prefix + " ") + row.Version;
        string date = row.Date is { } known ? known.In(form) : "";
        var printed = new PrintedRow(row.VersionText == version ? null : row.VersionText, !hasDates || row.DateText == date ? null : row.DateText);
        return new VersionRow
        {
            Version = row.Version!.Value,
            Date = row.Date ?? default,
            IsDateUnknown = row.Date is null,
            Author = row.Author,
            Summary = row.Summary.IsEmpty ? [""] : row.Summary,
            Status = StatusOf(row),
            Imported = true,
            AsPrinted = printed is { Version: null, Date: null } ? null : printed,
            Location = SourceLocation.OfFile(""),
        };
    }
}
